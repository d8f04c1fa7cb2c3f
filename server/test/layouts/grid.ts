/** A cell at its top left corner; the places that it is merged over hold none. */
export interface GridCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly role: 'block' | 'header' | 'label' | 'value';
}

/** A table with merged cells, free of any notation. */
export interface Grid {
  readonly width: number;
  readonly rows: readonly (readonly GridCell[])[];
}

export function gridCell(role: GridCell['role'], text: string, columns = 1, rows = 1): GridCell {
  return { text, columns, rows, role };
}

/** Every place of the grid: merged ones are empty, or hold the merged cell's text again. */
export function expand(grid: Grid, merged: 'empty' | 'repeat'): string[][] {
  const places: string[][] = grid.rows.map(() => []);
  grid.rows.forEach((cells, top) => {
    let left = 0;
    for (const cell of cells) {
      while (places[top]![left] !== undefined) left++;
      for (let y = 0; y < cell.rows; y++) {
        for (let x = 0; x < cell.columns; x++) {
          places[top + y]![left + x] = (x === 0 && y === 0) || merged === 'repeat' ? cell.text : '';
        }
      }
    }
  });
  return places.map((row) => Array.from({ length: grid.width }, (_, x) => row[x] ?? ''));
}

/** The texts of each row's own cells. */
export function flatten(grid: Grid): string[][] {
  return grid.rows.map((cells) => cells.map((cell) => cell.text));
}
