import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';

export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the offset is in the span or just behind it, where the cursor stands after typing it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

const MARKS = ' \t\u00a0\u3000#*_>|｜';

/** The span with the marks of Markdown and of tables around it, where nothing else stands on its line. */
export function withMarks(source: SourceText, span: Span): Span {
  const lineStart = source.lineStart(source.lineAt(span.start));
  const lineEnd = source.lineEnd(source.lineAt(Math.max(span.start, span.end - 1)));
  let start = span.start;
  while (start > lineStart && MARKS.includes(source.text[start - 1]!)) start--;
  let end = span.end;
  while (end < lineEnd && MARKS.includes(source.text[end]!)) end++;
  return { start: start === lineStart ? start : span.start, end: end === lineEnd ? end : span.end };
}

/** The span without blanks at its end, nor marks that open what follows it. */
export function withoutTail(source: SourceText, span: Span): Span {
  let end = span.end;
  while (end > span.start && /[\s#*]/.test(source.text[end - 1]!)) end--;
  return { start: span.start, end };
}
