import type { Finding, Level } from '../model/finding.js';
import type { OrganKind, Report } from '../model/report.js';
import { tablesOf } from '../rules/tables/cells.js';
import { isOff, relationsIn } from '../rules/tables/sums.js';
import type { EditionId } from '../templates/template.js';
import type { Span } from '../text/span.js';

/** A report in one line: whose, of which year, and how it stands. */
export interface Summary {
  readonly organ: string | null;
  readonly kind: OrganKind | null;
  readonly year: number | null;
  readonly edition: EditionId | null;
  readonly counts: Readonly<Record<Level, number>>;
  readonly reconciles: 'yes' | 'no' | 'unknown';
  readonly mismatches: number;
  readonly firstProblem: Span | null;
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
