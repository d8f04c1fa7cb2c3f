import { type Layout, writeBlocks } from './document.js';
import { flatten } from './grid.js';

/** Paragraphs on lines of their own, each table as one string without any separator. */
export const glued: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) => (block.kind === 'table' ? flatten(block.grid).flat().join('') : block.text));

/** The whole text as one string, the title alone on its line. */
export const gluedLine: Layout = (blocks) => {
  const [title, ...rest] = blocks;
  const body = writeBlocks(rest, '', (block) =>
    block.kind === 'table' ? flatten(block.grid).flat().join('') : block.text,
  );
  return `${title?.kind === 'table' ? '' : title?.text}\n${body}`;
};

/** A row a line, the cells of a row without separators. */
export const gluedRows: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) =>
    block.kind === 'table'
      ? flatten(block.grid)
          .map((row) => row.join(''))
          .join('\n')
      : block.text,
  );
