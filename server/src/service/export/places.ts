import type { Grid, GridCell } from '../tables/grid.js';

/** A cell of a grid at one of the rows that it covers; a table of OOXML has one for each of them. */
export interface PlacedGridCell {
  readonly cell: GridCell;
  /** From 0. */
  readonly column: number;
  readonly isFirstRow: boolean;
}

/** Row by row what covers the grid from left to right. */
export function placedRows(grid: Grid): readonly (readonly PlacedGridCell[])[] {
  const open: { cell: GridCell; column: number; left: number }[] = [];
  return grid.rows.map((cells) => {
    const row: PlacedGridCell[] = [];
    let next = 0;
    for (let column = 0; column < grid.width; ) {
      const above = open.find((found) => found.column === column && found.left > 0);
      const cell = above?.cell ?? cells[next++];
      if (!cell) break;
      if (above) above.left--;
      else open.push({ cell, column, left: cell.rows - 1 });
      row.push({ cell, column, isFirstRow: !above });
      column += cell.columns;
    }
    return row;
  });
}

/** The rows at the top that hold nothing but column labels. */
export function headerRows(grid: Grid): number {
  const first = grid.rows.findIndex((row) => row.some(({ role }) => role !== 'header'));
  return first < 0 ? grid.rows.length : first;
}
