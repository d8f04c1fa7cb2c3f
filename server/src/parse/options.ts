import type { EditionId } from '../templates/template.js';
import type { GivenOrgan } from './organ.js';

/** What is known of a text before it is read. */
export interface ParseOptions {
  /** Binds the tables to this edition whatever they look like. */
  readonly edition?: EditionId;
  /** What the organ is, whatever its name looks like. */
  readonly organ?: GivenOrgan;
}

/** Whether a text read by the one gives what it gives read by the other. */
export function isSameReading(a: ParseOptions, b: ParseOptions): boolean {
  return a.edition === b.edition && a.organ?.kind === b.organ?.kind && a.organ?.level === b.organ?.level;
}
