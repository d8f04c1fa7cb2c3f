import type { Report } from '../model/report.js';
import type { EditionId } from '../templates/template.js';

export interface ParseOptions {
  /** Binds the tables to this edition whatever they look like. */
  readonly edition?: EditionId;
}

/** Reads a text; never throws, linear in its length. */
export function parseReport(_text: string, _options: ParseOptions = {}): Report {
  throw new Error('not yet');
}
