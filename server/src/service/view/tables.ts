import type {
  ViewCell,
  ViewMissingTable,
  ViewRange,
  ViewRelation,
  ViewTable,
} from '../../../../protocol/report-view.js';
import type { CellRef } from '../../model/finding.js';
import type { Report, Table } from '../../model/report.js';
import { officialHeading } from '../../rules/support/parts.js';
import { cellsOf, placeKey } from '../../rules/tables/cells.js';
import { cellName, TABLE_NAMES } from '../../rules/tables/naming.js';
import { type Relation, relationsIn } from '../../rules/tables/sums.js';
import { editionById } from '../../templates/editions.js';
import type { EditionId, TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { convertTable } from '../tables/convert-table.js';
import type { GridCell } from '../tables/grid.js';
import { editionOf } from '../tables/obstacles.js';
import { standardGrid } from '../tables/standard-grid.js';
import { textsOf } from '../tables/table-texts.js';
import { cellKey, type Marks } from './marks.js';

/** A table in the layout of its edition, each value with its place in the draft. */
export function viewTable(
  report: Report,
  table: Table,
  marks: Marks,
  findings: readonly number[],
  rangeOf: (span: Span) => ViewRange,
): ViewTable {
  const edition = editionOf(report, table);
  const grid = standardGrid(editionById(edition), table.key, textsOf(table));
  const cells = new Map(cellsOf(table).map(({ ref, cell }) => [placeKey(ref), cell]));
  const view = ({ role, text, columns, rows, ref }: GridCell): ViewCell => {
    const spans = { rowSpan: rows, colSpan: columns };
    if (role !== 'value' || !ref) return { role: role as 'block' | 'header' | 'label', text, ...spans };
    const id = placeKey(ref);
    const cell = cells.get(id);
    const mark = marks.cells.get(cellKey(table.key, id));
    const state = cell?.state ?? 'missing';
    const isThere = cell !== undefined && state !== 'missing' && (state !== 'unread' || text !== '');
    return {
      role: 'value',
      ...spans,
      id,
      row: ref.row ?? null,
      column: ref.column,
      name: cellName(edition, table.key, ref),
      text,
      value: cell?.value ?? null,
      state,
      range: isThere ? rangeOf(cell.span) : null,
      should: mark?.should ?? null,
      findings: mark?.findings ?? [],
    };
  };
  return {
    kind: 'table',
    key: table.key,
    ...named(edition, table.key),
    range: rangeOf(table.span),
    width: grid.width,
    rows: grid.rows.map((row) => row.map(view)),
    relations: relationsIn(report, table).map(viewRelation),
    findings,
    convertible: isConvertible(report, table),
  };
}

export function viewMissingTable(edition: EditionId, key: TableKey, insertable: boolean): ViewMissingTable {
  return { kind: 'missing-table', key, ...named(edition, key), insertable };
}

function named(edition: EditionId, key: TableKey): { readonly name: string; readonly caption: string } {
  const part = editionById(edition).parts.find(({ table }) => table === key)!;
  return { name: TABLE_NAMES[key], caption: officialHeading(part) };
}

function viewRelation({ kind, total, items }: Relation): ViewRelation {
  return { kind, total: idOf(total), items: items.map((item) => ({ id: idOf(item), adds: item.sign === -1 })) };
}

function idOf({ row, column }: { readonly row: string; readonly column: number }): string {
  const ref: CellRef = { row, column };
  return placeKey(ref);
}

function isConvertible(report: Report, table: Table): boolean {
  const result = convertTable(report, table, 'narrow');
  return result !== 'standard' && 'edit' in result;
}
