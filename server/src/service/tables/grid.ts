import type { CellRef } from '../../model/finding.js';

export type GridRole = 'block' | 'header' | 'label' | 'value';

/** A cell at its top left corner; the places that it is merged over hold none. */
export interface GridCell {
  readonly role: GridRole;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Which cell of the table a value is. */
  readonly ref?: CellRef;
}

/** A table as the official format prints it, merged cells and all, free of any notation. */
export interface Grid {
  readonly width: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/** Every place of the grid, row by row: a merged cell stands in its first place, the others are null. */
export function placesOf(grid: Grid): readonly (readonly (GridCell | null)[])[] {
  const places: (GridCell | null | undefined)[][] = grid.rows.map(() => []);
  grid.rows.forEach((cells, top) => {
    let left = 0;
    for (const cell of cells) {
      while (places[top]![left] !== undefined) left++;
      for (let y = 0; y < cell.rows; y++) {
        for (let x = 0; x < cell.columns; x++) places[top + y]![left + x] = x === 0 && y === 0 ? cell : null;
      }
    }
  });
  return places.map((row) => Array.from({ length: grid.width }, (_, x) => row[x] ?? null));
}

/** The row that sets the header of a table of bars apart; columns of numbers are marked as right-aligned. */
export function delimiterRow(places: readonly (readonly (GridCell | null)[])[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, x) => (places.some((row) => row[x]?.role === 'value') ? '--:' : '---'));
}
