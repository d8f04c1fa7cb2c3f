import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { parseReport } from '../../src/parse/parse-report.js';
import A01 from '../../src/rules/A01-row-sum.js';
import A02 from '../../src/rules/A02-column-total.js';
import A03 from '../../src/rules/A03-balance.js';
import A04 from '../../src/rules/A04-group-sum.js';
import A09 from '../../src/rules/A09-proceedings-without-requests.js';
import A10 from '../../src/rules/A10-equal-litigation.js';
import A11 from '../../src/rules/A11-litigation-after-review.js';
import { render } from '../../src/service/messages.js';
import { render as renderReport } from '../layouts/document.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { rightReport } from '../layouts/report-data.js';
import {
  findings,
  type Matrix,
  proceedingsTable,
  reportWith,
  requestsTable,
  rightMatrix,
  type Written,
} from './table-builders.js';

const SUMS = [A01, A02, A03, A04];

function found(matrix: Matrix): readonly Finding[] {
  return findings(reportWith({ requests: requestsTable(matrix) }), SUMS);
}

function said({ message, args }: Finding): string {
  return render(message, args, 'zh');
}

function changed(row: string, column: number, written: Written): Matrix {
  const matrix = rightMatrix();
  matrix[row] = matrix[row]!.map((before, i) => (i === column - 1 ? written : before));
  return matrix;
}

function proceedings(cells: readonly Written[]): readonly Finding[] {
  return findings(reportWith({ proceedings: proceedingsTable(cells) }), [A04, A10, A11]);
}

const NONE = [0, 0, 0, 0, 0];

describe('what a wrong sum of 表二 says', () => {
  it('names row, amounts and the one cell that explains them', () => {
    const [finding, ...others] = found(changed('r1', 1, 11));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'A01',
      level: 'error',
      data: {
        table: 'requests',
        relation: 'row-sum',
        cells: [
          { row: 'r1', column: 7 },
          { row: 'total', column: 1 },
        ],
        stated: [12, 18],
        computed: [14, 20],
      },
    });
    expect(said(finding!)).toBe(
      '表二「（一）予以公开」横加不符：总计填 12，六类之和是 14，差 2；「自然人」列的纵加也差同一个数。如果只错了一处，就是「（一）予以公开·自然人」：现为 11，应为 9。',
    );
    expect(finding!.fixes.map(({ safety, edits }) => [safety, edits.map(({ newText }) => newText)])).toEqual([
      ['confirm', ['9']],
    ]);
  });

  it('tells of a total that was worked backwards and of results of requests carried over', () => {
    const matrix = { ...rightMatrix(), r1: [7, 2, 0, 1, 0, 0, 10] };
    const [finding, ...others] = found(matrix);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'A02',
      data: {
        relation: 'column-total',
        cells: [
          { row: 'total', column: 1 },
          { row: 'total', column: 7 },
        ],
        stated: [18, 23],
        computed: [16, 21],
      },
    });
    expect(said(finding!)).toContain('差额正好等于上年结转 2 件');
    expect(said(finding!)).toContain('倒推');
  });

  it('says neither where the difference is another or the balance fails too', () => {
    const [apart] = found({ ...rightMatrix(), r1: [6, 2, 0, 1, 0, 0, 9] });
    expect(said(apart!)).not.toContain('上年结转');
    expect(said(apart!)).toContain('倒推');
    const matrix = { ...rightMatrix(), total: [19, 4, 0, 1, 0, 0, 24] };
    const [both, ...others] = found(matrix);
    expect(others).toEqual([]);
    expect(said(both!)).not.toContain('倒推');
    expect(said(both!)).toContain('错的应是总计');
  });

  it('tells a wrong total once, with row and balance', () => {
    const [finding, ...others] = found(changed('total', 7, 24));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'A02',
      data: { cells: [{ row: 'total', column: 7 }], stated: [24], computed: [23] },
    });
    expect(said(finding!)).toContain('就是「（七）总计·总计」：现为 24，应为 23');
  });

  it('tells of an unfilled row of totals and an unfilled column of totals once each', () => {
    const [row, ...more] = found({ ...rightMatrix(), total: [0, 0, 0, 0, 0, 0, 0] });
    expect(more).toEqual([]);
    expect(row).toMatchObject({ rule: 'A02', data: { stated: [0, 0, 0, 0], computed: [18, 4, 1, 23] } });
    const [column, ...others] = found(
      Object.fromEntries(Object.entries(rightMatrix()).map(([key, cells]) => [key, [...cells.slice(0, 6), 0]])),
    );
    expect(others).toEqual([]);
    expect(column).toMatchObject({ rule: 'A01', args: { count: 9 } });
  });

  it('gives both sides of a balance', () => {
    const matrix = { ...rightMatrix(), new: [20, 5, 0, 1, 0, 0, 26] };
    const [finding, ...others] = found(matrix);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'A03', data: { relation: 'balance', stated: [18, 23], computed: [20, 25] } });
    expect(said(finding!)).toContain('自然人 22≠20、总计 28≠26，差 2');
  });

  it('points to a blank that was counted as 0', () => {
    const [finding] = found({ ...rightMatrix(), r1: [11, 2, '', 1, 0, 0, 12] });
    expect(finding!.related.map(({ message, args }) => render(message, args, 'zh'))).toContain(
      '（一）予以公开·科研机构：空白，按 0 计',
    );
  });
});

