import type { TableKey } from '../../../templates/template.js';
import { displayWidth } from '../../../text/width.js';
import type { GridCell } from '../../tables/grid.js';
import type { OfficialTable } from '../official-report.js';
import { headerRows, type PlacedGridCell, placedRows } from '../places.js';
import { escaped } from '../xml.js';
import { SIZES, TEXT_WIDTH } from './page.js';
import { paragraph } from './word-xml.js';

/** Widths of the columns of labels: the group that stands upright, its groups, their items; or the label alone. */
const LABEL_WIDTHS: Readonly<Record<TableKey, readonly number[]>> = {
  disclosure: [2700],
  requests: [560, 1080, 2400],
  proceedings: [],
};
const SMALLEST = 13;
/** Left and right in a cell. */
const MARGIN = 30;
const LABEL = '<w:ind w:left="60" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/>';
const LEAST_HEIGHT = 397;

export function tableXml({ grid, table, caption }: OfficialTable): string {
  const widths = columnWidths(table.key, grid.width);
  const size = fittedSize(placedRows(grid), widths);
  const headers = headerRows(grid);
  const rows = placedRows(grid).map((cells, i) => {
    const isTop = cells.some(({ cell }) => cell.role === 'block' || cell.role === 'header');
    // The few rows of 表三 stay together, and no heading stays behind without the rows below it.
    const keep = (isTop || table.key === 'proceedings') && i < grid.rows.length - 1;
    const properties = `<w:cantSplit/><w:trHeight w:val="${LEAST_HEIGHT}" w:hRule="atLeast"/>${i < headers ? '<w:tblHeader/>' : ''}`;
    return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => cellXml(cell, widths, size, keep)).join('')}</w:tr>`;
  });
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr>${tableProperties(caption)}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function tableProperties(caption: string): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  return `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${MARGIN}" w:type="dxa"/><w:right w:w="${MARGIN}" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="${escaped(caption)}"/>`;
}

/** The columns fill the width of the text and no more. */
function columnWidths(key: TableKey, count: number): readonly number[] {
  const labels = LABEL_WIDTHS[key];
  const values = count - labels.length;
  const left = TEXT_WIDTH - labels.reduce((sum, width) => sum + width, 0);
  const each = Math.floor(left / values);
  return [...labels, ...Array.from({ length: values }, (_, i) => (i < values - 1 ? each : left - each * (values - 1)))];
}

/** The size in half points in which every number stands on one line. */
function fittedSize(rows: readonly (readonly PlacedGridCell[])[], widths: readonly number[]): number {
  let size = SIZES.table;
  for (const row of rows) {
    for (const { cell, column } of row) {
      if (cell.role !== 'value' || !/^[\d.,+-]+$/.test(cell.text)) continue;
      // A digit takes up to six tenths of its size: six twips for each half point.
      size = Math.min(size, Math.floor((widthOf(cell, column, widths) - 2 * MARGIN) / (displayWidth(cell.text) * 6)));
    }
  }
  return Math.max(size, SMALLEST);
}

function widthOf(cell: GridCell, column: number, widths: readonly number[]): number {
  return widths.slice(column, column + cell.columns).reduce((sum, width) => sum + width, 0);
}

function cellXml({ cell, column, isFirstRow }: PlacedGridCell, widths: readonly number[], size: number, keep: boolean) {
  const merged = cell.rows > 1 ? `<w:vMerge${isFirstRow ? ' w:val="restart"' : ''}/>` : '';
  const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
  const properties = `<w:tcW w:w="${widthOf(cell, column, widths)}" w:type="dxa"/>${span}${merged}<w:vAlign w:val="center"/>`;
  const align = cell.role === 'label' && !isUpright(cell, column) ? LABEL : '';
  const sized = cell.role === 'value' && size < SIZES.table ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '';
  const text = paragraph('TableText', isFirstRow ? cell.text : '', {
    extra: `${keep ? '<w:keepNext/>' : ''}${align}`,
    run: sized,
  });
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
}

/** A group heading beside its items. */
function isUpright(cell: GridCell, column: number): boolean {
  return cell.rows > 1 && column < 2;
}
