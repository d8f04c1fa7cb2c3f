import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { EDITIONS } from '../../../server/src/templates/editions.js';
import { marks } from './tokenize.js';

const PART = 'entity.name.section.part';
const ROW = 'entity.name.tag.row';
const COLUMN = 'support.type.column';
const TOTAL = 'keyword.control.total';
const COUNT = 'constant.numeric.count';

test('the grammar files follow from the templates', () => {
  execFileSync(process.execPath, ['scripts/gen-grammar.mjs', '--check'], { stdio: 'pipe' });
});

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('edition %s', (_id, edition) => {
  test('every part title is a heading, alone and in Markdown', async () => {
    for (const part of edition.parts) {
      const title = `${part.numeral}、${part.title}`;
      expect(await marks(title)).toEqual([`${PART}: ${title}`]);
      expect(await marks(`## ${title}`)).toEqual([`${PART}: ${title}`]);
    }
  });

  test('every row label of 表二 is seen in a pipe table, alone, and with half-width brackets', async () => {
    for (const row of edition.requests.rows) {
      const half = row.label.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',');
      for (const label of [row.label, half]) {
        const [first, ...rest] = await marks(`| ${label} | 3 | 0 |`);
        expect(first).toMatch(/^(entity\.name\.tag\.row|keyword\.other\.group|keyword\.control\.total): /);
        expect(first?.split(': ')[1]).toBe(label);
        expect(rest).toEqual([`${COUNT}: 3`, `${COUNT}: 0`]);
        expect((await marks(label))[0]).toBe(first);
      }
    }
  });

  test('every block heading, row and column label of 表一 is seen as a cell', async () => {
    for (const block of edition.disclosure.blocks) {
      expect(await marks(`<td>${block.heading}</td>`)).toEqual([`entity.name.type.block: ${block.heading}`]);
      for (const column of block.columns) expect(await marks(column.label)).toEqual([`${COLUMN}: ${column.label}`]);
      for (const row of block.rows) {
        expect(await marks(`${row.label}\t1,204`)).toEqual([`${ROW}: ${row.label}`, `${COUNT}: 1,204`]);
      }
    }
  });

  test('every column label of 表二 and 表三 is seen as a cell', async () => {
    const { requests, proceedings } = edition;
    const labels = [...requests.columns.map((column) => column.label), ...proceedings.outcomes, requests.organisations];
    expect(await marks(`|${labels.join('|')}|`)).toEqual(labels.map((label) => `${COLUMN}: ${label}`));
  });

  test('the number of the official notice is a citation', async () => {
    const { number } = edition.document;
    expect(await marks(`依据（${number}）编制`)).toEqual([`string.other.document-number: ${number}`]);
  });
});

test('a row of 表二 on one long line keeps its labels and counts', async () => {
  expect(await marks('（七）总计 18 0 0 0 0 0 18 四、结转下年度继续办理 0')).toEqual([
    `${TOTAL}: （七）总计`,
    ...['18', '0', '0', '0', '0', '0', '18'].map((count) => `${COUNT}: ${count}`),
    `${ROW}: 四、结转下年度继续办理`,
    `${COUNT}: 0`,
  ]);
});

test('counts take signs, decimals, either width, and leave the unit outside', async () => {
  expect(await marks('| -156 | ３０ | 59237.2449 | 330.55万 | 12件 |')).toEqual([
    `${COUNT}: -156`,
    `${COUNT}: ３０`,
    `${COUNT}: 59237.2449`,
    `${COUNT}: 330.55`,
    'keyword.other.unit: 万',
    `${COUNT}: 12`,
    'keyword.other.unit: 件',
  ]);
});

test('labels set apart to fill their cell are still labels', async () => {
  expect(await marks('规    章\t0')).toEqual([`${ROW}: 规    章`, `${COUNT}: 0`]);
  expect(await marks('| 自　然　人 |')).toEqual([`${COLUMN}: 自　然　人`]);
});

test('prose keeps plain: numbers, words that are labels elsewhere, list numbers', async () => {
  expect(await marks('2023年全市公开行政许可1204条，其他行政处罚总计12件。')).toEqual([]);
  expect(await marks('1. 规章制度')).toEqual([]);
});

test('articles and document numbers are citations', async () => {
  expect(await marks('按第二十条第（五）项、第五十条和国务院令第711号、示政办发〔2020〕26号办理')).toEqual([
    'constant.other.reference.article: 第二十条第（五）项',
    'constant.other.reference.article: 第五十条',
    'string.other.document-number: 国务院令第711号',
    'string.other.document-number: 〔2020〕26号',
  ]);
});

test('what Word left behind is marked, honest bold is not', async () => {
  expect(await marks('[bookmark: _GoBack]正文')).toEqual(['invalid.deprecated.residue: [bookmark: _GoBack]']);
  expect(await marks('\\*\\*一是\\*\\*')).toHaveLength(2);
  expect(await marks('**一是**')).toEqual([]);
});

describe('in any Markdown file', () => {
  test('only what names 政府信息 or stands in 表二 alone is marked', async () => {
    const text =
      '# 三、收到和处理政府信息公开申请情况\n| 一、本年新收政府信息公开申请数量 | 3 |\n| 总计 | 3 |\n## 一、总体情况';
    expect(await marks(text, 'text.html.markdown')).toEqual([
      `${PART}: 三、收到和处理政府信息公开申请情况`,
      `${ROW}: 一、本年新收政府信息公开申请数量`,
    ]);
  });

  test('code blocks stay code', async () => {
    expect(await marks('```\n三、收到和处理政府信息公开申请情况\n```', 'text.html.markdown')).toEqual([]);
  });
});