describe('表三', () => {
  it('has one finding for each group that does not add up', () => {
    const wrong = proceedings([2, 1, 0, 0, 4, ...NONE, 1, 0, 0, 0, 0]);
    expect(wrong.map(({ rule, data }) => [rule, data?.cells, data?.stated, data?.computed])).toEqual([
      ['A04', [{ column: 5 }], [4], [3]],
      ['A04', [{ column: 15 }], [0], [1]],
    ]);
    expect(said(wrong[0]!)).toBe('表三「行政复议」总计填 4，四项之和是 3（2＋1＋0＋0），差 1。请核对这一组。');
  });

  it('counts blank items as 0 and leaves a blank total and unread cells alone', () => {
    expect(proceedings([1, '', '', '/', 1, 1, 0, 0, 0, '', '?', 0, 0, 0, 3]).map(({ rule }) => rule)).toEqual(['A11']);
  });

  it('notices equal groups of lawsuits and more lawsuits after review than reviews', () => {
    expect(proceedings([5, 0, 0, 0, 5, 0, 1, 2, 0, 3, 0, 1, 2, 0, 3]).map(({ rule }) => rule)).toEqual(['A10']);
    expect(proceedings([0, 0, 0, 0, 0, 0, 1, 2, 0, 3, 0, 1, 2, 0, 3]).map(({ rule }) => rule)).toEqual(['A10', 'A11']);
  });

  it('is questioned beside a 表二 of zeros only where every cell of it was read', () => {
    const table = proceedingsTable([1, 0, 0, 0, 1, ...NONE, ...NONE]);
    const with表二 = (matrix: Matrix) =>
      findings(reportWith({ requests: requestsTable(matrix), proceedings: table }), [A09]).length;
    expect(with表二({})).toBe(1);
    expect(with表二({ r1: [0, 0, 0, 0, 0, '', 0] })).toBe(0);
    expect(with表二({ r1: null })).toBe(0);
    expect(with表二({ carry: [1, 0, 0, 0, 0, 0, 1] })).toBe(0);
  });
});

describe('through the reader', () => {
  const raise = (text: string, at: number, end: number): string =>
    text.slice(0, at) + String(Number(text.slice(at, end)) + 1) + text.slice(end);

  it.each(Object.entries(LAYOUTS))('a cell raised by one is one finding that names it, laid out as %s', (_, layout) => {
    for (const edition of ['2019', '2021'] as const) {
      const { text } = renderReport(rightReport(edition, 1), layout);
      const { requests, proceedings: groups } = parseReport(text).tables;
      for (const [row, column] of [
        ['new', 1],
        ['r1', 7],
        ['r3.4', 2],
        ['total', 1],
        ['total', 7],
        ['next', 3],
      ] as const) {
        const { span } = requests!.rows.find(({ key }) => key === row)!.cells![column - 1]!;
        const wrong = findings(parseReport(raise(text, span.start, span.end)), SUMS);
        expect(wrong.map(({ data }) => data?.cells.some((cell) => cell.row === row || cell.column === column))).toEqual(
          [true],
        );
      }
      const { span } = groups!.cells[6]!;
      const wrong = findings(parseReport(raise(text, span.start, span.end)), SUMS);
      expect(wrong.map(({ rule, data }) => [rule, data?.cells])).toEqual([['A04', [{ column: 10 }]]]);
    }
  });
});
