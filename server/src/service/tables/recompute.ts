import type { CellRef, Finding, TextEdit } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { addend, isUnfilled, numberIn, placeKey } from '../../rules/tables/cells.js';
import { type Item, type Relation, relationsIn } from '../../rules/tables/sums.js';
import type { SourceText } from '../../text/source-text.js';
import { add, type Decimal, decimalText, equals, negate, parseDecimal, ZERO } from '../../values/decimal.js';
import { cellEdit } from './cell-text.js';

/** A total that is written anew. */
export interface NewTotal {
  readonly ref: CellRef;
  /** As it stands; empty where the total was left blank. */
  readonly from: string;
  readonly to: string;
  readonly edit: TextEdit;
}

/** Every total of the table that differs from its items, the items being right: rows first, then columns. */
export function recomputeTable(report: Report, table: Table): readonly NewTotal[] {
  return newTotals(report, relationsIn(report, table));
}

/**
 * The totals that a finding about sums calls wrong, each from its own items as they stand. None where a sum that holds
 * would no longer do so: then an item is as likely to be wrong, and which one is not to be guessed.
 */
export function recomputeFinding(report: Report, { data }: Finding): readonly NewTotal[] {
  const table = data && report.tables[data.table];
  if (!table || !data.relation) return [];
  const wanted = new Set(data.cells.map(placeKey));
  const own = relationsIn(report, table).filter(
    ({ kind, total }) => kind === data.relation && wanted.has(placeKey(refOf(total))),
  );
  const totals = newTotals(report, own);
  return breaksAnother(relationsIn(report, table), totals) ? [] : totals;
}

function breaksAnother(relations: readonly Relation[], totals: readonly NewTotal[]): boolean {
  const anew = new Map(totals.map(({ ref, to }) => [placeKey(ref), parseDecimal(to)]));
  const valueIn = (item: Item) => anew.get(placeKey(refOf(item))) ?? item.value;
  return relations.some(({ total, items, stated, computed }) => {
    if (!stated || !computed || !equals(stated, computed)) return false;
    const after = added(items.map((item) => signed(valueIn(item), item.sign)));
    return after !== null && !equals(valueIn(total) ?? stated, after);
  });
}

/** What an item adds to the total that is computed from it: one of the total's own side is taken off. */
function signed(value: Decimal | null, sign: 1 | -1): Decimal | null {
  return value && (sign === 1 ? negate(value) : value);
}

/** A row of 表三 has no key. */
function refOf({ row, column }: Item): CellRef {
  return row === '' ? { column } : { row, column };
}

/**
 * Computes the relations one after the other, each with the totals that were written anew before. A balance gives no
 * total: it tells of two sides that differ.
 */
function newTotals({ source }: Report, relations: readonly Relation[]): readonly NewTotal[] {
  const computed = new Map<Cell, Decimal>();
  const totals = new Map<Cell, NewTotal>();
  const addendOf = ({ cell }: Item) => (cell && computed.get(cell)) ?? addend(cell);
  for (const { kind, total, items } of relations) {
    const { cell } = total;
    const sum = added(items.map(addendOf));
    if (kind === 'balance' || !cell || !sum) continue;
    const edit = items.some((item) => item.cell?.state === 'number') ? editTo(source, cell, sum) : null;
    if (!edit) continue;
    computed.set(cell, sum);
    const stated = numberIn(cell);
    if (stated && equals(stated, sum)) totals.delete(cell);
    else totals.set(cell, { ref: refOf(total), from: cell.digits, to: decimalText(sum), edit });
  }
  return [...totals.values()];
}

/** Null where one of the values is not known. */
function added(values: readonly (Decimal | null)[]): Decimal | null {
  let sum = ZERO;
  for (const value of values) {
    if (value === null) return null;
    sum = add(sum, value);
  }
  return sum;
}

/** Writes the number into the cell; null where the cell has no place of its own or a unit that would be lost. */
function editTo(source: SourceText, cell: Cell, sum: Decimal): TextEdit | null {
  if (cell.state === 'number' ? cell.unit !== null : !isUnfilled(cell)) return null;
  return cellEdit(source, cell, decimalText(sum));
}
