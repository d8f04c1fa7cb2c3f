import { type AmbiguousWidth, codePointWidth } from '../text/width.js';
import { bordersOf, type DrawnLine, drawnCells, straightened } from './drawn-cells.js';
import { linesOf } from './lines.js';
import { Plain, Runs } from './plain.js';

/** A table that is drawn with lines begins with one, corner first. */
const TOP = /^[ \t]*(?:\+(?:[-=:]{2,}\+|[-=:]{3,})|[┌╔┏╭][─━═┄┅┈┉]{2,})/;
const INSIDE = /^[ \t]*[+|│┃║├┝┞┟┠┡┢┣└┗╚╠╟╞╰]/;
/** The line begins within so much of blanks. */
const TOP_SEEN = 1200;
const MOST_LINES = 4000;
const WIDEST = 600;
/** So many of the lines are as long as the first: an edit has moved the borders in the others. */
const LEAST_EVEN = 0.6;

/**
 * Tables drawn with lines (`+---+`, `├──┤`) as `<table>`, where a cell takes more than one line: only what a cell's
 * lines hold together tells its label and its row. Other tables are left as they are; null where there are none.
 */
export function withoutDrawing(text: string, base: Plain | null): Plain | null {
  if (!text.includes('--') && !text.includes('──') && !text.includes('━━') && !text.includes('══')) return null;
  const runs = new Runs();
  const chunks: string[] = [];
  let length = 0;
  let from = 0;
  const put = (chunk: string, at: number, isCopy: boolean) => {
    if (isCopy) runs.copy(length, at);
    else runs.replace(length, at, at);
    chunks.push(chunk);
    length += chunk.length;
  };
  const lines = linesOf(text, 0, text.length);
  for (let i = 0; i < lines.length; i++) {
    const top = lines[i]!;
    if (top.end - top.start > WIDEST * 2 || !TOP.test(text.slice(top.start, top.end))) continue;
    let end = i + 1;
    while (end < lines.length && end - i < MOST_LINES && isInside(text, lines[end]!)) end++;
    const rows = drawnRows(text, lines.slice(i, end));
    if (!rows) continue;
    if (top.start > from) put(text.slice(from, top.start), from, true);
    put('<table>', top.start, false);
    for (const row of rows) {
      put('<tr>', row[0]?.parts[0]?.start ?? top.start, false);
      for (const { columns, rows: down, parts } of row) {
        const at = parts[0]?.start ?? top.start;
        put(`<td colspan="${columns}" rowspan="${down}">`, at, false);
        parts.forEach((part, k) => {
          if (k > 0) put('<br>', part.start, false);
          put(text.slice(part.start, part.end), part.start, true);
        });
      }
    }
    from = lines[end - 1]!.end;
    put('</table>', from, false);
    i = end - 1;
  }
  if (chunks.length === 0) return null;
  if (from < text.length) put(text.slice(from), from, true);
  return Plain.from(chunks.join(''), runs, [], base);
}

/** Whether a line of the text draws the top of a table, be the rest of it as it may. */
export function hasDrawing(text: string): boolean {
  return linesOf(text, 0, text.length).some(({ start, end }) =>
    TOP.test(text.slice(start, Math.min(end, start + TOP_SEEN))),
  );
}

/** Whether whole lines have a part of a table that is drawn: of any, also of one with bars alone. */
export function mayBeOfDrawing(lines: string): boolean {
  return linesOf(lines, 0, lines.length).some(
    ({ start, end }) => INSIDE.test(lines.slice(start, end)) || TOP.test(lines.slice(start, end)),
  );
}

function isInside(text: string, line: { readonly start: number; readonly end: number }): boolean {
  return line.end - line.start <= WIDEST * 2 && INSIDE.test(text.slice(line.start, line.end));
}

/** The table's cells, row by row; null where its lines do not agree on their columns or each cell has one line. */
function drawnRows(text: string, lines: readonly { readonly start: number; readonly end: number }[]) {
  for (const measure of ['chars', 'narrow', 'wide'] as const) {
    const drawn = lines.map((line) => measured(text, line.start, line.end, measure));
    const width = drawn[0]!.width;
    const even = drawn.filter((line) => line.width === width);
    if (width > WIDEST || even.length < drawn.length * LEAST_EVEN) continue;
    const borders = bordersOf(text, even);
    const all = drawn.map((line) => (line.width === width ? line : straightened(text, line, borders)));
    if (all.every((line) => line !== null)) return drawnCells(text, all, borders);
  }
  return null;
}

/** The offset of what stands in each column; the second column of a wide character has -1. */
function measured(text: string, from: number, to: number, measure: 'chars' | AmbiguousWidth): DrawnLine {
  const offsets: number[] = [];
  let end = to;
  while (end > from && /\s/.test(text[end - 1]!)) end--;
  for (let i = from; i < end; i++) {
    const columns = measure === 'chars' ? 1 : codePointWidth(text.charCodeAt(i), measure);
    if (columns > 0) offsets.push(i);
    if (columns > 1) offsets.push(-1);
  }
  return { offsets, width: offsets.length };
}
