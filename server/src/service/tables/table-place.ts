import type { Report, Table } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import { endsInBracket } from '../../text/open-bracket.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import { htmlPlace } from './html-place.js';

/** Where a table stands, so that another text may take its place. */
export interface TablePlace {
  readonly span: Span;
  /** `lines`: whole lines without the last line end. `inline`: other words stand on the same lines. `html`: a tag. */
  readonly kind: 'lines' | 'inline' | 'html';
}

/** The place of a table; null where it cannot be cut out of the tags around it. */
export function placeOf(report: Report, table: Table): TablePlace | null {
  const { source } = report;
  if (table.layout === 'html') {
    const span = htmlPlace(source.text, table.span);
    return span && { span, kind: 'html' };
  }
  const floor = floorOf(report, table);
  const start = startOf(source, table.span.start, floor);
  const end = endOf(source, table.span.end);
  if (start.own && end.own) return { span: { start: start.at, end: end.at }, kind: 'lines' };
  return { span: { start: start.at, end: end.at }, kind: 'inline' };
}

/** End of what stands before the table and is none of it: a heading, another table. */
function floorOf(report: Report, table: Table): number {
  const before = [
    ...report.sections.map((section) => section.span.end),
    ...tablesOf(report).map((other) => other.span.end),
  ];
  return Math.max(0, ...before.filter((end) => end <= table.span.start));
}

interface Border {
  readonly at: number;
  /** Nothing else stands on the border's line. */
  readonly own: boolean;
}

function startOf(source: SourceText, start: number, floor: number): Border {
  const { text } = source;
  const line = source.lineAt(start);
  const first = source.lineStart(line);
  if (first < floor) return { at: backOverBlanks(text, start), own: false };
  const prefix = text.slice(first, start);
  // The table was found at a word inside a remark in brackets: its first cell began on this line or the one above.
  if (endsInBracket(prefix)) {
    const above = line > 0 ? source.lineStart(line - 1) : first;
    const hasWords = above >= floor && text.slice(above, first).trim() !== '';
    return { at: hasWords ? above : first, own: true };
  }
  if (!/^[\s|｜│┃>*+•·●-]*$/.test(prefix)) return { at: backOverBlanks(text, start), own: false };
  return { at: first, own: true };
}

function endOf(source: SourceText, end: number): Border {
  const { text } = source;
  let line = source.lineAt(end);
  if (!/^[\s|｜│┃]*$/.test(text.slice(end, source.lineEnd(line)))) {
    let at = end;
    while (/[ \t\u00a0\u3000]/.test(text.charAt(at))) at++;
    return { at, own: false };
  }
  while (line + 1 < source.lineCount && isBarsOnly(lineText(source, line + 1))) line++;
  return { at: source.lineEnd(line), own: true };
}

/** What some converters leave of merged cells. */
function isBarsOnly(line: string): boolean {
  return /^[\s|｜│┃]*$/.test(line) && line.trim() !== '';
}

function lineText(source: SourceText, line: number): string {
  return source.text.slice(source.lineStart(line), source.lineEnd(line));
}

function backOverBlanks(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[ \t\u00a0\u3000]/.test(text.charAt(at - 1))) at--;
  return at;
}
