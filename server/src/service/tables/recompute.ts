import type { CellRef, Finding, TextEdit } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { addend, cellsOf, isUnfilled, numberIn, placeKey } from '../../rules/tables/cells.js';
import { add, type Decimal, decimalText, equals, ZERO } from '../../rules/tables/decimal.js';
import { editionById } from '../../templates/editions.js';

/** A total that is written anew. */
export interface NewTotal {
  readonly ref: CellRef;
  /** As it stands; empty where the total was left blank. */
  readonly from: string;
  readonly to: string;
  readonly edit: TextEdit;
}

interface Relation {
  readonly total: CellRef;
  readonly items: readonly CellRef[];
}

/** Every total of the table that differs from its items, the items being right: rows first, then columns. */
export function recomputeTable(report: Report, table: Table): readonly NewTotal[] {
  const { rows, columns } = relationsOf(table);
  return newTotals(report, table, [...rows, ...columns]);
}

/** The totals that a finding about sums calls wrong, each from its own items as they stand. */
export function recomputeFinding(report: Report, { data }: Finding): readonly NewTotal[] {
  const table = data && report.tables[data.table];
  if (!table || !data.relation || data.relation === 'balance') return [];
  const { rows, columns } = relationsOf(table);
  const wanted = new Set(data.cells.map(placeKey));
  const own = data.relation === 'column-total' ? columns : rows;
  return newTotals(
    report,
    table,
    own.filter(({ total }) => wanted.has(placeKey(total))),
  );
}

/** The row of totals stands in the columns: its own total is that of the column 总计. */
function relationsOf(table: Table): { readonly rows: readonly Relation[]; readonly columns: readonly Relation[] } {
  if (table.key === 'disclosure') return { rows: [], columns: [] };
  if (table.key === 'proceedings') {
    const { groups } = editionById('2021').proceedings;
    const rows = groups.map(({ parts, total }) => ({
      total: { column: total },
      items: parts.map((column) => ({ column })),
    }));
    return { rows, columns: [] };
  }
  const { relations, columns } = editionById(table.boundTo).requests;
  const { rowSum, columnTotal } = relations;
  const rows = table.rows.map(({ key: row }) => ({
    total: { row, column: rowSum.total },
    items: rowSum.parts.map((column) => ({ row, column })),
  }));
  const inColumns = columns.map(({ index: column }) => ({
    total: { row: columnTotal.total, column },
    items: columnTotal.parts.map((row) => ({ row, column })),
  }));
  return { rows, columns: inColumns };
}

/** Computes the relations one after the other, each with the totals that were written anew before. */
function newTotals(report: Report, table: Table, relations: readonly Relation[]): readonly NewTotal[] {
  const cells = new Map(cellsOf(table).map(({ ref, cell }) => [placeKey(ref), cell]));
  const computed = new Map<string, Decimal>();
  const totals = new Map<string, NewTotal>();
  for (const { total, items } of relations) {
    const key = placeKey(total);
    const cell = cells.get(key);
    const values = items.map((item) => computed.get(placeKey(item)) ?? addend(cells.get(placeKey(item)) ?? null));
    if (!cell || values.some((value) => value === null)) continue;
    const sum = values.reduce<Decimal>((left, value) => add(left, value!), ZERO);
    const hasItems = items.some((item) => cells.get(placeKey(item))?.state === 'number');
    const edit = hasItems ? editTo(report, cell, sum) : null;
    if (!edit) continue;
    computed.set(key, sum);
    const stated = numberIn(cell);
    if (stated && equals(stated, sum)) totals.delete(key);
    else totals.set(key, { ref: total, from: cell.digits, to: decimalText(sum), edit });
  }
  return [...totals.values()];
}

/** Writes the number into the cell; null where the cell has no place of its own or a unit that would be lost. */
function editTo({ source }: Report, cell: Cell, sum: Decimal): TextEdit | null {
  const newText = decimalText(sum);
  const { start, end } = cell.span;
  if (cell.state === 'number') return cell.unit === null ? { span: cell.span, newText } : null;
  if (!isUnfilled(cell)) return null;
  const before = source.text.charAt(start - 1);
  const after = source.text.charAt(end);
  if (!/[|｜\t>\s]/.test(before) || !/^[|｜\t<\s]?$/.test(after)) return null;
  return { span: cell.span, newText: `${/[|｜]/.test(before) ? ' ' : ''}${newText}${/[|｜]/.test(after) ? ' ' : ''}` };
}
