import { isBlankCode } from '../text/fold.js';

/** A line without its end. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Where the line of an offset begins. */
export function lineStartAt(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line of an offset ends, before its line end. */
export function lineEndAt(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** The lines of `[from, to)`; they end at LF, CRLF or a lone CR. */
export function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    lines.push({ start, end: i });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  lines.push({ start, end: to });
  return lines;
}

/** So many lines of one list are a table that was written as a list. */
const LINES_OF_A_LIST = 10;
const MARKERS = '-*+•·●';

/** Takes off `>` of quotations, and the bullets where most lines have the same one: there `- 5` is no negative number. */
export function withoutMarkers(text: string, lines: readonly Line[]): readonly Line[] {
  const quoted = lines.map((line) => afterQuote(text, line));
  for (const marker of MARKERS) {
    let marked = 0;
    let others = 0;
    for (const line of quoted) {
      const start = afterMarker(text, line, marker);
      if (start > line.start) marked++;
      else if (start < line.end) others++;
    }
    if (marked < LINES_OF_A_LIST || marked < others) continue;
    return quoted.map((line) => ({ start: afterMarker(text, line, marker), end: line.end }));
  }
  return quoted;
}

function afterQuote(text: string, line: Line): Line {
  let start = line.start;
  for (let i = start; i < line.end; i++) {
    if (text[i] === '>') start = i + 1;
    else if (!isBlankCode(text.charCodeAt(i)) || text[i] === '\t') break;
  }
  return start === line.start ? line : { start, end: line.end };
}

/** Offset after the bullet and the blank behind it; the line's start where it has none, its end where it is blank. */
function afterMarker(text: string, line: Line, marker: string): number {
  let i = line.start;
  while (i < line.end && isBlankCode(text.charCodeAt(i))) i++;
  if (i === line.end) return line.end;
  const isMarked = text[i] === marker && (i + 1 === line.end || isBlankCode(text.charCodeAt(i + 1)));
  return isMarked ? i + 1 : line.start;
}
