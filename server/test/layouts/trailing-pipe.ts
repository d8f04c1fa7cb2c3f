import { type Layout, writeBlocks } from './document.js';
import type { Grid } from './grid.js';

/** One cell a line, each with a bar behind it, and a line of bars at the row's end for the places that were merged. */
export const trailingPipe: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) => (block.kind === 'table' ? barredLines(block.grid) : block.text));

function barredLines(grid: Grid): string {
  const lines: string[] = [];
  for (const cells of grid.rows) {
    for (const cell of cells) lines.push(`${cell.text} |`);
    const bars = grid.width - cells.length + (grid.width === 4 ? 1 : 0);
    if (bars > 0) lines.push('|'.repeat(bars));
  }
  if (/^\|+$/.test(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n');
}
