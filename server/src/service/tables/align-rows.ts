import { fold } from '../../text/fold.js';

/** `---`, `:--`, `--:` of at least one dash: a cell of the row that sets the header apart. */
const DELIMITER = /^(:?)-+(:?)$/;
const NUMBER = /^[-+]*\d[\d,.]*(?:万?元|万|%|[件项个条])?$/;
/** The shortest delimiter that every reader of Markdown takes. */
const LEAST = 3;

/**
 * Lines of a table whose bars stand below each other: numbers to the right, words to the left, the delimiter row
 * filled up. A row may have fewer cells than the others; it gets no more.
 */
export function alignRows(rows: readonly (readonly string[])[], widthOf: (text: string) => number): string[] {
  const widths: number[] = [];
  rows.forEach((row, y) => {
    const isDelimiter = isDelimiterRow(rows, y);
    row.forEach((text, x) => {
      widths[x] = Math.max(widths[x] ?? LEAST, isDelimiter ? LEAST : widthOf(text));
    });
  });
  return rows.map((row, y) => {
    const fill = isDelimiterRow(rows, y) ? filledUp : aligned;
    return `| ${row.map((text, x) => fill(text, widths[x]!, widthOf)).join(' | ')} |`;
  });
}

/** Whether a row sets the header apart: the second one, with nothing but delimiters. Elsewhere `-` is a cell's text. */
function isDelimiterRow(rows: readonly (readonly string[])[], y: number): boolean {
  return y === 1 && rows[y]!.length > 0 && rows[y]!.every((text) => DELIMITER.test(text));
}

function filledUp(text: string, width: number): string {
  const [, left = '', right = ''] = DELIMITER.exec(text) ?? [];
  return left + '-'.repeat(width - left.length - right.length) + right;
}

function aligned(text: string, width: number, widthOf: (text: string) => number): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return NUMBER.test(fold(text)) ? blanks + text : text + blanks;
}
