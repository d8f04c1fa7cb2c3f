import type { Cursor } from './cursor.js';

/** The marks of a part's heading, as the draft's other headings have them; at least those that were typed. */
export function partMarks(cursor: Cursor): string {
  return typedMarks(cursor, partLevel(cursor));
}

/** The marks of a sub-heading: one `#` more than those of its part. */
export function subheadingMarks(cursor: Cursor): string {
  const level = partLevel(cursor);
  return typedMarks(cursor, level === 0 ? 0 : Math.min(6, level + 1));
}

/** What is to be written after the marks that are there already: the `#` that lack, and a blank. */
function typedMarks({ marks }: Cursor, level: number): string {
  const typed = marks.trim();
  if (typed === '') return level === 0 ? '' : `${'#'.repeat(level)} `;
  return marks.endsWith('#') ? `${'#'.repeat(Math.max(0, level - typed.length))} ` : '';
}

/** How many `#` stand before the titles of the parts; one more than before the report's title where there are none. */
export function partLevel(cursor: Cursor): number {
  const { report } = cursor;
  const model = report.sections.find(({ span }) => span.end < cursor.lineStart || span.start > cursor.lineEnd);
  if (model) return hashesBefore(cursor, model.span.start);
  const title = report.title ? hashesBefore(cursor, report.title.span.start) : 0;
  return title === 0 ? 0 : title + 1;
}

function hashesBefore(cursor: Cursor, at: number): number {
  const { source } = cursor.report;
  const before = source.text.slice(source.lineStart(source.lineAt(at)), at);
  return /^\s*(#{1,6})\s*$/.exec(before)?.[1]?.length ?? 0;
}
