import { type Layout, writeBlocks } from './document.js';
import type { Grid, GridCell } from './grid.js';

/** One cell a line with an empty line between, merged cells once. */
export const lines: Layout = (blocks) =>
  writeBlocks(blocks, '\n\n', (block) => (block.kind === 'table' ? texts(block.grid).join('\n\n') : block.text));

/** One cell a line and nothing between. */
export const linesTight: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) => (block.kind === 'table' ? texts(block.grid).join('\n') : block.text));

/** One cell a line; a page ends in the middle of 表二 and the next begins with its headers and the open group again. */
export const linesOverPages: Layout = (blocks) =>
  writeBlocks(blocks, '\n\n', (block) =>
    block.kind === 'table'
      ? texts(block.key === 'requests' ? withHeadersAgain(block.grid) : block.grid).join('\n\n')
      : block.text,
  );

function withHeadersAgain(grid: Grid): Grid {
  const cut = grid.rows.length - 8;
  const results = grid.rows.flat().find((cell) => cell.role === 'label' && cell.rows > 9)!;
  return { ...grid, rows: [...grid.rows.slice(0, cut), ...grid.rows.slice(0, 3), [results], ...grid.rows.slice(cut)] };
}

/** One cell a line, labels broken over several as in narrow columns. */
export const linesBroken: Layout = (blocks) =>
  writeBlocks(blocks, '\n\n', (block) =>
    block.kind === 'table'
      ? block.grid.rows.flatMap((row) => row.flatMap((cell) => pieces(cell))).join('\n\n')
      : block.text,
  );

/** Each cell behind a tab on a line of its own, an empty line after each row, merged places as tabs alone. */
export const tabLines: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) => (block.kind === 'table' ? indented(block.grid) : block.text));

function texts(grid: Grid): string[] {
  return grid.rows.flatMap((row) => row.map((cell) => cell.text));
}

function pieces({ role, text }: GridCell): string[] {
  const width = role === 'header' ? 2 : role === 'label' ? 11 : 40;
  if (role === 'value' || text.length > 30 || text.length <= width || text.length === 3) return [text];
  return text.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? [text];
}

/** Only places left of a row's first own cell are kept, as where labels were merged downwards. */
function indented(grid: Grid): string {
  const open: number[] = [];
  const rows = grid.rows.map((cells) => {
    const lead = open.filter((rest) => rest > 0).length;
    open.forEach((rest, i) => {
      open[i] = rest - 1;
    });
    for (const cell of cells) if (cell.role === 'label' && cell.rows > 1) open.push(cell.rows - 1);
    return [...Array.from({ length: lead }, () => '\t'), ...cells.map((cell) => `\t${cell.text}`)].join('\n');
  });
  return `${rows.join('\n\n')}\n`;
}
