import type { Grid, GridCell } from './grid.js';

/** Lines of an HTML table with the merged cells of the grid. */
export function htmlOf(grid: Grid): string[] {
  const rows = grid.rows.map((cells) => ['  <tr>', ...cells.map((cell) => `    ${cellOf(cell)}`), '  </tr>']);
  return ['<table>', ...rows.flat(), '</table>'];
}

function cellOf({ text, columns, rows }: GridCell): string {
  const across = columns > 1 ? ` colspan="${columns}"` : '';
  const down = rows > 1 ? ` rowspan="${rows}"` : '';
  return `<td${across}${down}>${text.replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark)}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
