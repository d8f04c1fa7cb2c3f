import type { Locale } from '../model/finding.js';

/** What reading and checking an input asks of the process: the same in each thread. */
export interface Surroundings {
  readonly cwd: string;
  /** Language of messages. */
  readonly locale: Locale;
  /** The language was asked for by `--lang`, which goes before that of gouji.json. */
  readonly localeAsked: boolean;
  /** Columns of the terminal that results go to; a usual width where they go elsewhere. */
  readonly columns: number;
  /** Results go to a terminal that shows colours. */
  readonly colors: boolean;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** What a command sees of the process it runs in. */
export interface Host extends Surroundings {
  /** Writes results. */
  out(text: string): void;
  /** Writes a message, one line. */
  say(text: string): void;
  /** Shows a passing line to whoever watches a terminal; an empty one takes it away. */
  status(text: string): void;
}

/** Exit statuses of the contract. */
export const OK = 0;
export const FOUND = 1;
export const FAILED = 2;
