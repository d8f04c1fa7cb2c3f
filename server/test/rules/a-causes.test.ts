import { describe, expect, it } from 'vitest';
import { type Cause, causesOf } from '../../src/rules/tables/causes.js';
import { dataRows, editionById } from '../../src/templates/editions.js';
import { decimalText } from '../../src/values/decimal.js';
import { type Matrix, requestsTable, rightMatrix, type Written } from './table-builders.js';

const ROWS = dataRows(editionById('2021')).map((row) => row.key);

/** `A01 single r1/7 +total/1 ?r1/1=9`: rule, form, own places, places that follow, the suspected cell. */
function shown(cause: Cause): string {
  const own = cause.sums.map((sum) => `${sum.total.row}/${sum.total.column}`);
  const follows = cause.follows.map((sum) => `+${sum.kind}:${sum.total.row}/${sum.total.column}`);
  const { suspect } = cause;
  const named = suspect ? [`?${suspect.row}/${suspect.column}=${decimalText(suspect.expected)}`] : [];
  return [cause.rule, cause.form, ...own, ...follows, ...named].join(' ');
}

function causes(matrix: Matrix): string[] {
  return causesOf(requestsTable(matrix)).map(shown);
}

/** The right table with cells replaced: `{ 'r1/1': 10 }`. */
function changed(cells: Readonly<Record<string, Written>>): Record<string, Written[]> {
  const matrix = rightMatrix();
  for (const [place, written] of Object.entries(cells)) {
    const [row, column] = place.split('/') as [string, string];
    matrix[row] ??= [0, 0, 0, 0, 0, 0, 0];
    matrix[row][Number(column) - 1] = written;
  }
  return matrix;
}

