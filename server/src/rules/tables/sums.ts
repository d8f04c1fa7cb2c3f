import type { FindingData } from '../../model/finding.js';
import type { Cell, ProceedingsTable, Report, RequestsTable, Table } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import type { EditionId } from '../../templates/template.js';
import { add, type Decimal, decimalOf, equals, isZero, negate, subtract, ZERO } from '../../values/decimal.js';
import { addend, isUnfilled, numberIn } from './cells.js';

export type SumKind = 'row-sum' | 'column-total' | 'balance';

/** A cell that takes part in a sum. `sign`: what one more in the cell adds to the sum's `difference`. */
export interface Term {
  readonly row: string;
  readonly column: number;
  readonly cell: Cell;
  /** What it adds: what stands in it, or what stands in for it. */
  readonly value: Decimal;
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

/** A cell of a relation as it was found. */
export interface Item extends Omit<Term, 'cell' | 'value'> {
  /** Null where the row is missing. */
  readonly cell: Cell | null;
  /** What the cell adds; null where it was not read. */
  readonly value: Decimal | null;
}

/** One relation of a table with what can be told of it. In 表三 the rows are `''`. */
export interface Relation<Kind extends NonNullable<FindingData['relation']> = NonNullable<FindingData['relation']>> {
  readonly kind: Kind;
  /** The cell of the total: column 总计 for a row, row （七）总计 for a column and for its balance. */
  readonly total: Item;
  readonly items: readonly Item[];
  /** Null where the total holds no number. */
  readonly stated: Decimal | null;
  /** What the total would have to be; null where an item was not read. */
  readonly computed: Decimal | null;
}

/** The relations of 表二 that can be checked. A blank total is no wrong sum. */
export function sumsOf(table: RequestsTable): readonly Sum[] {
  return relationsOf(table).flatMap((relation) => checkable(relation) ?? []);
}

/**
 * Every relation of 表二. A blank item counts as 0; where a total is itself an item (总计 of a row in the column 总计,
 * a column's total in the row of totals) and was left blank, its own items stand in for it.
 */
export function relationsOf(table: RequestsTable): readonly Relation<SumKind>[] {
  const known = KNOWN.get(table) ?? foundRelations(table);
  KNOWN.set(table, known);
  return known;
}

const KNOWN = new WeakMap<RequestsTable, readonly Relation<SumKind>[]>();

function foundRelations(table: RequestsTable): readonly Relation<SumKind>[] {
  const { relations, columns } = editionById(table.boundTo).requests;
  const { rowSum, columnTotal, balance } = relations;
  const found: Relation<SumKind>[] = [];
  const read = new Map(
    table.rows.map(({ key, cells }) => [key, cells?.map((cell) => ({ cell, value: addend(cell) }))]),
  );
  const itemAt = (row: string, column: number, sign: 1 | -1 = -1): Item => {
    const found = read.get(row)?.[column - 1];
    return { row, column, cell: found?.cell ?? null, value: found?.value ?? null, sign };
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
  const relate = (kind: SumKind, row: string, column: number, items: readonly Item[]): void => {
    found.push(relation(kind, itemAt(row, column, 1), items.map(filledIn)));
  };
  for (const { key, cells } of table.rows) if (cells) relate('row-sum', key, rowSum.total, inRow(key));
  for (const { index: column } of columns) {
    const { total } = columnTotal;
    relate('column-total', total, column, inColumn(column));
    relate('balance', total, column, [
      ...balance.left.map((row) => itemAt(row, column)),
      ...balance.right.filter((row) => row !== total).map((row) => itemAt(row, column, 1)),
    ]);
  }
  return found;
}

/** The groups of 表三: the four outcomes and their total. */
export function groupSumsOf(table: ProceedingsTable, edition: EditionId): readonly Relation<'group-sum'>[] {
  const itemAt = (column: number, sign: 1 | -1): Item => {
    const cell = table.cells[column - 1] ?? null;
    return { row: '', column, cell, value: addend(cell), sign };
  };
  return editionById(edition).proceedings.groups.map(({ parts, total }) =>
    relation(
      'group-sum',
      itemAt(total, 1),
      parts.map((column) => itemAt(column, -1)),
    ),
  );
}

/** Every relation that the official form states for the table; of 表一 there are none. */
export function relationsIn({ edition }: Report, table: Table): readonly Relation[] {
  if (table.key === 'requests') return relationsOf(table);
  return table.key === 'proceedings' ? groupSumsOf(table, edition ?? '2021') : [];
}

/** Both sides of a balance: what came in, and what was settled or left over; null where one of them is not known. */
export function sidesOf({ stated, computed, items }: Pick<Relation, 'stated' | 'computed' | 'items'>): {
  readonly left: Decimal | null;
  readonly right: Decimal | null;
} {
  const taken = added(items.filter((item) => item.sign === 1));
  const withLeftOver = (sum: Decimal | null): Decimal | null => sum && taken && subtract(sum, taken);
  return { left: withLeftOver(computed), right: withLeftOver(stated) };
}

/** The total holds a number other than its items make; false where that can't be told. */
export function isOff({ stated, computed }: Pick<Relation, 'stated' | 'computed'>): boolean {
  return stated !== null && computed !== null && !equals(stated, computed);
}

export function isBroken(sum: Sum): boolean {
  return !isZero(sum.difference);
}

function relation<Kind extends Relation['kind']>(kind: Kind, total: Item, items: readonly Item[]): Relation<Kind> {
  return { kind, total, items, stated: numberIn(total.cell), computed: added(items) };
}

function checkable({ kind, total, items, stated, computed }: Relation<SumKind>): Sum | null {
  if (stated === null || computed === null || !isTerm(total)) return null;
  const terms = items.every(isTerm) ? items : items.filter(isTerm);
  let unfilled = 0;
  for (const { cell, value } of terms) if (isUnfilled(cell) && isZero(value)) unfilled++;
  return { kind, total, items: terms, stated, computed, difference: subtract(stated, computed), unfilled };
}

function isTerm(item: Item): item is Term {
  return item.cell !== null && item.value !== null;
}

/** The items added up, those with sign 1 taken off; null where one of them was not read. */
function added(items: readonly Item[]): Decimal | null {
  let count = 0;
  for (const { value, sign } of items) {
    if (value === null) return null;
    const units = value.scale === 0 ? Number(value.units) : Number.NaN;
    // Not a count of this world, or no count: added up exactly.
    if (!(Math.abs(units) < MOST_COUNTED)) return addedExactly(items);
    count += sign === 1 ? -units : units;
  }
  return decimalOf(count);
}

const MOST_COUNTED = 2 ** 40;

function addedExactly(items: readonly Item[]): Decimal | null {
  let sum = ZERO;
  for (const { value, sign } of items) {
    if (value === null) return null;
    sum = add(sum, sign === 1 ? negate(value) : value);
  }
  return sum;
}
