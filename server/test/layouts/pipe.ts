import { type Block, type Layout, writeBlocks } from './document.js';
import { expand, flatten, type Grid } from './grid.js';
import { withoutMarks } from './marks.js';

interface PipeStyle {
  /** Places that a merged cell covers: empty cells, its text again, or no cells at all. */
  readonly merged: 'empty' | 'repeat' | 'none';
  readonly delimiter: boolean;
  readonly bar: '|' | '｜';
  readonly aligned: boolean;
  readonly headings: 'markdown' | 'bold' | 'plain';
}

/** As Markdown editors write tables: lined up, empty cells for merged ones. */
export const pipe = pipeLayout({ merged: 'empty', delimiter: true, bar: '|', aligned: true, headings: 'markdown' });

/** As converters write them that know no merged cells: rows of different lengths. */
export const pipeFlat = pipeLayout({ merged: 'none', delimiter: true, bar: '|', aligned: false, headings: 'bold' });

export const pipeRepeated = pipeLayout({
  merged: 'repeat',
  delimiter: true,
  bar: '|',
  aligned: false,
  headings: 'markdown',
});

export const pipeBare = pipeLayout({ merged: 'empty', delimiter: false, bar: '|', aligned: false, headings: 'plain' });

export const pipeFullWidth = pipeLayout({
  merged: 'empty',
  delimiter: false,
  bar: '｜',
  aligned: false,
  headings: 'plain',
});

/** As page extractors write rows: no bar in front, further bars at the end for what was merged. */
export const pipeRows: Layout = (blocks) =>
  writeBlocks(blocks, '\n', (block) =>
    block.kind === 'table'
      ? flatten(block.grid)
          .map((row) => `${row.join(' | ')} |${'|'.repeat(block.grid.width - row.length)}`)
          .join('\n')
      : block.text,
  );

function pipeLayout(style: PipeStyle): Layout {
  return (blocks) =>
    writeBlocks(blocks, '\n\n', (block) =>
      block.kind === 'table' ? pipeTable(block.grid, style) : headed(block, style.headings),
    );
}

function headed(block: Exclude<Block, { kind: 'table' }>, style: PipeStyle['headings']): string {
  const level = { title: 1, heading: 2, subheading: 3, paragraph: 0, organ: 0, date: 0 }[block.kind];
  if (level === 0 || style === 'plain') return block.text;
  if (style === 'bold') return level === 1 ? `# ${block.text}` : `**${block.text}**`;
  return `${'#'.repeat(level)} ${block.text}`;
}

/** The table of a grid, without a line end after it. */
function pipeTable(grid: Grid, style: PipeStyle): string {
  const rows = style.merged === 'none' ? flatten(grid) : expand(grid, style.merged);
  const widths = Array.from({ length: grid.width }, (_, x) => Math.max(3, ...rows.map((row) => widthOf(row[x] ?? ''))));
  const lineOf = (cells: readonly string[]) => {
    const padded = style.aligned ? cells.map((text, x) => text + ' '.repeat(widths[x]! - widthOf(text))) : cells;
    return `${style.bar} ${padded.join(` ${style.bar} `)} ${style.bar}`;
  };
  const [first = [], ...rest] = rows;
  const delimiter = first.map((_, x) => '-'.repeat(style.aligned ? widths[x]! : 3));
  return [first, ...(style.delimiter ? [delimiter] : []), ...rest].map(lineOf).join('\n');
}

/** Columns that the text takes where a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of withoutMarks(text)) width += char.charCodeAt(0) > 0x2000 ? 2 : 1;
  return width;
}
