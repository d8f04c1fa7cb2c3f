import { type Grid, placesOf } from './grid.js';

/** Lines of a table with tabs between the places, as a spreadsheet copies it; merged places are empty. */
export function tabsOf(grid: Grid): string[] {
  return placesOf(grid).map((row) => row.map((cell) => cell?.text.replace(/[\t\r\n]+/g, ' ') ?? '').join('\t'));
}
