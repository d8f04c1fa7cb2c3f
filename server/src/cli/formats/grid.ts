import { displayWidth, padToWidth } from '../../text/width.js';

/**
 * Rows of texts as columns two blanks apart: the first flush left, the others flush right (numbers) or left (texts).
 */
export function alignColumns(rows: readonly (readonly string[])[], others: 'texts' | 'numbers'): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(text));
  }
  const side = (column: number) => (column > 0 && others === 'numbers' ? 'left' : 'right');
  return rows.map((row) =>
    row
      .map((text, i) => padToWidth(text, widths[i]!, side(i)))
      .join('  ')
      .trimEnd(),
  );
}
