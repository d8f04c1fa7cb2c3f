import type { Level, Locale } from '../../model/finding.js';
import type { Unread } from '../files.js';
import type { CheckedFile, Counts, Summary } from '../outcome.js';

/** How results are to be printed. */
export interface View {
  readonly locale: Locale;
  readonly columns: number;
  readonly colors: boolean;
  /** The level from which a finding fails the check. */
  readonly failOn: Level;
}

/** The view in the language of one file. */
export function viewOf(file: CheckedFile, view: View): View {
  return { ...view, locale: file.locale };
}

/** An output format: what it says of each file, written as soon as the files before are. */
export interface Format {
  piece(file: CheckedFile, view: View): string;
  frame(view: View): Frame;
}

/** What stands around the pieces of one output. */
export interface Frame {
  /** What is to be written now that the piece of the next file is there. */
  next(piece: string, counts: Counts): string;
  /** The rest, with the final line end. */
  end(summary: Summary, unread: readonly Unread[]): string;
}

/** Pieces of JSON as the elements of an array, `indent` blanks from the left, between the two texts around it. */
export function jsonElements(before: string, indent: number): { next(piece: string): string; close(): string } {
  let isFirst = true;
  return {
    next(piece) {
      if (piece === '') return '';
      const text = `${isFirst ? `${before}[` : ','}\n${' '.repeat(indent)}${piece.replaceAll('\n', `\n${' '.repeat(indent)}`)}`;
      isFirst = false;
      return text;
    },
    close: () => (isFirst ? `${before}[]` : `\n${' '.repeat(indent - 2)}]`),
  };
}
