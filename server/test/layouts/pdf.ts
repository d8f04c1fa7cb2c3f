import type { Layout } from './document.js';
import type { Grid, GridCell } from './grid.js';
import { paged, pieces, withRadicals } from './pdf-page.js';

interface PdfStyle {
  /** Where a row's numbers stand to its label of several lines. */
  readonly values: 'end' | 'middle' | 'below';
  /** Where the pieces of a label that is merged downwards stand: on lines between the rows, in front of them, or first. */
  readonly merged: 'between' | 'prefix' | 'first';
  /** What stands between cells of one line. */
  readonly gap: string;
  /** What stands before a row's line where the merged label beside it has no piece. */
  readonly indent: string;
  readonly pageBreak: string;
}

/** Labels broken over lines, the numbers behind the last of them, merged labels in pieces between the rows. */
export const pdf = pdfLayout({ values: 'end', merged: 'between', gap: ' ', indent: '', pageBreak: '' });

/** The numbers on a line of their own in the middle of the label, pieces of merged labels in front of rows. */
export const pdfMiddle = pdfLayout({ values: 'middle', merged: 'prefix', gap: '    ', indent: '', pageBreak: '' });

/** The numbers on the line below the label. */
export const pdfBelow = pdfLayout({ values: 'below', merged: 'first', gap: ' ', indent: '', pageBreak: '' });

/** As converters write that keep the page's look: columns by spaces, form feeds. */
export const pdfSpaced = pdfLayout({
  values: 'middle',
  merged: 'prefix',
  gap: '        ',
  indent: '            ',
  pageBreak: '\f',
});

function pdfLayout(style: PdfStyle): Layout {
  return (blocks) => {
    const lines = blocks.flatMap((block) => {
      if (block.kind === 'table') return tableLines(block.grid, style);
      const indent = block.kind === 'paragraph' ? '　　' : '';
      return pieces(indent + block.text, 30);
    });
    return withRadicals(paged(lines, style.pageBreak).join('\n'));
  };
}

function tableLines(grid: Grid, style: PdfStyle): string[] {
  const fragments = mergedFragments(grid, style);
  return grid.rows.flatMap((cells, y) => {
    const before = fragments.get(y) ?? [];
    if (cells.some((cell) => cell.role === 'value')) return rowLines(cells, before, style);
    return style.merged === 'prefix' ? visualLines(cells, style.gap) : cells.flatMap(headerPieces);
  });
}

function rowLines(cells: readonly GridCell[], before: readonly string[], style: PdfStyle): string[] {
  const values = cells.filter((cell) => cell.role === 'value').map((cell) => cell.text);
  const own = cells.filter((cell) => cell.role === 'label' && cell.rows === 1)[0];
  const numbers = values.join(style.gap);
  if (!own) return [numbers];
  const label = pieces(own.text, own.columns > 2 ? 30 : own.columns === 2 ? 18 : 12);
  if (style.merged === 'prefix') {
    label.forEach((part, i) => {
      label[i] = i === 0 && before.length > 0 ? [...before, part].join(style.gap) : style.indent + part;
    });
  }
  const lead = style.merged === 'prefix' ? [] : before;
  const last = label.length - 1;
  if (style.values === 'below') return [...lead, ...label, numbers];
  if (style.values === 'end' || last === 0)
    return [...lead, ...label.slice(0, last), label[last] + style.gap + numbers];
  const half = (last + 1) >> 1;
  if (last % 2 === 1) return [...lead, ...label.slice(0, half), style.gap + numbers, ...label.slice(half)];
  return [...lead, ...label.slice(0, half), label[half] + style.gap + numbers, ...label.slice(half + 1)];
}

/** Pieces of the labels merged downwards, by the row that each stands at. */
function mergedFragments(grid: Grid, style: PdfStyle): Map<number, string[]> {
  const found = new Map<number, string[]>();
  grid.rows.forEach((cells, top) => {
    for (const cell of cells) {
      if (cell.role !== 'label' || cell.rows === 1) continue;
      const parts = pieces(cell.text, cell.text.length > 8 ? 2 : 4);
      const from = style.merged === 'first' ? top : top + Math.max(0, (cell.rows - parts.length) >> 1);
      parts.forEach((part, i) => {
        const y = style.merged === 'first' ? top : Math.min(from + i, top + cell.rows - 1);
        found.set(y, [...(found.get(y) ?? []), part]);
      });
    }
  });
  return found;
}

function headerPieces(cell: GridCell): string[] {
  return pieces(cell.text, headerWidth(cell));
}

function headerWidth({ columns, role, text }: GridCell): number {
  if (role === 'block' || columns > 1) return columns > 3 || text.length < 20 ? 30 : 16;
  return text.length > 6 ? 4 : 2;
}

/** The lines that the eye sees: the first pieces of all cells, then the second. */
function visualLines(cells: readonly GridCell[], gap: string): string[] {
  const columns = cells.map(headerPieces);
  const height = Math.max(...columns.map((parts) => parts.length));
  return Array.from({ length: height }, (_, y) => columns.flatMap((parts) => parts[y] ?? []).join(gap));
}
