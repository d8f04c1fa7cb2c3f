import { joinedChange, type TextChange, trimmedChange } from '../text/change.js';
import { type Book, type EarlierBook, readBook } from './book.js';
import type { ParseOptions } from './options.js';
import { type Reading, readReport, settledReading } from './parse-report.js';

/** One version of a text that is edited. */
export interface VersionRead {
  readonly book: Book;
  /** What it was read beside, and the change since, where that is one in place: the next is read beside it too. */
  readonly beside: EarlierBook | null;
}

/** The version before, by the same options, and the change since. */
export interface VersionBefore {
  readonly before: VersionRead;
  readonly change: TextChange;
}

/** Reads a version. As long as typing goes on at one place, each is read beside the one that stood before it began. */
export function readVersion(text: string, options: ParseOptions, last: VersionBefore | null): VersionRead {
  if (!last) return { book: readBook(text, options), beside: null };
  const earlier = besideWhat(last, text);
  const book = readBook(text, options, earlier);
  return { book, beside: isInPlace(book, earlier.book) ? settled(earlier, options) : null };
}

/** A change that spans more is not held against the text that stood at first, but against the one before it. */
const LONGEST_CHANGE = 2000;

function besideWhat({ before: { book, beside }, change }: VersionBefore, text: string): EarlierBook {
  if (!beside) return { book, change };
  const joined = trimmedChange(joinedChange(beside.change, change), beside.book.text, text);
  const isSmall = joined.end - joined.start <= LONGEST_CHANGE && joined.inserted <= LONGEST_CHANGE;
  return isSmall ? { book: beside.book, change: joined } : { book, change };
}

/** Whether it differs from the one that it was read beside by no more than a change in place. */
function isInPlace({ parts }: Book, beside: Book): boolean {
  const before = new Set(beside.parts.map(({ reading }) => reading));
  return parts.every(({ reading }) => before.has(reading) || reading.kept?.inPlace);
}

/** The same, which no longer keeps what it was itself read beside. */
function settled({ book, change }: EarlierBook, options: ParseOptions): EarlierBook {
  if (book.parts.every(({ reading }) => reading.kept === null)) return { book, change };
  const parts = book.parts.map((part) => ({ ...part, reading: alone(part.reading, options) }));
  return { book: { ...book, parts }, change };
}

/** Another report of a yearbook may have been changed in place before: nothing is read in place beside such a one. */
function alone(reading: Reading, options: ParseOptions): Reading {
  return reading.kept?.inPlace ? readReport(reading.report.source.text, options) : settledReading(reading);
}
