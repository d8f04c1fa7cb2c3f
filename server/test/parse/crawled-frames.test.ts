import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { type Block, render } from '../layouts/document.js';
import { glued } from '../layouts/glued.js';
import { lines } from '../layouts/lines.js';
import { oneLine, spacedRows } from '../layouts/one-line.js';
import { rightReport, titleOf } from '../layouts/report-data.js';
import { tabs } from '../layouts/tabs.js';
import { PLAIN } from '../layouts/width-forms.js';
import { expectedValues, valuesOf } from './values.js';

const data = rightReport('2021', 1);
const { name } = data.organ;
const { year } = data;
const title = titleOf(data);
const text = render(data, tabs).text;
const body = text.slice(title.length).trimStart();
const unsigned = body.slice(0, body.lastIndexOf(name));
const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

describe('the title is found', () => {
  test.each([
    [
      'under a page’s navigation',
      `首页 > 政务公开 > 年报\n索引号：11340000/202201-00013\n浏览次数：123\n字号：[大 中 小]\n${title}`,
    ],
    ['printed three times', `${title}\n${title}\n发布时间：2022-01-25\n${title}`],
    ['before the site’s name', `${title}-示例市人民政府门户网站`],
    ['before a list of names', `${title} - 政府信息公开年报 - 示例市`],
    ['before its date', `${title} 2022-01-25`],
    ['before the page’s buttons', `${title}发布日期：2022-01-25浏览次数：36字号：大中小`],
    ['in title marks', `《${title}》`],
    ['behind a label', `标题：${title}`],
    ['with the mark of a heading behind it', `# ${title} {#title .biaoti}`],
    ['between marks of a heading', `<span id="top"></span>\n= ${title} =`],
    ['behind the mark of a heading', `h1(#title). ${title}`],
    [
      'among the words of a page in one line',
      `首页 政务公开 政府信息公开年报 网站地图 ${title} 发布日期：2022-01-25 ${HEADINGS[0]}`,
    ],
    [
      'behind the reports of other years',
      `${name}${year - 2}年政府信息公开工作年度报告\n${name}${year - 1}年政府信息公开工作年度报告\n${title}`,
    ],
  ])('%s', (_, head) => {
    const report = parseReport(`${head}\n${unsigned}`);
    expect(report.title?.text).toBe(title);
    expect(report.title?.form).toBe('standard');
    expect([report.year, report.organ?.name]).toEqual([year, name]);
  });

  test.each([
    ['two lines, broken behind the organ', `${name}\n${year}年政府信息公开工作年度报告`],
    ['two lines, broken behind the year', `${name}${year}年\n政府信息公开工作年度报告`],
    ['three lines', `${name}\n${year}年度\n政府信息公开工作年度报告`],
    ['a line that the text goes on in', `${title} ${unsigned}`],
    ['a line of bars', `${title}|${unsigned.replaceAll('\n', '|')}`],
    ['other words', `${name}关于${year}年度政府信息公开工作情况的报告`],
    ['brackets round the year', `【${year}年】${name}政府信息公开工作年度报告`],
  ])('in %s', (_, head) => {
    const report = parseReport(`${head}\n${unsigned}`);
    expect([report.title?.year, report.title?.organ]).toEqual([year, name]);
  });
});

test('without a title and a signature the first sentence names the organ', () => {
  const report = parseReport(
    `根据条例要求，由${name}编制本报告，统计期限自${year}年1月1日起至12月31日止。\n${HEADINGS[0]}\n${unsigned.split(HEADINGS[0]!)[1]}`,
  );
  expect([report.title, report.organ?.name, report.year, report.yearFrom]).toEqual([null, name, year, 'period']);
  expect(report.organ?.certain).toBe(false);
});

test('the date of the signature is not the report’s year', () => {
  expect(parseReport(text.slice(text.indexOf(HEADINGS[3]!))).year).not.toBe(year + 1);
});

