import type { Level, Locale } from '../../model/finding.js';
import type { CheckedFile, Outcome } from '../outcome.js';

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

/** Turns what was found into the text of one output format, with its final line end. */
export type Format = (outcome: Outcome, view: View) => string;
