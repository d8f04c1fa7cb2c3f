import type { CellRef, FindingData, Related } from '../../model/finding.js';
import type { Report, Table } from '../../model/report.js';
import type { EditionId, TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { decimalNumber } from '../../values/decimal.js';
import type { PlacedCell } from './cells.js';
import { numberIn } from './cells.js';
import { cellName, TABLE_NAMES } from './naming.js';

/** Most cells that a finding about many points to. */
const MOST_RELATED = 20;
/** Most cells that a message names. */
const MOST_NAMED = 4;

/** Edition by which a table's rows and columns are named. */
export function editionOf(report: Report, table: TableKey): EditionId {
  const found: Table | null = report.tables[table];
  if (found && found.key !== 'proceedings') return found.boundTo;
  return report.edition ?? '2021';
}

export function nameOf(report: Report, { table, ref }: PlacedCell): string {
  return cellName(editionOf(report, table), table, ref);
}

/** Arguments `table`, `count` and `cells`: the first few cells by name. */
export function cellsArgs(report: Report, cells: readonly PlacedCell[]) {
  const names = cells.slice(0, MOST_NAMED).map((cell) => nameOf(report, cell));
  return {
    table: TABLE_NAMES[cells[0]!.table],
    count: cells.length,
    cells: names.join('、') + (cells.length > MOST_NAMED ? '……' : ''),
  };
}

/** Where a finding about a cell stands: the cell, or its row's label where nothing is written in it. */
export function cellSpan({ cell, label }: PlacedCell): Span {
  return cell.span.end > cell.span.start || label === null ? cell.span : label;
}

/** The cells after the first one. */
export function otherCells(report: Report, cells: readonly PlacedCell[]): readonly Related[] {
  return cells.slice(1, MOST_RELATED + 1).map((cell) => ({
    message: { zh: '{cell}', en: '{cell}' },
    args: { cell: nameOf(report, cell) },
    span: cell.cell.span,
  }));
}

/** The data of a finding about cells; `stated` only where every one of them holds a number. */
export function cellsData(cells: readonly PlacedCell[]): FindingData {
  const values = cells.map(({ cell }) => numberIn(cell));
  const stated = values.flatMap((value) => (value === null ? [] : [decimalNumber(value)]));
  return {
    table: cells[0]!.table,
    cells: cells.map(({ ref }): CellRef => ref),
    ...(stated.length === cells.length ? { stated } : {}),
  };
}
