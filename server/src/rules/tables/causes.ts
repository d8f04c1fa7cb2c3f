import type { Cell, RequestsTable } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import {
  add,
  type Decimal,
  decimalText,
  equals,
  isZero,
  negate,
  signOf,
  subtract,
  ZERO,
} from '../../values/decimal.js';
import { addend } from './cells.js';
import { isBroken, type Sum, sumsOf, type Term } from './sums.js';

/**
 * From the broken relations of 表二 to their causes. Each broken relation belongs to exactly one cause, each cause to
 * one rule, so that one mistake is one finding and no mistake is hidden.
 *
 * | what is broken                                                     | cause                                   |
 * | ------------------------------------------------------------------ | --------------------------------------- |
 * | a row and the column (or balance) that cross in one cell, by the   | A01 `single`: that cell                 |
 * | same amount; no other cell explains either of them                 |                                         |
 * | column totals, and with them their balances by the same amounts    | A02, all columns in one finding; only   |
 * | and the row of the totals by what these amounts make               | one cell: `single`                      |
 * | column totals, while every number of the row of totals is 0        | A02 `unfilled`, their balances included |
 * | balances that are left                                             | A03, all columns in one finding         |
 * | rows that are left, while every number of column 总计 is 0         | A01 `unfilled`, all rows                |
 * | rows that are left, one result row at most, by the same amount     | A01 `chain`: an error carried along     |
 * | any other row                                                      | A01, a finding each                     |
 */
export interface Cause {
  readonly rule: 'A01' | 'A02' | 'A03';
  readonly form: 'plain' | 'single' | 'chain' | 'unfilled';
  /** The broken relations of the rule's own kind, in the order of the table. */
  readonly sums: readonly Sum[];
  /** Relations of other kinds that are broken by the same cause. */
  readonly follows: readonly Sum[];
  /** The cell that alone explains all of them, in form `single`. */
  readonly suspect: Suspect | null;
}

export interface Suspect {
  readonly row: string;
  readonly column: number;
  readonly cell: Cell;
  readonly expected: Decimal;
}

const KNOWN = new WeakMap<RequestsTable, readonly Cause[]>();

/** The causes in a table; four rules ask, and are answered from one search. */
export function causesOf(table: RequestsTable): readonly Cause[] {
  const known = KNOWN.get(table) ?? findCauses(table);
  KNOWN.set(table, known);
  return known;
}

function findCauses(table: RequestsTable): readonly Cause[] {
  const sums = sumsOf(table);
  if (!sums.some(isBroken)) return [];
  const totalRow = editionById(table.boundTo).requests.relations.columnTotal.total;
  const singles = singleCells(sums, totalRow);
  const inItems = singles.filter(({ suspect }) => suspect.row !== totalRow);
  const inTotals = singles.filter(({ suspect }) => suspect.row === totalRow);
  const left = new Set(sums.filter(isBroken));
  const causes: Cause[] = [];

  for (const { suspect, sums: explained } of inItems) {
    take(left, explained);
    const [own, follows] = split(explained, 'row-sum');
    causes.push({ rule: 'A01', form: 'single', sums: own, follows, suspect });
  }
  for (const { suspect, sums: explained } of inTotals) {
    if (explained.some((sum) => sum.kind === 'column-total')) continue;
    take(left, explained);
    const [own, follows] = split(explained, 'balance');
    causes.push({ rule: 'A03', form: 'single', sums: own, follows, suspect });
  }
  causes.push(...columnTotals(table, left, sums, inTotals));
  const balances = ofKind(left, 'balance');
  if (balances.length > 0) causes.push(plain('A03', balances));
  causes.push(...rowSums(table, ofKind(left, 'row-sum')));
  return causes;
}

interface SingleCell {
  readonly suspect: Suspect;
  readonly sums: readonly Sum[];
}

/** Cells that alone explain every broken relation they are in, at least two, and share none of them with another. */
function singleCells(sums: readonly Sum[], totalRow: string): readonly SingleCell[] {
  const through = new Map<Cell, { term: Term; sums: { sum: Sum; sign: 1 | -1 }[] }>();
  for (const sum of sums.filter(isBroken)) {
    for (const term of [sum.total, ...sum.items]) through.set(term.cell, { term, sums: [] });
  }
  for (const sum of sums) {
    for (const term of [sum.total, ...sum.items]) through.get(term.cell)?.sums.push({ sum, sign: term.sign });
  }
  const candidates: SingleCell[] = [];
  for (const { term, sums: crossing } of through.values()) {
    if (crossing.length < 2 || !crossing.every(({ sum }) => isBroken(sum))) continue;
    const [surplus, ...others] = crossing.map(({ sum, sign }) =>
      sign === 1 ? sum.difference : negate(sum.difference),
    );
    if (!surplus || !others.every((other) => equals(other, surplus))) continue;
    if (term.row !== totalRow && totalIsSuspect(sums, term.column)) continue;
    const expected = subtract(addend(term.cell) ?? ZERO, surplus);
    if (signOf(expected) < 0) continue;
    const { row, column, cell } = term;
    candidates.push({ suspect: { row, column, cell, expected }, sums: crossing.map(({ sum }) => sum) });
  }
  return candidates.filter((candidate) =>
    candidate.sums.every((sum) => candidates.filter((other) => other.sums.includes(sum)).length === 1),
  );
}

