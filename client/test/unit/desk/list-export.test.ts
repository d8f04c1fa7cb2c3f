import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../src/desk/entries.js';
import { type ListWords, listText } from '../../../src/desk/list-export.js';
import { reportOf } from './report-of.js';

const WORDS: ListWords = {
  title: '清单',
  year: '年度',
  organ: '机关',
  edition: '格式',
  state: '勾稽',
  errors: '错误',
  warnings: '警告',
  notes: '提示',
  file: '文件',
  finding: '问题',
  stateOf: ({ reconciles }) => (reconciles === 'no' ? '不符' : '勾稽 ✓'),
};
const RANGE = { start: { line: 9, character: 0 }, end: { line: 9, character: 1 } };
const REPORTS = [
  reportOf('a.md', '示例县示例局', 2023, {
    findings: [{ rule: 'A02', level: 'error', message: '总计填 "23"，应为 20', range: RANGE }],
    reconciles: 'no',
  }),
  reportOf('=b|c.md', '示例县人民政府', 2024, {}),
];

describe('the list as', () => {
  test('a CSV file opens in Excel: byte order mark, quoted fields, no formulas', () => {
    expect(listText(REPORTS, 'csv', WORDS, fileOf)).toBe(
      '\ufeff年度,机关,格式,勾稽,错误,警告,提示,文件,问题\r\n' +
        '2023,示例县示例局,2021,不符,1,0,0,a.md,"10: 总计填 ""23""，应为 20（A02）"\r\n' +
        "2024,示例县人民政府,2021,勾稽 ✓,0,0,0,'=b|c.md,\r\n",
    );
  });

  test('a Markdown file has the table and the findings of each report that has any', () => {
    expect(listText(REPORTS, 'md', WORDS, fileOf)).toBe(
      [
        '# 清单',
        '',
        '| 年度 | 机关 | 格式 | 勾稽 | 错误 | 警告 | 提示 | 文件 |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        '| 2023 | 示例县示例局 | 2021 | 不符 | 1 | 0 | 0 | a.md |',
        '| 2024 | 示例县人民政府 | 2021 | 勾稽 ✓ | 0 | 0 | 0 | =b\\|c.md |',
        '',
        '## a.md',
        '',
        '- 10: 总计填 "23"，应为 20（A02）',
        '',
      ].join('\n'),
    );
  });

  test('JSON has everything that is known', () => {
    const { reports } = JSON.parse(listText(REPORTS, 'json', WORDS, fileOf));
    expect(reports).toHaveLength(2);
    expect(reports[0]).toMatchObject({ file: 'a.md', year: 2023, counts: { error: 1 }, findings: [{ rule: 'A02' }] });
  });
});
