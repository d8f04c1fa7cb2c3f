import type { TextEdit } from '../../model/finding.js';
import type { Section } from '../../model/report.js';
import type { PartTemplate } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import type { TopPart } from './parts.js';

/**
 * Whether a part's number is neither its own nor its place among the headings: a part that was added or left out
 * before it shifts the number, and that is told there.
 */
export function hasWrongNumber({ section, part, position, extrasBefore }: TopPart): boolean {
  if (section.number === null || part === null) return false;
  return ![part, part + extrasBefore, position].includes(section.number);
}

/** A heading's number without the blanks behind it. */
export function numberSpan({ numbering, numberingSpan: { start, end } }: Section): Span {
  return { start, end: Math.min(end, start + numbering.trimEnd().length) };
}

/** Writes a heading's number as the format prints it, with the blank between number and title taken out. */
export function numberingEdit(section: Section, part: PartTemplate, sourceText: string): TextEdit {
  const { numberingSpan, headingSpan } = section;
  const between = sourceText.slice(numberingSpan.end, headingSpan.start);
  const end = between.trim() === '' && !/[\r\n]/.test(between) ? headingSpan.start : numberingSpan.end;
  return { span: { start: numberingSpan.start, end }, newText: `${part.numeral}、` };
}
