import type { Cell, RequestsTable } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import { addend, isUnfilled, numberIn } from './cells.js';
import { add, type Decimal, isZero, negate, subtract, ZERO } from './decimal.js';

export type SumKind = 'row-sum' | 'column-total' | 'balance';

/** A cell that takes part in a sum. `sign`: what one more in the cell adds to the sum's `difference`. */
export interface Term {
  readonly row: string;
  readonly column: number;
  readonly cell: Cell;
  readonly sign: 1 | -1;
}

/** One relation of 表二 that could be checked: its total is a number and every item is read or unfilled. */
export interface Sum {
  readonly kind: SumKind;
  /** The cell of the total: column 总计 for a row, row （七）总计 for a column and for its balance. */
  readonly total: Term;
  readonly items: readonly Term[];
  readonly stated: Decimal;
  /** What the total would have to be. */
  readonly computed: Decimal;
  /** `stated` less `computed`; zero where the relation holds. */
  readonly difference: Decimal;
  /** Unfilled items that were counted as 0. */
  readonly unfilled: number;
}

/**
 * Every relation of 表二 that can be checked, with what it gives. A blank item counts as 0; a blank total is no wrong
 * sum, so where a total is itself an item (总计 of a row in the column 总计, a column's total in the row of totals) and
 * was left blank, its own items stand in for it.
 */
export function sumsOf(table: RequestsTable): readonly Sum[] {
  const { relations, columns } = editionById(table.boundTo).requests;
  const { rowSum, columnTotal, balance } = relations;
  const sums: (Sum | null)[] = [];
  const cellsOf = new Map(table.rows.map((row) => [row.key, row.cells]));
  const itemAt = (row: string, column: number, sign: 1 | -1 = -1): Item => {
    const cell = cellsOf.get(row)?.[column - 1] ?? null;
    return { row, column, cell, value: addend(cell), sign };
  };
  const inRow = (row: string): Item[] => rowSum.parts.map((column) => itemAt(row, column));
  const inColumn = (column: number): Item[] => columnTotal.parts.map((row) => itemAt(row, column));
  const filledIn = (item: Item): Item => {
    if (!item.cell || !isUnfilled(item.cell)) return item;
    if (item.column === rowSum.total && item.row !== columnTotal.total)
      return { ...item, value: added(inRow(item.row)) };
    if (item.row === columnTotal.total && item.column !== rowSum.total) {
      return { ...item, value: added(inColumn(item.column)) };
    }
    return item;
  };
  const check = (kind: SumKind, row: string, column: number, items: readonly Item[]): void => {
    sums.push(checkSum(kind, itemAt(row, column, 1), items.map(filledIn)));
  };
  for (const { key, cells } of table.rows) if (cells) check('row-sum', key, rowSum.total, inRow(key));
  for (const { index: column } of columns) {
    const { total } = columnTotal;
    check('column-total', total, column, inColumn(column));
    check('balance', total, column, [
      ...balance.left.map((row) => itemAt(row, column)),
      ...balance.right.filter((row) => row !== total).map((row) => itemAt(row, column, 1)),
    ]);
  }
  return sums.filter((sum) => sum !== null);
}

export function isBroken(sum: Sum): boolean {
  return !isZero(sum.difference);
}

interface Item extends Omit<Term, 'cell'> {
  readonly cell: Cell | null;
  /** What the cell adds; null where it was not read. */
  readonly value: Decimal | null;
}

function checkSum(kind: SumKind, total: Item, items: readonly Item[]): Sum | null {
  const stated = numberIn(total.cell);
  const computed = added(items);
  if (stated === null || computed === null || total.cell === null) return null;
  const terms = items.flatMap(({ row, column, cell, sign }) => (cell ? [{ row, column, cell, sign }] : []));
  return {
    kind,
    total: { row: total.row, column: total.column, cell: total.cell, sign: 1 },
    items: terms,
    stated,
    computed,
    difference: subtract(stated, computed),
    unfilled: items.filter(({ cell, value }) => cell && isUnfilled(cell) && value && isZero(value)).length,
  };
}

/** The items added up, those with sign 1 taken off; null where one of them was not read. */
function added(items: readonly Item[]): Decimal | null {
  let sum = ZERO;
  for (const { value, sign } of items) {
    if (value === null) return null;
    sum = add(sum, sign === 1 ? negate(value) : value);
  }
  return sum;
}