describe('causes of what does not reconcile in 表二', () => {
  it('finds none in a right table', () => {
    expect(causes(rightMatrix())).toEqual([]);
    expect(causes({})).toEqual([]);
  });

  it('takes a row and a column that cross in one cell for one mistake', () => {
    expect(causes(changed({ 'r1/1': 10 }))).toEqual(['A01 single r1/7 +column-total:total/1 ?r1/1=9']);
    expect(causes(changed({ 'r1/7': 10 }))).toEqual(['A01 single r1/7 +column-total:total/7 ?r1/7=12']);
    expect(causes(changed({ 'new/1': 28 }))).toEqual(['A01 single new/7 +balance:total/1 ?new/1=18']);
    expect(causes(changed({ 'next/7': 2 }))).toEqual(['A01 single next/7 +balance:total/7 ?next/7=3']);
  });

  it('takes a total with its balance and its row for one mistake', () => {
    const row = '+row-sum:total/7';
    expect(causes(changed({ 'total/1': 19 }))).toEqual([`A02 single total/1 +balance:total/1 ${row} ?total/1=18`]);
    expect(causes(changed({ 'total/7': 20 }))).toEqual([`A02 single total/7 +balance:total/7 ${row} ?total/7=23`]);
    expect(causes(changed({ 'total/1': 19, 'total/7': 24 }))).toEqual([
      'A02 plain total/1 total/7 +balance:total/1 +balance:total/7',
    ]);
    expect(causes(changed({ 'total/1': 19, 'total/2': 9 }))).toEqual([
      `A02 plain total/1 total/2 +balance:total/1 +balance:total/2 ${row}`,
    ]);
  });

  it('gives one cause for every cell raised by one, in a full and in an empty table', () => {
    for (const matrix of [rightMatrix(), {}]) {
      for (const row of ROWS) {
        for (let column = 1; column <= 7; column++) {
          const before = (matrix as Record<string, Written[]>)[row] ?? [0, 0, 0, 0, 0, 0, 0];
          const raised = before.map((written, i) => (i === column - 1 ? Number(written) + 1 : written));
          const found = causesOf(requestsTable({ ...matrix, [row]: raised }));
          expect(found.map((cause) => [cause.form, cause.suspect?.row, cause.suspect?.column])).toEqual([
            ['single', row, column],
          ]);
        }
      }
    }
  });

  it('gives all wrong columns of the totals as one cause, as where the total was worked backwards', () => {
    const matrix = { ...rightMatrix(), r1: [7, 2, 0, 1, 0, 0, 10] };
    expect(causes(matrix)).toEqual(['A02 plain total/1 total/7']);
  });

  it('takes a row of totals that is all 0 for one mistake', () => {
    const matrix = { ...rightMatrix(), total: [0, 0, 0, 0, 0, 0, 0] };
    expect(causes(matrix)).toEqual([
      'A02 unfilled total/1 total/2 total/4 total/7 +balance:total/1 +balance:total/2 +balance:total/4 +balance:total/7',
    ]);
  });

  it('keeps a balance that fails beside totals that are all 0', () => {
    const matrix = { new: [0, 5, 0, 0, 0, 0, 5], r1: [4, 0, 0, 0, 0, 0, 4] };
    expect(causes(matrix)).toEqual(['A02 unfilled total/1 total/7 +balance:total/7', 'A03 plain total/2']);
  });

  it('takes a column 总计 that is all 0 for one mistake', () => {
    const matrix = Object.fromEntries(
      Object.entries(rightMatrix()).map(([row, cells]) => [row, [...cells.slice(0, 6), 0]]),
    );
    expect(causes(matrix)).toEqual(['A01 unfilled new/7 carry/7 r1/7 r2/7 r3.6/7 r4.1/7 r5.2/7 total/7 next/7']);
  });

  it('takes rows that are off by the same amount, one result row at most, for one mistake', () => {
    expect(causes(changed({ 'r1/7': 15, 'total/7': 26, 'new/7': 27 }))).toEqual(['A01 chain new/7 r1/7 total/7']);
    expect(causes(changed({ 'r1/7': 13, 'r2/7': 4 }))).toEqual([
      'A02 plain total/7',
      'A01 plain r1/7',
      'A01 plain r2/7',
    ]);
  });

  it('shows independent mistakes each', () => {
    expect(causes(changed({ 'r1/7': 13, 'new/2': 6, 'r3.6/3': 1 }))).toEqual([
      'A01 single new/7 +balance:total/2 ?new/2=5',
      'A01 single r1/7 +column-total:total/7 ?r1/7=12',
      'A01 single r3.6/7 +column-total:total/3 ?r3.6/3=0',
    ]);
    expect(causes(changed({ 'total/2': 6, 'next/1': 4 }))).toEqual([
      'A01 single next/7 +balance:total/1 ?next/1=2',
      'A02 single total/2 +balance:total/2 +row-sum:total/7 ?total/2=4',
    ]);
  });

  it('names no cell where two would explain the same', () => {
    expect(causes(changed({ 'r1/1': 10, 'r2/2': 1 }))).toEqual([
      'A02 plain total/1 total/2',
      'A01 plain r1/7',
      'A01 plain r2/7',
    ]);
  });

  it('blames no item of a column where its total is off by the same in both its relations', () => {
    expect(causes({ new: [5, 0, 0, 0, 0, 0, 5], r1: [5, 0, 0, 0, 0, 0, 0] })).toEqual([
      'A02 unfilled total/1 +balance:total/1',
      'A03 plain total/7',
      'A01 plain r1/7',
    ]);
  });

  it('gives unbalanced columns as one cause', () => {
    expect(causes(changed({ 'new/1': 19, 'new/7': 25 }))).toEqual(['A03 plain total/1 total/7']);
  });

  it('counts unfilled items as 0 and leaves an unfilled total alone', () => {
    expect(causes(changed({ 'r1/3': '', 'r2/4': '/' }))).toEqual([]);
    expect(causes({ ...rightMatrix(), total: ['', '', '', '', '', '', ''] })).toEqual([]);
    expect(causes(changed({ 'r1/7': '', 'total/1': '', 'new/7': '/' }))).toEqual([]);
    expect(causes(changed({ 'r1/7': '', 'total/7': 24 }))).toEqual([
      'A02 single total/7 +balance:total/7 +row-sum:total/7 ?total/7=23',
    ]);
    expect(causes(changed({ 'r1/1': '' }))).toEqual(['A01 single r1/7 +column-total:total/1 ?r1/1=9']);
  });

  it('checks nothing that needs a cell or a row that was not read', () => {
    expect(causes(changed({ 'r1/1': '?', 'r1/7': 99 }))).toEqual(['A02 plain total/7']);
    expect(causes({ ...changed({ 'total/1': 40, 'total/7': 45 }), r1: null })).toEqual(['A03 plain total/1 total/7']);
    expect(causes({ ...changed({ 'total/1': 40 }), r1: null })).toEqual([
      'A03 single total/1 +row-sum:total/7 ?total/1=18',
    ]);
  });

  it('adds decimals exactly', () => {
    expect(
      causes({
        new: ['0.1', '0.2', 0, 0, 0, 0, '0.3'],
        total: ['0.1', '0.2', 0, 0, 0, 0, '0.3'],
        r1: ['0.1', '0.2', 0, 0, 0, 0, '0.3'],
      }),
    ).toEqual([]);
    const big = '9007199254740993';
    expect(causes({ new: [big, 0, 0, 0, 0, 0, '9007199254740992'] })).toEqual([
      'A03 plain total/1 total/7',
      'A01 plain new/7',
    ]);
  });
});
