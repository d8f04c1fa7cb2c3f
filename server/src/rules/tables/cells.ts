import type { CellRef } from '../../model/finding.js';
import type { Cell, Report, RequestsTable, Table } from '../../model/report.js';
import { disclosureRows, editionById } from '../../templates/editions.js';
import type { TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { type Decimal, parseDecimal, ZERO } from '../../values/decimal.js';

/** A cell with its place in its table. */
export interface PlacedCell {
  readonly table: TableKey;
  readonly ref: CellRef;
  readonly cell: Cell;
  /** Span of the row's label, null in 表三 and where the label was not found. */
  readonly label: Span | null;
}

export function tablesOf(report: Report): readonly Table[] {
  const { disclosure, requests, proceedings } = report.tables;
  return [disclosure, requests, proceedings].filter((table): table is Table => table !== null);
}

/** Its rows and columns are of two editions (T02): what its cells should hold cannot be told. */
export function isMixed(table: Table): boolean {
  return table.edition === 'mixed' && table.key === 'disclosure';
}

const PLACED = new WeakMap<Table, readonly PlacedCell[]>();

/** All cells of a table in official order; rows that are missing have none. */
export function cellsOf(table: Table): readonly PlacedCell[] {
  const known = PLACED.get(table) ?? placedCells(table);
  PLACED.set(table, known);
  return known;
}

function placedCells(table: Table): readonly PlacedCell[] {
  if (table.key === 'proceedings') {
    return table.cells.map((cell, i) => ({ table: table.key, ref: { column: i + 1 }, cell, label: null }));
  }
  return table.rows.flatMap((row) =>
    (row.cells ?? []).map((cell, i) => ({
      table: table.key,
      ref: { row: row.key, column: i + 1 },
      cell,
      label: row.label?.span ?? null,
    })),
  );
}

/** Cell of 表二; `column` counts from 1. Null where its row is missing. */
export function requestCell(table: RequestsTable, row: string, column: number): Cell | null {
  return table.rows.find((found) => found.key === row)?.cells?.[column - 1] ?? null;
}

export function placeKey(ref: CellRef): string {
  return `${ref.row ?? ''}/${ref.column}`;
}

/** Keys of the columns of a row of 表一, by its column number less one. */
export function disclosureColumnKeys(table: Table, row: string): readonly string[] {
  if (table.key !== 'disclosure') return [];
  const place = disclosureRows(editionById(table.boundTo)).find((found) => found.row.key === row);
  return place?.columns.map((column) => column.key) ?? [];
}

/** The number that stands in a cell, null in every state but `number` and where a unit makes it another count (3万). */
export function numberIn(cell: Cell | null): Decimal | null {
  if (cell?.state !== 'number' || (cell.unit !== null && cell.kind !== 'amount' && MULTIPLES.test(cell.unit)))
    return null;
  return parseDecimal(cell.digits);
}

const MULTIPLES = /[百千万亿]/;

/** No number was entered: nothing at all, or a mark for nothing. */
export function isUnfilled(cell: Cell): boolean {
  return cell.state === 'blank' || cell.state === 'placeholder';
}

/** What a cell adds to a sum: an unfilled one nothing. Null where the reader could not tell. */
export function addend(cell: Cell | null): Decimal | null {
  if (cell === null) return null;
  return isUnfilled(cell) ? ZERO : numberIn(cell);
}
