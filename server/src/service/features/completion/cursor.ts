import type { Report, Section } from '../../../model/report.js';
import { topParts } from '../../../rules/support/parts.js';
import { editionById, editionForYear } from '../../../templates/editions.js';
import type { EditionTemplate, PartNumber, TableKey } from '../../../templates/template.js';
import { endsInBracket } from '../../../text/open-bracket.js';
import type { Span } from '../../../text/span.js';

/** Where completion was asked for, in a text that is a report. */
export interface Cursor {
  readonly report: Report;
  readonly offset: number;
  /** The edition that the report is to follow: by its year, else by its tables. */
  readonly edition: EditionTemplate;
  readonly year: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** `## ` and the like at the line's beginning. */
  readonly marks: string;
  /** What stands between the marks and the cursor. */
  readonly content: string;
  readonly contentStart: number;
  /** What stands after the cursor on its line. */
  readonly rest: string;
  /** The parts that stand on other lines than the cursor's. */
  readonly present: ReadonlySet<PartNumber>;
  /** The section that the cursor is in, its heading on another line; null before the first. */
  readonly section: Section | null;
  readonly part: PartNumber | null;
  /** The table that belongs here. */
  readonly table: TableKey | null;
  readonly lineBreak: string;
}

const MARKS = /^[ \t\u3000]*(?:#{1,6}[ \t]*)?/;

export function cursorAt(report: Report, offset: number, thisYear: number): Cursor {
  const { source } = report;
  const line = source.lineAt(offset);
  const lineStart = source.lineStart(line);
  const lineEnd = source.lineEnd(line);
  const before = source.text.slice(lineStart, offset);
  const marks = MARKS.exec(before)?.[0] ?? '';
  const tops = topParts(report).filter(({ section }) => source.lineAt(section.span.start) !== line);
  const here = tops.findLast(({ section }) => section.span.end <= offset) ?? null;
  const edition = editionOf(report);
  const part = here?.part ?? null;
  return {
    report,
    offset,
    edition,
    year: report.year ?? thisYear - 1,
    lineStart,
    lineEnd,
    marks,
    content: before.slice(marks.length),
    contentStart: lineStart + marks.length,
    rest: source.text.slice(offset, lineEnd),
    present: new Set(tops.flatMap((top) => top.part ?? [])),
    section: here?.section ?? null,
    part,
    table: edition.parts.find(({ number }) => number === part)?.table ?? null,
    lineBreak: source.lineBreak,
  };
}

/** The span of what was typed on the line after its marks; up to a closing bracket that the editor put there. */
export function contentSpan(cursor: Cursor): Span {
  const closing = /^[)）]/.test(cursor.rest) && endsInBracket(cursor.content) ? 1 : 0;
  return { start: cursor.contentStart, end: cursor.offset + closing };
}

/** Whether nothing but what closes a bracket stands after the cursor on its line. */
export function isAtLineEnd(cursor: Cursor): boolean {
  return /^[)）]?\s*$/.test(cursor.rest);
}

/** Line breaks up to where writing goes on: two where the text ends here, none where lines follow. */
export function breakAfter(cursor: Cursor): string {
  const isLast = cursor.report.source.text.slice(cursor.lineEnd).trim() === '';
  return isLast ? cursor.lineBreak.repeat(2) : '';
}

/** Whether text stands on the line before the cursor's. */
export function followsText(cursor: Cursor): boolean {
  const { source } = cursor.report;
  const line = source.lineAt(cursor.offset);
  return line > 0 && source.text.slice(source.lineStart(line - 1), source.lineEnd(line - 1)).trim() !== '';
}

function editionOf(report: Report): EditionTemplate {
  if (report.editionFrom === 'given' && report.edition !== null) return editionById(report.edition);
  const byYear = report.year === null ? null : editionForYear(report.year);
  return byYear ?? editionById(report.edition ?? '2021');
}
