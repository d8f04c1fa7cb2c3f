import { cellsOf, placeKey } from '../../../rules/tables/cells.js';
import type { TableKey } from '../../../templates/template.js';
import type { OfficialTable } from '../official-report.js';
import { type PlacedGridCell, placedRows } from '../places.js';
import { escaped } from '../xml.js';
import { type Address, addressText } from './address.js';
import { formulasOf } from './formulas.js';
import { numberCell } from './number-cell.js';
import type { Styles } from './styles.js';

/** Widths of the columns of labels and of the others, in characters. */
const WIDTHS: Readonly<Record<TableKey, { readonly labels: readonly number[]; readonly values: number }>> = {
  disclosure: { labels: [24], values: 18 },
  requests: { labels: [6, 12, 34], values: 9 },
  proceedings: { labels: [], values: 7 },
};

/** A sheet with the table in its first rows, each cell where the official form has it. */
export function sheetXml(table: OfficialTable, styles: Styles): string {
  const rows = placedRows(table.grid);
  const places = new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap(({ cell, column }) => (cell.ref ? [[placeKey(cell.ref), { row, column }] as const] : [])),
    ),
  );
  const cellXml = cellWriter(table, places, styles);
  const data = rows.map((cells, row) => {
    return `<row r="${row + 1}">${cells.map((placed) => cellXml(placed, row)).join('')}</row>`;
  });
  const { labels, values } = WIDTHS[table.table.key];
  const columns = Array.from({ length: table.grid.width }, (_, i) => {
    return `<col min="${i + 1}" max="${i + 1}" width="${labels[i] ?? values}" customWidth="1"/>`;
  });
  const merged = rows.flatMap((cells, row) => cells.flatMap((placed) => mergedRange(placed, row) ?? []));
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData><mergeCells count="${merged.length}">${merges}</mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function cellWriter(table: OfficialTable, places: ReadonlyMap<string, Address>, styles: Styles) {
  const cells = new Map(cellsOf(table.table).map(({ ref, cell }) => [placeKey(ref), cell]));
  const formulas = formulasOf(table, places);
  return ({ cell, column, isFirstRow }: PlacedGridCell, row: number): string => {
    const at = (x: number) => `r="${addressText({ row, column: x })}"`;
    const key = cell.ref ? placeKey(cell.ref) : null;
    const found = key === null ? undefined : cells.get(key);
    const number = found ? numberCell(found) : null;
    const formula = key === null ? undefined : formulas.get(key);
    const style = ` s="${cell.role === 'value' ? styles.number(number?.format ?? 'General') : styles.label(cell.role)}"`;
    // The places that a cell is merged over have its borders.
    const covered = Array.from({ length: cell.columns - 1 }, (_, i) => `<c ${at(column + 1 + i)}${style}/>`).join('');
    const own = at(column) + style;
    if (!isFirstRow) return `<c ${own}/>${covered}`;
    if (formula) return `<c ${own}><f>${formula.text}</f><v>${formula.result}</v></c>${covered}`;
    if (number) return `<c ${own}><v>${number.digits}</v></c>${covered}`;
    if (cell.text === '') return `<c ${own}/>${covered}`;
    return `<c ${own} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>${covered}`;
  };
}

function mergedRange({ cell, column, isFirstRow }: PlacedGridCell, row: number): string | null {
  if (!isFirstRow || (cell.rows === 1 && cell.columns === 1)) return null;
  const end = { row: row + cell.rows - 1, column: column + cell.columns - 1 };
  return `${addressText({ row, column })}:${addressText(end)}`;
}