describe('the six parts are found', () => {
  const rewritten = (write: (heading: string, i: number) => string) =>
    HEADINGS.reduce((found, heading, i) => found.replace(`\n${heading}\n`, `\n${write(heading, i)}\n`), text);

  test.each([
    ['bold', (heading: string) => `**${heading}**`],
    ['with a blank before the mark', (heading: string) => heading.replace('、', ' 、')],
    ['with blanks between the letters', (heading: string) => [...heading].join(' ')],
    ['without a mark', (heading: string) => heading.replace('、', '')],
    ['with a full-width point', (heading: string) => heading.replace('、', '．')],
    ['in brackets', (heading: string) => heading.replace(/^(.)、/, '（$1）')],
    ['with Arabic numbers', (heading: string, i: number) => heading.replace(/^.、/, `${i + 1}.`)],
    ['as 第一部分', (heading: string) => heading.replace(/^(.)、/, '第$1部分 ')],
    ['without numbers', (heading: string) => heading.slice(2)],
    ['broken over two lines', (heading: string) => `${heading.slice(0, 5)}\n${heading.slice(5)}`],
  ])('%s', (_, write) => {
    const report = parseReport(rewritten(write));
    expect(report.sections.map(({ official }) => official)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(valuesOf(report)).toEqual(expectedValues('2021', data));
  });

  test.each([
    ['a table of contents', `目录\n${HEADINGS.join('\n')}\n`],
    ['a table of contents with pages', `目 录\n${HEADINGS.map((heading, i) => `${heading}…………${i + 1}`).join('\n')}\n`],
    ['a sentence that lists them', `本报告由以下六部分组成：${HEADINGS.join('；')}。\n`],
    ['a list of them', `本报告包括以下内容：\n${HEADINGS.map((heading) => `${heading}；`).join('\n')}\n`],
  ])('once, behind %s', (_, contents) => {
    const report = parseReport(`${title}\n${contents}${body}`);
    expect(report.sections.map(({ official }) => official)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.sections[0]!.span.start).toBeGreaterThan(title.length + contents.length);
  });
});

test.each([
  ['with a colon', '表二：收到和处理政府信息公开申请情况', '表三：政府信息公开行政复议、行政诉讼情况（单位：件）'],
  ['with 、', '表二、收到和处理政府信息公开申请情况表', '表三、政府信息公开行政复议、行政诉讼情况表'],
  ['with a blank', '表二 收到和处理政府信息公开申请情况表', '表三 政府信息公开行政复议、行政诉讼情况表'],
])('captions of the tables %s are no parts', (_, requests, proceedings) => {
  const captioned = text
    .replace(`\n${HEADINGS[2]}\n`, `\n${HEADINGS[2]}\n${requests}\n`)
    .replace(`\n${HEADINGS[3]}\n`, `\n${HEADINGS[3]}\n${proceedings}\n`);
  const report = parseReport(captioned);
  expect(report.sections.map(({ official }) => official)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(valuesOf(report)).toEqual(expectedValues('2021', data));
});

describe('beside the tables', () => {
  const SENTENCES = {
    disclosure:
      '规章3件，行政规范性文件12件，行政许可1200件，行政处罚30件，行政强制2件，行政事业性收费12.5万元。本年制发件数12，本年废止件数3，现行有效件数40。',
    requests:
      '本年新收政府信息公开申请25件，上年结转3件，予以公开14件，部分公开2件，不予公开3件（其中属于国家秘密1件），总计28件，结转下年度继续办理0件。',
    proceedings:
      '行政复议 5 件，其中结果维持 3 件，结果纠正 1 件，其他结果 1 件，尚未审结 0 件，总计 5 件。未经复议直接起诉 2 件，复议后起诉 0 件。',
  };

  describe.each(Object.entries({ tabs, lines, oneLine, spacedRows }))('in the layout %s', (_, layout) => {
    test.each(['before', 'after'] as const)('sentences with the same words %s a table change nothing', (place) => {
      for (const seed of [0, 1, 2]) {
        const own = rightReport('2021', seed);
        const withSentences = (blocks: readonly Block[]) =>
          blocks.flatMap((block): Block[] => {
            if (block.kind !== 'table') return [block];
            const sentence: Block = { kind: 'paragraph', text: SENTENCES[block.key] };
            return place === 'before' ? [sentence, block] : [block, sentence];
          });
        const found = parseReport(render(own, (blocks) => layout(withSentences(blocks))).text);
        expect(valuesOf(found)).toEqual(expectedValues('2021', own));
      }
    });

    test('last year’s tables below this year’s change nothing', () => {
      const own = rightReport('2021', 1);
      const withLastYear = (blocks: readonly Block[]) =>
        blocks.flatMap((block): Block[] => {
          if (block.kind !== 'table') return [block];
          const rows = block.grid.rows.map((row) =>
            row.map((cell) => (cell.role === 'value' ? { ...cell, text: '7' } : cell)),
          );
          return [
            block,
            { kind: 'paragraph', text: '上一年度数据如下：' },
            { ...block, grid: { ...block.grid, rows } },
          ];
        });
      const found = parseReport(render(own, (blocks) => layout(withLastYear(blocks))).text);
      expect(valuesOf(found)).toEqual(expectedValues('2021', own));
    });
  });

  test('digits that stand apart from a label are one number', () => {
    const { disclosure } = parseReport(
      render({ ...data, disclosure: { ...data.disclosure, 行政许可: [682] } }, spacedRows).text.replace(
        /规章 .*/,
        '规章 185',
      ),
    ).tables;
    expect(disclosure?.rows.find(({ key }) => key === '规章')?.cells?.map(({ value }) => value)).toEqual([
      null,
      null,
      null,
    ]);
    expect(disclosure?.rows.find(({ key }) => key === '行政许可')?.cells?.[0]?.value).toBe(682);
  });

  test('glued digits are left alone where a row lost cells', () => {
    const large = rightReport('2021', 0);
    const glueless = render(large, glued, { ...PLAIN, number: (value) => (value === 0 ? '' : String(value)) }).text;
    const { requests } = parseReport(glueless).tables;
    const read = requests?.rows.flatMap(({ cells }) => cells?.filter(({ value }) => value !== null) ?? []);
    expect(read).toEqual([]);
  });
});
