import type { Finding, Level, Locale } from '../model/finding.js';
import type { SourceText } from '../text/source-text.js';

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

/** How many reports a checked input holds, and how many findings of each level. */
export interface Counts extends Readonly<Record<Level, number>> {
  readonly reports: number;
}

export interface Summary {
  readonly files: number;
  /** Files that hold no report. */
  readonly others: number;
  readonly reports: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export const NOTHING_YET: Summary = { files: 0, others: 0, reports: 0, error: 0, warning: 0, info: 0 };

const RANK: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };

export function isAtLeast(level: Level, floor: Level): boolean {
  return RANK[level] >= RANK[floor];
}

export function countsOf({ reports, findings }: CheckedFile): Counts {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) count[level]++;
  return { reports, ...count };
}

/** Findings from the level on. */
export function countFrom(floor: Level, counts: Counts): number {
  return (['info', 'warning', 'error'] as const)
    .filter((level) => isAtLeast(level, floor))
    .reduce((sum, level) => sum + counts[level], 0);
}

export function withFile(summary: Summary, { reports, error, warning, info }: Counts): Summary {
  return {
    files: summary.files + 1,
    others: summary.others + (reports === 0 ? 1 : 0),
    reports: summary.reports + reports,
    error: summary.error + error,
    warning: summary.warning + warning,
    info: summary.info + info,
  };
}
