import type { Block, Layout } from './document.js';
import { htmlInMarkdown } from './html.js';
import { lines } from './lines.js';
import { pipe } from './pipe.js';

/** Each table in another notation, as when a draft is put together from three sources. */
export const mixed: Layout = (blocks) => {
  const layoutOf = (block: Block) =>
    block.kind !== 'table' || block.key === 'disclosure' ? pipe : block.key === 'requests' ? htmlInMarkdown : lines;
  return blocks.map((block) => layoutOf(block)([block])).join('\n');
};
