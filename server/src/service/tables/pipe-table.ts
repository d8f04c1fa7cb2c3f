import { type AmbiguousWidth, displayWidth } from '../../text/width.js';
import { alignRows } from './align-rows.js';
import { delimiterRow, type Grid, placesOf } from './grid.js';

/** Lines of a Markdown table, lined up; merged places are empty, columns of numbers are marked as right-aligned. */
export function pipesOf(grid: Grid, ambiguous: AmbiguousWidth): string[] {
  const places = placesOf(grid);
  const texts = places.map((row) => row.map((cell) => (cell ? escapeCell(cell.text) : '')));
  const [first = [], ...rest] = texts;
  return alignRows([first, delimiterRow(places, grid.width), ...rest], (text) => displayWidth(text, ambiguous));
}

/** A text that may stand between two bars. */
function escapeCell(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .trim()
    .replace(/\\?\|/g, '\\|');
}
