import type { TextEdit } from '../../model/finding.js';
import type { SourceText } from '../../text/source-text.js';
import type { TablePlace } from './table-place.js';

/** Puts a written table (and lines below it) in the place of another, with one empty line on either side. */
export function tableInPlace(
  source: SourceText,
  place: TablePlace,
  written: string,
  below: readonly string[] = [],
): TextEdit {
  const { text, lineBreak } = source;
  const { span, kind } = place;
  const content = [written, ...below].join(lineBreak.repeat(2));
  if (kind === 'html' && written.startsWith('<') && below.length === 0) return { span, newText: written };
  const before = span.start === 0 ? 0 : 2 - breaksBefore(text, span.start);
  const after = text.slice(span.end).trim() === '' ? 0 : 2 - breaksAfter(text, span.end);
  return { span, newText: lineBreak.repeat(Math.max(0, before)) + content + lineBreak.repeat(Math.max(0, after)) };
}

/** Line ends right before the offset, blanks between them left out: two of them are an empty line. */
function breaksBefore(text: string, at: number): number {
  return countBreaks(/[ \t\r\n]*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '');
}

function breaksAfter(text: string, at: number): number {
  return countBreaks(/^[ \t\r\n]*/.exec(text.slice(at, at + 200))?.[0] ?? '');
}

function countBreaks(blanks: string): number {
  return (blanks.match(/\r\n|\r|\n/g) ?? []).length;
}
