import type { Report } from '../model/report.js';
import { shiftOf, type TextChange } from '../text/change.js';
import { ownText } from '../text/own-text.js';
import { SourceText } from '../text/source-text.js';
import type { ParseOptions } from './options.js';
import { type Reading, readReport } from './parse-report.js';
import { findReports, type Yearbook } from './yearbook.js';

/** A text read report by report: most have one, a yearbook several. */
export interface Book {
  readonly text: string;
  /** In text order; at least one, which is all of the text where there is no other. */
  readonly parts: readonly BookPart[];
  readonly yearbook: Yearbook;
}

/** One report of a text; offsets and lines of its reading count from where it begins. */
export interface BookPart {
  readonly start: number;
  readonly end: number;
  /** Line of the text that the part begins with. */
  readonly firstLine: number;
  readonly reading: Reading;
}

/** The report of a text that holds one at most; null for a yearbook. */
export function soleReport({ parts: [first, ...others] }: Book): Report | null {
  return others.length === 0 ? first!.reading.report : null;
}

/** An earlier text read by the same options, and its change since. */
export interface EarlierBook {
  readonly book: Book;
  readonly change: TextChange;
}

/**
 * Reads a text. Of a yearbook only the report that the change falls in is read again: the reading of another is the
 * same object as before.
 */
export function readBook(text: string, options: ParseOptions = {}, earlier: EarlierBook | null = null): Book {
  const yearbook = findReports(text, earlier && { yearbook: earlier.book.yearbook, change: earlier.change });
  const { starts } = yearbook;
  const before = new Map(earlier?.book.parts.map((part) => [part.start, part]));
  const readingOf = (start: number, end: number) => readPart(text, start, end, options, earlier, before);
  if (starts.length === 0) {
    const end = text.length;
    return { text, parts: [{ start: 0, end, firstLine: 0, reading: readingOf(0, end) }], yearbook };
  }
  const parts: BookPart[] = [];
  let firstLine = starts[0] === 0 ? 0 : new SourceText(text.slice(0, starts[0])).lineCount - 1;
  starts.forEach((start, i) => {
    const end = starts[i + 1] ?? text.length;
    const reading = readingOf(start, end);
    parts.push({ start, end, firstLine, reading });
    firstLine += reading.report.source.lineCount - 1;
  });
  return { text, parts, yearbook };
}

function readPart(
  text: string,
  start: number,
  end: number,
  options: ParseOptions,
  earlier: EarlierBook | null,
  before: ReadonlyMap<number, BookPart>,
): Reading {
  const isAll = start === 0 && end === text.length;
  if (!earlier) return readReport(isAll ? text : ownText(text.slice(start, end)), options);
  const { change } = earlier;
  const by = shiftOf(change);
  const behind = before.get(start - by);
  if (behind && behind.end + by === end && change.end <= behind.start) return behind.reading;
  const here = before.get(start);
  if (here?.end === end && change.start >= end && !isAll) return here.reading;
  if (!here || here.end + by !== end || change.start < start || change.end > here.end) {
    return readReport(isAll ? text : ownText(text.slice(start, end)), options);
  }
  const local = { start: change.start - start, end: change.end - start, inserted: change.inserted };
  const was = here.reading.report.source.text;
  const now = isAll
    ? text
    : was.slice(0, local.start) + text.slice(change.start, change.start + change.inserted) + was.slice(local.end);
  return readReport(now, options, { reading: here.reading, change: local });
}
