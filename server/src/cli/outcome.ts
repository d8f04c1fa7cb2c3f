import type { Finding, Level, Locale } from '../model/finding.js';
import type { SourceText } from '../text/source-text.js';
import type { Unread } from './files.js';

/** One checked input. */
export interface CheckedFile {
  readonly file: string;
  readonly source: SourceText;
  /** Language of its messages: gouji.json may say another than the terminal. */
  readonly locale: Locale;
  /** How many reports it holds: several in a yearbook, none in a text of another kind. */
  readonly reports: number;
  readonly findings: readonly Finding[];
}

/** Everything that `gouji check` found out; the formats print it. */
export interface Outcome {
  readonly files: readonly CheckedFile[];
  readonly unread: readonly Unread[];
}

export interface Summary {
  readonly files: number;
  readonly reports: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

const RANK: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };

export function isAtLeast(level: Level, floor: Level): boolean {
  return RANK[level] >= RANK[floor];
}

export function summarize(files: readonly CheckedFile[]): Summary {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const finding of findings) count[finding.level]++;
  return { files: files.length, reports: files.reduce((sum, { reports }) => sum + reports, 0), ...count };
}
