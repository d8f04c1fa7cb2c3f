import { describe, expect, test } from 'vitest';
import type { CheckedReport } from '../../../../protocol/workspace-check.js';
import { fileOf, filtered, grouped } from '../../../src/desk/entries.js';
import { reportOf } from './report-of.js';

const finding = (level: 'error' | 'warning', message: string) => ({ rule: 'A02', level, message, range: AT }) as const;
const AT = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };
const REPORTS: readonly CheckedReport[] = [
  reportOf('b.md', '示例县示例局', 2023, { findings: [finding('error', '总计不符')], reconciles: 'no' }),
  reportOf('a.md', '示例县人民政府', 2024, { findings: [finding('warning', '标题')] }),
  reportOf('c.md', '示例县示例局', 2024, {}),
  reportOf('d.md', null, null, {}),
];
const files = (reports: readonly CheckedReport[]) => reports.map(({ uri }) => fileOf(uri));

describe('the list', () => {
  test('by year has the latest first, and in a year the organs; what is not known stands last', () => {
    expect(grouped(REPORTS, 'year').map(({ name, reports }) => [name, files(reports)])).toEqual([
      ['2024', ['a.md', 'c.md']],
      ['2023', ['b.md']],
      [null, ['d.md']],
    ]);
  });

  test('by organ has each with its years', () => {
    const groups = grouped(REPORTS, 'organ').map(({ name, reports }) => [name, files(reports)]);
    expect(groups).toContainEqual(['示例县示例局', ['c.md', 'b.md']]);
    expect(groups.at(-1)).toEqual([null, ['d.md']]);
  });

  test.each([
    ['all', '', ['b.md', 'a.md', 'c.md', 'd.md']],
    ['errors', '', ['b.md']],
    ['findings', '', ['b.md', 'a.md']],
    ['mismatches', '', ['b.md']],
    ['all', '示例局 2024', ['c.md']],
    ['all', 'a02', ['b.md', 'a.md']],
    ['all', 'D.MD', ['d.md']],
    ['errors', '2024', []],
  ] as const)('%s with “%s”', (state, words, wanted) => {
    expect(files(filtered(REPORTS, { state, words }))).toEqual(wanted);
  });

  test('names a file as people read it, even where its URI is not well formed', () => {
    expect(fileOf('file:///a/%E5%B9%B4%E6%8A%A5.md')).toBe('年报.md');
    expect(fileOf('file:///a/100%.md')).toBe('100%.md');
  });
});
