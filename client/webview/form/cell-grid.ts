import type { ViewTable } from '../../../protocol/report-view.js';

/** The ids of a table's values as they stand beside and below each other. */
export type CellGrid = readonly (readonly string[])[];

export type Move = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous';

export function cellGrid({ rows }: ViewTable): CellGrid {
  return rows
    .map((row) => row.flatMap((cell) => (cell.role === 'value' ? [cell.id] : [])))
    .filter((row) => row.length > 0);
}

/** The cell that a move leads to; null at the end of the table. `next` and `previous` go on in the neighbouring row. */
export function moved(grid: CellGrid, from: string, move: Move): string | null {
  const y = grid.findIndex((row) => row.includes(from));
  const row = grid[y];
  if (!row) return null;
  const x = row.indexOf(from);
  switch (move) {
    case 'left':
      return row[x - 1] ?? null;
    case 'right':
      return row[x + 1] ?? null;
    case 'next':
      return row[x + 1] ?? grid[y + 1]?.[0] ?? null;
    case 'previous':
      return row[x - 1] ?? grid[y - 1]?.at(-1) ?? null;
    default:
      return below(grid, y + (move === 'down' ? 1 : -1), x);
  }
}

function below(grid: CellGrid, y: number, x: number): string | null {
  const row = grid[y];
  return row ? (row[Math.min(x, row.length - 1)] ?? null) : null;
}

export interface PlacedBlock {
  readonly cells: readonly { readonly id: string; readonly text: string }[];
  /** Cells of the block that would stand outside of the table. */
  readonly outside: number;
}

/** Lays a block of texts over the table, its first cell on `from`. */
export function placeBlock(grid: CellGrid, from: string, block: readonly (readonly string[])[]): PlacedBlock {
  const top = grid.findIndex((row) => row.includes(from));
  const left = grid[top]?.indexOf(from) ?? 0;
  const cells: { id: string; text: string }[] = [];
  let outside = 0;
  block.forEach((row, y) => {
    row.forEach((text, x) => {
      const id = grid[top + y]?.[left + x];
      if (id !== undefined) cells.push({ id, text });
      else if (text !== '') outside++;
    });
  });
  return { cells, outside };
}
