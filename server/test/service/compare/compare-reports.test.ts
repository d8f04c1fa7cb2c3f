import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/service/check.js';
import { type Comparison, compareReports } from '../../../src/service/compare/compare-reports.js';
import { comparisonMarkdown } from '../../../src/service/compare/comparison-markdown.js';
import type { TableKey } from '../../../src/templates/template.js';
import { decimalText } from '../../../src/values/decimal.js';
import { type DraftOptions, draft } from '../../rules/support/draft.js';

const compare = (last: DraftOptions, now: DraftOptions) => compareReports(readText(draft(now)), readText(draft(last)));
const Y22 = { year: 2022 } as const;
const Y23 = { year: 2023 } as const;

function cell(comparison: Comparison, key: TableKey, row: string, column: number) {
  const found = comparison.tables.find((table) => table.key === key)?.rows.find((each) => each.key === row);
  const { now, last, change, perMille, expected } = found!.cells[column - 1]!;
  return {
    now,
    last,
    change: change && decimalText(change),
    perMille: perMille === null ? null : Number(perMille),
    expected: expected && `${expected.kind} ${decimalText(expected.value)}`,
  };
}

describe('two years side by side', () => {
  test('every cell of the three tables with what it was, the change and its share', () => {
    const comparison = compare(
      { ...Y22, requests: { new: [20, 0, 0, 0, 0, 0, 20] }, proceedings: [2, 0, 0, 0, 2] },
      { ...Y23, requests: { new: [23, 1, 0, 0, 0, 0, 24] }, proceedings: [1, 0, 0, 0, 1] },
    );
    expect(comparison.tables.map(({ key, rows }) => [key, rows.flatMap(({ cells }) => cells).length])).toEqual([
      ['disclosure', 10],
      ['requests', 175],
      ['proceedings', 15],
    ]);
    expect(cell(comparison, 'requests', 'new', 1)).toMatchObject({ now: '23', last: '20', change: '3', perMille: 150 });
    expect(cell(comparison, 'requests', 'new', 2)).toMatchObject({ now: '1', last: '0', change: '1', perMille: null });
    expect(cell(comparison, 'requests', 'new', 7)).toMatchObject({ change: '4', perMille: 200 });
    expect(cell(comparison, 'proceedings', 'review', 1)).toMatchObject({ change: '-1', perMille: -500 });
    expect(cell(comparison, 'requests', 'r1', 1)).toMatchObject({ change: '0', perMille: null });
  });

  test('what is blank or no number has no change', () => {
    const comparison = compare({ ...Y22, requests: { r1: ['', '/', 5] } }, { ...Y23, requests: { r1: [3, 4, ''] } });
    for (const column of [1, 2, 3]) {
      expect(cell(comparison, 'requests', 'r1', column)).toMatchObject({ change: null, perMille: null });
    }
    expect(cell(comparison, 'requests', 'r1', 1)).toMatchObject({ now: '3', last: '' });
  });

  test('amounts are compared in one unit', () => {
    const fees = (text: string) => ({ disclosure: { 行政事业性收费: [text] } });
    const comparison = compare({ ...Y22, ...fees('25000元') }, { ...Y23, ...fees('3.5万元') });
    expect(cell(comparison, 'disclosure', '行政事业性收费', 1)).toMatchObject({ change: '1', perMille: 400 });
  });

  test('a table that only one of them has is shown without changes', () => {
    const comparison = compare(Y22, { ...Y23, bodies: { 4: '无。' } });
    expect(comparison.tables.map(({ key, found }) => [key, found])).toEqual([
      ['disclosure', 'both'],
      ['requests', 'both'],
      ['proceedings', 'last'],
    ]);
    expect(cell(comparison, 'proceedings', 'review', 1)).toMatchObject({ now: null, last: '0', change: null });
  });
});

