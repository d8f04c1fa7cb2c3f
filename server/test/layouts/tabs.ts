import { type Block, type Layout, writeBlocks } from './document.js';
import { expand, type Grid } from './grid.js';

/** Rows as a spreadsheet copies them: tabs between the places, merged ones empty. */
export const tabs: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) =>
    block.kind === 'table'
      ? expand(block.grid, 'empty')
          .map((row) => row.join('\t'))
          .join('\n')
      : block.text,
  );

/**
 * Rows that page breaks ran through: the corner's note and a header end on the next page, a row lost its leading
 * empty places, another's label goes on under its numbers, some rows have a tab too many.
 */
export const tabsOverPages: Layout = (blocks) =>
  writeBlocks(blocks, '\n\n', (block) => (block.kind === 'table' ? pagedTable(block) : block.text));

function pagedTable({ key, grid }: Extract<Block, { kind: 'table' }>): string {
  const rows = expand(grid, 'empty').map((row) => row.join('\t'));
  return (key === 'requests' ? pagedRequests(grid) : rows).join('\n');
}

function pagedRequests(grid: Grid): string[] {
  const [top, middle, bottom, ...rows] = expand(grid, 'empty');
  const note = top![0]!;
  const cut = note.length - 5;
  const lines = [
    [note.slice(0, cut), top![3], '', ''],
    ['', middle![3]!.slice(0, 2), middle![4], middle![9]],
    [''],
    [note.slice(cut), '', middle![3]!.slice(2), ...bottom!.slice(4, 9), '', ''],
  ].map((cells) => cells.join('\t'));
  rows.forEach((row, i) => {
    const label = row[2]!;
    if (i < 3) lines.push([...row.slice(0, 2), ...row.slice(3), ''].join('\t'));
    else if (label.startsWith('5') && i < 10) lines.push([label, '', ...row.slice(3), ''].join('\t'), '');
    else if (label.startsWith('4') && i > 14) {
      const half = label.length >> 1;
      lines.push(['', '', label.slice(0, half), ...row.slice(3)].join('\t'), '');
      lines.push(['', '', label.slice(half), ...row.slice(3).map(() => '')].join('\t'));
    } else lines.push(row.join('\t'));
  });
  return lines;
}
