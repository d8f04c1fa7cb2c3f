import type { CellRef } from '../../model/finding.js';
import type { Cell, Table } from '../../model/report.js';
import type { CellText } from './standard-grid.js';

/** What stands in the cells of a table that was read; nothing where a cell is missing. */
export function textsOf(table: Table): CellText {
  const rows = table.key === 'proceedings' ? new Map([['', table.cells]]) : new Map(rowsOf(table));
  return ({ row = '', column }: CellRef) => rows.get(row)?.[column - 1]?.text ?? '';
}

function rowsOf(table: Exclude<Table, { key: 'proceedings' }>): [string, readonly Cell[]][] {
  return table.rows.flatMap(({ key, cells }) => (cells ? [[key, cells] as [string, readonly Cell[]]] : []));
}
