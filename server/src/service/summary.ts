import type { Finding, Level } from '../model/finding.js';
import type { OrganKind, Report } from '../model/report.js';
import { tablesOf } from '../rules/tables/cells.js';
import { isOff, relationsIn } from '../rules/tables/sums.js';
import type { EditionId } from '../templates/template.js';
import type { Span } from '../text/span.js';

/** A report in one line: whose, of which year, and how it stands. */
export interface Summary<Place = Span> {
  readonly organ: string | null;
  readonly kind: OrganKind | null;
  readonly year: number | null;
  readonly edition: EditionId | null;
  readonly counts: Readonly<Record<Level, number>>;
  readonly reconciles: 'yes' | 'no' | 'unknown';
  readonly mismatches: number;
  readonly firstProblem: Place | null;
}

const BY_WEIGHT: readonly Level[] = ['error', 'warning', 'info'];

export function summaryOf(report: Report, findings: readonly Finding[]): Summary {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level]++;
  const mismatches = findings.filter(({ data }) => data?.relation !== undefined).length;
  return {
    organ: report.organ?.name ?? null,
    kind: report.organ?.kind ?? null,
    year: report.year,
    edition: report.edition,
    counts,
    reconciles: mismatches > 0 ? 'no' : allSumsHold(report) ? 'yes' : 'unknown',
    mismatches,
    firstProblem: firstOfHighest(findings),
  };
}

/** Several reports in one line: whose and of which year only where all agree. */
export function joinedSummary<Place>(all: readonly Summary<Place>[]): Summary<Place> {
  const common = <Key extends 'organ' | 'kind' | 'year' | 'edition'>(key: Key): Summary<Place>[Key] | null =>
    all.every((each) => each[key] === all[0]?.[key]) ? (all[0]?.[key] ?? null) : null;
  const total = (of: (each: Summary<Place>) => number) => all.reduce((sum, each) => sum + of(each), 0);
  const states = all.map(({ reconciles }) => reconciles);
  const gravest = BY_WEIGHT.flatMap((level) => all.filter(({ counts }) => counts[level] > 0))[0];
  return {
    organ: common('organ'),
    kind: common('kind'),
    year: common('year'),
    edition: common('edition'),
    counts: {
      error: total(({ counts }) => counts.error),
      warning: total(({ counts }) => counts.warning),
      info: total(({ counts }) => counts.info),
    },
    reconciles: states.includes('no') ? 'no' : states.includes('unknown') ? 'unknown' : 'yes',
    mismatches: total(({ mismatches }) => mismatches),
    firstProblem: gravest?.firstProblem ?? null,
  };
}

/** 表二 and 表三 are there, every sum of theirs could be worked out, and none is off. */
function allSumsHold(report: Report): boolean {
  const { requests, proceedings } = report.tables;
  if (!requests || !proceedings) return false;
  const relations = tablesOf(report).flatMap((table) => relationsIn(report, table));
  return relations.every((each) => each.stated !== null && each.computed !== null && !isOff(each));
}

function firstOfHighest(findings: readonly Finding[]): Span | null {
  for (const level of BY_WEIGHT) {
    const spans = findings.filter((finding) => finding.level === level).map(({ span }) => span);
    if (spans.length > 0) return spans.reduce((first, span) => (span.start < first.start ? span : first));
  }
  return null;
}
