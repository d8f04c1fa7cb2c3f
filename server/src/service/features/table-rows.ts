import type { Cell, Report, Table } from '../../model/report.js';
import { dataRows, disclosureRows, editionById } from '../../templates/editions.js';
import type { Span } from '../../text/span.js';
import { isInside } from './spans.js';
import { editionOf } from './table-labels.js';

/** A row of a table as it stands in the text; the three groups of 表三 count as rows. */
export interface TableRow {
  /** Row key of the contract; in 表三 the key of the group. */
  readonly key: string;
  /** The official label. */
  readonly label: string;
  /** What each cell is called, in the order of `cells`. */
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
  /** The row's own label in the text. */
  readonly labelSpan: Span | null;
  /** Label and cells; the label alone where the text mixes the cells of several rows. */
  readonly span: Span;
}

type RowRead = Omit<TableRow, 'span'>;

/** The rows of a table that are in the text, in official order. */
export function rowsOf(report: Report, table: Table): readonly TableRow[] {
  const placed = readRows(report, table).flatMap((row) => {
    const hull = hullOf([row.labelSpan, ...row.cells.filter(hasPlace).map((cell) => cell.span)]);
    return hull && isInside(hull, table.span) ? [{ row, hull }] : [];
  });
  const mixed = overlapping(placed.map(({ hull }) => hull));
  return placed.map(({ row, hull }, i) => ({ ...row, span: mixed.has(i) ? (row.labelSpan ?? hull) : hull }));
}

function readRows(report: Report, table: Table): readonly RowRead[] {
  const edition = editionById(editionOf(report, table));
  if (table.key === 'proceedings') {
    const { groups, outcomes } = edition.proceedings;
    return groups.map(({ key, label, parts, total }) => {
      const cells = [...parts, total].flatMap((number) => table.cells[number - 1] ?? []);
      return { key, label, columns: outcomes, cells, labelSpan: null };
    });
  }
  const read = (key: string, label: string, columns: readonly string[]): readonly RowRead[] => {
    const row = table.rows.find((found) => found.key === key);
    return row?.cells ? [{ key, label, columns, cells: row.cells, labelSpan: row.label?.span ?? null }] : [];
  };
  if (table.key === 'requests') {
    const columns = edition.requests.columns.map((column) => column.label);
    return dataRows(edition).flatMap((row) => read(row.key, row.label, columns));
  }
  return disclosureRows(edition).flatMap(({ row, columns }) =>
    read(
      row.key,
      row.label,
      columns.map((column) => column.label),
    ),
  );
}

/** A blank cell has a place without a length; of a missing one, or one that was not read, there is no place. */
function hasPlace(cell: Cell): boolean {
  return cell.state !== 'missing' && (cell.state !== 'unread' || cell.span.end > cell.span.start);
}

function hullOf(spans: readonly (Span | null)[]): Span | null {
  const there = spans.filter((span) => span !== null);
  if (there.length === 0) return null;
  return { start: Math.min(...there.map(({ start }) => start)), end: Math.max(...there.map(({ end }) => end)) };
}

/** Indices of the spans that share text with another. */
function overlapping(spans: readonly Span[]): ReadonlySet<number> {
  const order = spans.map((_, i) => i).sort((a, b) => spans[a]!.start - spans[b]!.start);
  const mixed = new Set<number>();
  let furthest = order[0];
  for (const i of order.slice(1)) {
    if (furthest !== undefined && spans[i]!.start < spans[furthest]!.end) mixed.add(i).add(furthest);
    if (furthest === undefined || spans[i]!.end > spans[furthest]!.end) furthest = i;
  }
  return mixed;
}