describe('what was carried over', () => {
  test('is marked where it is not what last year left over, in each column', () => {
    const comparison = compare(
      { ...Y22, requests: { next: [3, 1, 0, 0, 0, 0, 4] } },
      { ...Y23, requests: { carry: [2, 1, 0, 0, 0, 0, 3] } },
    );
    expect(cell(comparison, 'requests', 'carry', 1).expected).toBe('carried 3');
    expect(cell(comparison, 'requests', 'carry', 2).expected).toBeNull();
    expect(cell(comparison, 'requests', 'carry', 7).expected).toBe('carried 4');
  });

  test('and the documents in force, where they are not last year’s and what was added', () => {
    const comparison = compare(
      { ...Y22, disclosure: { 规章: [0, 0, 5], 行政规范性文件: [0, 0, 7] } },
      { ...Y23, disclosure: { 规章: [2, 1, 6], 行政规范性文件: [1, 0, 9] } },
    );
    expect(cell(comparison, 'disclosure', '规章', 3).expected).toBeNull();
    expect(cell(comparison, 'disclosure', '行政规范性文件', 3).expected).toBe('stock 8');
  });

  test('is not held against a year that is not the one before', () => {
    const comparison = compare(
      { year: 2021, requests: { next: [3, 0, 0, 0, 0, 0, 3] } },
      { ...Y23, requests: { carry: [2, 0, 0, 0, 0, 0, 2] } },
    );
    expect(cell(comparison, 'requests', 'carry', 1).expected).toBeNull();
    expect(comparisonMarkdown(comparison, 'zh').markdown).toContain('没有核对结转');
  });
});

describe('two editions', () => {
  const comparison = compare(
    { edition: '2019', year: 2020, requests: { r6: [4], next: [2] }, disclosure: { 规范性文件: [5, 5, 9] } },
    { edition: '2021', year: 2021, requests: { 'r6.1': [3], carry: [1] }, disclosure: { 行政规范性文件: [6, 1, 9] } },
  );

  test('only cells that count the same are compared', () => {
    expect(cell(comparison, 'requests', 'r6.1', 1)).toMatchObject({ now: '3', last: null, change: null });
    expect(cell(comparison, 'disclosure', '行政规范性文件', 1)).toMatchObject({ last: '5', change: '1' });
    expect(cell(comparison, 'disclosure', '行政规范性文件', 3)).toMatchObject({ last: null, expected: null });
  });

  test('and what was carried over is', () => {
    expect(cell(comparison, 'requests', 'carry', 1).expected).toBe('carried 2');
  });
});

describe('the document', () => {
  const comparison = compare(
    { ...Y22, requests: { new: [20], next: [3] } },
    { ...Y23, requests: { new: [23], carry: [2] } },
  );

  test('says first what is to be looked at, then the changes', () => {
    const { title, markdown, mismatches } = comparisonMarkdown(comparison, 'zh');
    expect(title).toBe('示例县示例局2023年年报与示例县示例局2022年年报比较');
    expect(mismatches).toBe(1);
    const marked = markdown.split('\n').find((line) => line.startsWith('- '));
    expect(marked).toContain('⚠');
    expect(marked).toContain('**2**');
    expect(marked).toContain('**3**');
    expect(markdown).toContain('**23** ← 20 +3 (+15%)');
    expect(markdown).toContain('⚠ **2** ← 0 +2');
    expect(markdown.match(/两年都是 0 或没有填的 \d+ 行/g)).toEqual([
      '两年都是 0 或没有填的 6 行',
      '两年都是 0 或没有填的 22 行',
      '两年都是 0 或没有填的 3 行',
    ]);
  });

  test('says that all was carried over where it was', () => {
    expect(comparisonMarkdown(compare(Y22, Y23), 'zh').markdown).toContain('结转都接得上');
  });

  test('is in English for who reads English', () => {
    expect(comparisonMarkdown(comparison, 'en').title).toBe(
      '示例县示例局, report of 2023 compared with 示例县示例局, report of 2022',
    );
  });

  test('takes what a draft has in its cells for text', () => {
    const { markdown } = comparisonMarkdown(
      compare(Y22, { ...Y23, requests: { new: ['<img src=x>'] }, organ: '示例县[示例](x)局' }),
      'zh',
    );
    expect(markdown).not.toMatch(/(?<!\\)<img/);
  });
});
