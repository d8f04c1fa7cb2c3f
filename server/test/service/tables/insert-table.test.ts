import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { cellsOf } from '../../../src/rules/tables/cells.js';
import { checkText } from '../../../src/service/check.js';
import { render as fill } from '../../../src/service/messages.js';
import { insertableTables, insertTable } from '../../../src/service/tables/insert-table.js';
import type { EditionId, TableKey } from '../../../src/templates/template.js';
import { TABLE_KEYS } from '../../../src/templates/template.js';
import { readDraftFile } from '../../drafts/draft-files.js';
import type { Block } from '../../layouts/document.js';
import { render } from '../../layouts/document.js';
import { htmlEscaped, htmlInMarkdown, htmlPage } from '../../layouts/html.js';
import { oneLine } from '../../layouts/one-line.js';
import { pipe } from '../../layouts/pipe.js';
import { rightReport } from '../../layouts/report-data.js';
import { tabs } from '../../layouts/tabs.js';
import { applied } from './apply.js';

const LAYOUTS = { pipe, tabs, htmlInMarkdown, htmlPage, htmlEscaped, oneLine };
const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];

/** A right report without some of its tables. */
function without(keys: readonly TableKey[], layout: keyof typeof LAYOUTS, edition: EditionId): string {
  const kept = (blocks: readonly Block[]) =>
    blocks.filter((block) => block.kind !== 'table' || !keys.includes(block.key));
  return render(rightReport(edition, 2), (blocks) => LAYOUTS[layout](kept(blocks))).text;
}

function insert(text: string, key: TableKey): string {
  const edit = insertTable(parseReport(text), key, 'narrow');
  if ('obstacle' in edit) throw new Error(fill(edit.obstacle.text, edit.obstacle.args, 'zh'));
  return applied(text, [edit]);
}

const CASES = (Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]).flatMap((layout) =>
  EDITION_IDS.flatMap((edition) => TABLE_KEYS.map((key) => [layout, edition, key] as const)),
);

test.each(CASES)('in a draft as %s of %s the missing table %s is inserted with zeros', (layout, edition, key) => {
  const text = without([key], layout, edition);
  expect(insertableTables(parseReport(text)).map((each) => each.key)).toEqual([key]);
  const inserted = insert(text, key);
  const { tables, sections } = parseReport(inserted);
  const table = tables[key]!;
  expect(new Set(cellsOf(table).map(({ cell }) => cell.value))).toEqual(new Set([0]));
  expect(table.key === 'proceedings' || table.rows.every((row) => row.cells !== null)).toBe(true);
  expect(sections.map((section) => section.official)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(sections.find((section) => section.table === key)?.official).toBe(TABLE_KEYS.indexOf(key) + 2);
  expect(insertableTables(parseReport(inserted))).toEqual([]);
  const layouts = { pipe: 'pipe', tabs: 'tabs', oneLine: 'pipe' } as const;
  expect(table.layout).toBe(layout in layouts ? layouts[layout as keyof typeof layouts] : 'html');
});

test.each(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[])(
  'all three tables go into a draft as %s without any',
  (layout) => {
    let text = without(TABLE_KEYS, layout, '2021');
    for (const key of TABLE_KEYS) text = insert(text, key);
    const { findings, report } = checkText(text);
    expect(TABLE_KEYS.map((key) => report.tables[key]?.edition ?? null)).toEqual(['2021', '2021', null]);
    expect(findings.filter(({ rule }) => /^[TC]/.test(rule))).toEqual([]);
  },
);

describe('where a table stands when it was inserted', () => {
  const draft = readDraftFile('wrong-office-2021-no-table.md');

  test('it has one empty line before and behind it', () => {
    const inserted = insert(draft, 'requests');
    expect(inserted).toMatch(/## 三、收到和处理政府信息公开申请情况\n\n\| （本列数据/);
    expect(inserted).toMatch(/\|\n\n## 四、政府信息公开行政复议/);
  });

  test('what the part says already stays, below it', () => {
    const text = draft.replace('申请情况\n\n##', '申请情况\n\n本年度未收到申请。\n\n##');
    expect(insert(text, 'requests')).toMatch(/\|\n\n本年度未收到申请。\n\n## 四/);
  });

  test('its edition is that of the year, even beside tables of the other one', () => {
    const text = readDraftFile('wrong-water-2022-old-form.md').replace(/\| （本列数据[^#]*/, '');
    expect(insert(text, 'requests')).toContain('1.申请人无正当理由逾期不补正');
  });

  test('it comes into the last part of a draft that is being written', () => {
    const text = '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n略\n\n二、主动公开政府信息情况\n';
    expect(parseReport(insert(text, 'disclosure')).tables.disclosure?.boundTo).toBe('2021');
  });
});

test.each([
  ['county-2020-pipe.md', 'requests', '已经有表二了'],
  ['wrong-district-2019-parts.txt', 'disclosure', '已经有表一了'],
] as const)('in %s %s is not inserted: %s', (file, key, reason) => {
  const edit = insertTable(parseReport(readDraftFile(file)), key, 'narrow');
  if (!('obstacle' in edit)) throw new Error('inserted');
  expect(fill(edit.obstacle.text, edit.obstacle.args, 'zh')).toBe(reason);
});

test('a table is not inserted where its part is missing, or holds words of the table', () => {
  const title = '示例县示例局2023年政府信息公开工作年度报告\n\n';
  const none = insertTable(parseReport(`${title}一、总体情况\n\n略\n`), 'proceedings', 'narrow');
  expect(none).toMatchObject({ obstacle: { args: { part: '四、政府信息公开行政复议、行政诉讼情况' } } });
  const words = insertTable(
    parseReport(
      `${title}四、政府信息公开行政复议、行政诉讼情况\n\n结果维持、结果纠正、尚未审结的数见附件。\n\n五、存在的主要问题及改进情况\n\n略\n`,
    ),
    'proceedings',
    'narrow',
  );
  expect(words).toMatchObject({ obstacle: { text: { zh: expect.stringContaining('没有读懂') } } });
});