/** A column total and its balance fail by the same amount: then the total explains both, and no other cell does. */
function totalIsSuspect(sums: readonly Sum[], column: number): boolean {
  const [total, balance] = (['column-total', 'balance'] as const).map((kind) => sumAt(sums, kind, column));
  return !!total && !!balance && isBroken(total) && equals(total.difference, balance.difference);
}

function columnTotals(
  table: RequestsTable,
  left: Set<Sum>,
  sums: readonly Sum[],
  inTotals: readonly SingleCell[],
): readonly Cause[] {
  const own = ofKind(left, 'column-total');
  if (own.length === 0) return [];
  const unfilled = allZero(sums, (sum) => sum.kind === 'column-total');
  const follows: Sum[] = [];
  for (const total of own) {
    const balance = sumAt([...left], 'balance', total.total.column);
    if (balance && (unfilled || equals(balance.difference, total.difference))) follows.push(balance);
  }
  const rowOfTotals = totalRowSum(table, left, sums, own);
  if (rowOfTotals) follows.push(rowOfTotals);
  take(left, [...own, ...follows]);
  const only = own.length === 1 ? inTotals.find(({ sums: explained }) => explained.includes(own[0]!)) : undefined;
  const form = only ? 'single' : unfilled ? 'unfilled' : 'plain';
  return [{ rule: 'A02', form, sums: own, follows, suspect: only?.suspect ?? null }];
}

/** The row sum of the row of totals where the wrong column totals alone break it. */
function totalRowSum(
  table: RequestsTable,
  left: ReadonlySet<Sum>,
  sums: readonly Sum[],
  wrong: readonly Sum[],
): Sum | null {
  const { rowSum, columnTotal } = editionById(table.boundTo).requests.relations;
  const row = ofKind(left, 'row-sum').find((sum) => sum.total.row === columnTotal.total);
  const columns = [...rowSum.parts, rowSum.total];
  if (!row || !columns.every((column) => sumAt(sums, 'column-total', column))) return null;
  let made = ZERO;
  for (const { total, difference } of wrong) {
    made = add(made, total.column === rowSum.total ? difference : negate(difference));
  }
  return equals(made, row.difference) ? row : null;
}

function rowSums(table: RequestsTable, rows: readonly Sum[]): readonly Cause[] {
  if (rows.length === 0) return [];
  if (rows.length > 1 && allZero(sumsOf(table), (sum) => sum.kind === 'row-sum')) {
    return [{ ...plain('A01', rows), form: 'unfilled' }];
  }
  const leaves = new Set(editionById(table.boundTo).requests.relations.columnTotal.parts);
  const byDifference = new Map<string, Sum[]>();
  for (const row of rows) {
    const key = decimalText(row.difference);
    byDifference.set(key, [...(byDifference.get(key) ?? []), row]);
  }
  return [...byDifference.values()].flatMap((group): Cause[] => {
    const isChain = group.length > 1 && group.filter((row) => leaves.has(row.total.row)).length <= 1;
    return isChain ? [{ ...plain('A01', group), form: 'chain' }] : group.map((row) => plain('A01', [row]));
  });
}

/** Every total of these relations is 0: the totals were never filled in. */
function allZero(sums: readonly Sum[], which: (sum: Sum) => boolean): boolean {
  return sums.filter(which).every((sum) => isZero(sum.stated));
}

function plain(rule: Cause['rule'], sums: readonly Sum[]): Cause {
  return { rule, form: 'plain', sums, follows: [], suspect: null };
}

function ofKind(sums: Iterable<Sum>, kind: Sum['kind']): Sum[] {
  return [...sums].filter((sum) => sum.kind === kind);
}

function sumAt(sums: readonly Sum[], kind: Sum['kind'], column: number): Sum | undefined {
  return sums.find((sum) => sum.kind === kind && sum.total.column === column);
}

function split(sums: readonly Sum[], kind: Sum['kind']): [Sum[], Sum[]] {
  return [sums.filter((sum) => sum.kind === kind), sums.filter((sum) => sum.kind !== kind)];
}

function take(left: Set<Sum>, sums: readonly Sum[]): void {
  for (const sum of sums) left.delete(sum);
}
