import type { Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';

/** Where a finding about the report as a whole stands: its title, else before its first character. */
export function headOf(report: Report): Span {
  if (report.title) return report.title.span;
  const first = report.prose.text.search(/\S/u);
  const start = first < 0 ? 0 : report.prose.span(first, first + 1).start;
  return { start, end: start };
}

/** Just after the report's last character. */
export function endOf(report: Report): Span {
  const length = report.prose.text.trimEnd().length;
  const end = length === 0 ? 0 : report.prose.span(length - 1, length).end;
  return { start: end, end };
}

/** A line that is written into the draft, and where. */
export interface NewLine {
  readonly at: number;
  readonly text: string;
}

/**
 * A heading on a line of its own before the line of another one, dressed as that one (`## …`, `**…**`).
 * Null where more than marks stands on that line: inside tags or inside a line that holds the whole report.
 */
export function headingBefore(report: Report, model: Span, heading: string, content = ''): NewLine | null {
  const dress = dressOf(report, model);
  if (!dress) return null;
  const gap = blankLineBefore(report, dress.lineStart) ? 2 : 1;
  const { lineBreak } = report.source;
  const lines = [dress.before + heading + dress.after, ...(content ? [content] : [])];
  return { at: dress.lineStart, text: lines.map((line) => line + lineBreak.repeat(gap)).join('') };
}

/** A plain heading on a line of its own before the line of an offset; null where other words stand before it there. */
export function lineBefore(report: Report, at: number, heading: string): NewLine | null {
  const { source } = report;
  const lineStart = source.lineStart(source.lineAt(at));
  if (source.text.slice(lineStart, at).trim() !== '') return null;
  return { at: lineStart, text: heading + source.lineBreak.repeat(blankLineBefore(report, lineStart) ? 2 : 1) };
}

/** The same as `headingBefore` at an offset where a line ends or the text does, as the last thing there. */
export function headingAt(report: Report, at: number, model: Span, heading: string, content: string): NewLine | null {
  const dress = dressOf(report, model);
  if (!dress) return null;
  const { lineBreak, text } = report.source;
  const gap = lineBreak.repeat(blankLineBefore(report, dress.lineStart) ? 2 : 1);
  const before = at > 0 && !/[\r\n]/.test(text.charAt(at - 1)) ? gap : '';
  const after = at < text.length ? gap : '';
  return { at, text: before + dress.before + heading + dress.after + gap + content + after };
}

function dressOf(report: Report, model: Span): { lineStart: number; before: string; after: string } | null {
  const { source } = report;
  const line = source.lineAt(model.start);
  const lineStart = source.lineStart(line);
  const before = source.text.slice(lineStart, model.start);
  const after = source.text.slice(model.end, source.lineEnd(source.lineAt(model.end)));
  if (!/^[\s#*_]*$/.test(before) || !/^[\s#*_]*$/.test(after)) return null;
  return { lineStart, before, after: after.trimEnd() };
}

function blankLineBefore(report: Report, lineStart: number): boolean {
  const { source } = report;
  const line = source.lineAt(lineStart);
  if (line === 0) return false;
  return source.text.slice(source.lineStart(line - 1), source.lineEnd(line - 1)).trim() === '';
}
