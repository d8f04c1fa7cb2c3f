import { fold, isBlankCode } from '../text/fold.js';
import { type Line, linesOf, withoutMarkers } from './lines.js';
import type { Plain } from './plain.js';

/** A stretch of text between hard separators (bar, tab, line end, table cell), trimmed; empty where start = end. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  /** First column of the table's grid: by HTML spans, else by counting separators. */
  readonly column: number;
}

/** A logical row of a table region: a line, an HTML row, or a run of tab-indented lines. */
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly separator: 'bar' | 'tab' | 'html' | 'none';
}

/** Cuts `[from, to)` of the plain text into rows and pieces. Page numbers and delimiter rows are left out. */
export function readRows(plain: Plain, from: number, to: number): Row[] {
  const lines = withoutMarkers(plain.text, linesOf(plain.text, from, to));
  return isTabIndented(plain.text, lines) ? tabIndentedRows(plain.text, lines) : plainRows(plain, lines);
}

function plainRows(plain: Plain, lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let cell = firstCellFrom(plain, lines[0]?.start ?? 0);
  let previousHadBars = false;
  for (const line of lines) {
    while (cell < plain.cells.length && plain.cells[cell]!.end <= line.start) cell++;
    const html: Piece[] = [];
    while (cell < plain.cells.length && plain.cells[cell]!.start <= line.end) {
      const found = plain.cells[cell++]!;
      html.push(pieceOf(plain.text, found.start, Math.min(found.end, line.end), rows.length, found.column));
    }
    if (html.length > 0) {
      rows.push({ start: line.start, end: line.end, pieces: html, separator: 'html' });
      previousHadBars = false;
      continue;
    }
    const text = plain.text.slice(line.start, line.end);
    const hasBars = /[|｜│┃]/.test(text);
    if (isPageNumber(text) || isRule(text) || (hasBars && isDelimiter(text, previousHadBars))) continue;
    previousHadBars = hasBars;
    const separator = hasBars ? 'bar' : text.includes('\t') ? 'tab' : 'none';
    const pieces = splitLine(plain.text, line, rows.length, separator);
    rows.push({ start: line.start, end: line.end, pieces, separator });
  }
  return rows;
}

function firstCellFrom(plain: Plain, offset: number): number {
  let low = 0;
  let high = plain.cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plain.cells[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function splitLine(text: string, line: Line, row: number, separator: Row['separator']): Piece[] {
  const pieces: Piece[] = [];
  let start = line.start;
  let column = 0;
  const add = (end: number) => pieces.push(pieceOf(text, start, end, row, column++));
  if (separator !== 'none') {
    const escaped = separator === 'bar' && hasOnlyEscapedBars(text, line);
    for (let i = line.start; i < line.end; i++) {
      const isSeparator =
        separator === 'bar' ? isBar(text.charCodeAt(i)) && (escaped || text[i - 1] !== '\\') : text[i] === '\t';
      if (!isSeparator) continue;
      const end = escaped ? i - 1 : i;
      if (!(separator === 'bar' && pieces.length === 0 && isBlankRange(text, line.start, end))) add(end);
      start = i + 1;
    }
  }
  if (separator !== 'bar' || !isBlankRange(text, start, line.end)) add(line.end);
  return pieces;
}

/** Tables that were escaped as a whole have `\\|` for every bar; elsewhere it is a bar inside a cell. */
function hasOnlyEscapedBars(text: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) {
    if (isBar(text.charCodeAt(i)) && text[i - 1] !== '\\') return false;
  }
  return true;
}

function isBar(code: number): boolean {
  return code === 0x7c || code === 0xff5c || code === 0x2502 || code === 0x2503;
}

function isBlankRange(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
}

function pieceOf(text: string, from: number, to: number, row: number, column: number): Piece {
  let start = from;
  let end = to;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  if (start === end) start = end = to > from ? from + 1 : from;
  return { start, end, row, column };
}

/** `- 3 -`, `第3页 共9页`, `3 / 9`: what a page leaves between the lines. */
function isPageNumber(text: string): boolean {
  if (text.length > 40 || text.length < 3 || !/[-—–－第/／]/.test(text)) return false;
  const folded = fold(text).trim();
  return (
    /^-+\s*\d{1,4}\s*-+$/.test(folded) || /^第\s*\d{1,4}\s*页/.test(folded) || /^\d{1,4}\s*\/\s*\d{1,4}$/.test(folded)
  );
}

/** `+-----+-----+`, `├────┼────┤`: a line of a drawn table. */
function isRule(text: string): boolean {
  return (
    /^[\s+=:|─━═┄┅┈┉┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋│┃-]{3,}$/.test(text) &&
    /[+├┼┌└┬┴]/.test(text) &&
    /--|──|━━|==|══/.test(text)
  );
}

function isDelimiter(text: string, afterHeader: boolean): boolean {
  if (!/^[\s|｜:-]+$/.test(text) || !text.includes('-')) return false;
  return afterHeader || text.includes('--');
}

/** Cells on lines of their own, each after one tab, as Word tables come through some converters. */
function isTabIndented(text: string, lines: readonly Line[]): boolean {
  let indented = 0;
  let tabbed = 0;
  for (const line of lines) {
    if (text[line.start] !== '\t') {
      if (text.slice(line.start, line.end).includes('\t')) tabbed++;
    } else if (text.slice(line.start + 1, line.end).includes('\t')) tabbed++;
    else if (line.end > line.start) indented++;
  }
  return indented >= 10 && indented > tabbed * 5;
}

/** A tab begins a cell, an empty line ends the row, a line without a tab goes on in the cell above. */
function tabIndentedRows(text: string, lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let cells: Line[] = [];
  const flush = () => {
    if (cells.length === 0) return;
    const pieces = cells.map((cell, column) => pieceOf(text, cell.start, cell.end, rows.length, column));
    rows.push({ start: cells[0]!.start, end: cells[cells.length - 1]!.end, pieces, separator: 'tab' });
    cells = [];
  };
  for (const line of lines) {
    if (line.start === line.end) flush();
    else if (isPageNumber(text.slice(line.start, line.end))) continue;
    else if (text[line.start] === '\t') cells.push({ start: line.start + 1, end: line.end });
    else if (cells.length > 0) cells[cells.length - 1] = { start: cells[cells.length - 1]!.start, end: line.end };
    else cells.push(line);
  }
  flush();
  return rows;
}
