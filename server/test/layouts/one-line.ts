import { type Layout, writeBlocks } from './document.js';
import { flatten } from './grid.js';

/** The whole text in one line, a space between cells as between paragraphs, below the title of the page. */
export const oneLine: Layout = (blocks) => {
  const [first, ...rest] = blocks;
  const title = first?.kind === 'title' ? `${first.text} |\n${'|'.repeat(48)}\n` : '';
  return `首页 > 政务公开 > 政府信息公开年报 |\n${title}${writeBlocks(title ? rest : blocks, ' ', (block) =>
    block.kind === 'table' ? flatten(block.grid).flat().join(' ') : block.text,
  )}|\n`;
};

/** A row a line, cells with a space between. */
export const spacedRows: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) =>
    block.kind === 'table'
      ? flatten(block.grid)
          .map((row) => row.join(' '))
          .join('\n')
      : block.text,
  );
