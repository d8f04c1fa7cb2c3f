import type { ReportLines, ReportView, ViewFinding, ViewRange } from '../../../../protocol/report-view.js';
import type { Finding, Locale } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { render } from '../messages.js';
import { viewBlocks } from './blocks.js';
import { markCells } from './marks.js';

export interface ViewOptions {
  readonly version: number;
  readonly lines: ReportLines | null;
  readonly locale: Locale;
  readonly rangeOf: (span: Span) => ViewRange;
}

/** The report as the official form lays it out, with what the findings say of its cells and paragraphs. */
export function reportView(report: Report, findings: readonly Finding[], options: ViewOptions): ReportView {
  const { version, lines, locale, rangeOf } = options;
  const marks = markCells(report, findings);
  return {
    version,
    lines,
    organ: report.organ?.name ?? null,
    year: report.year,
    edition: report.edition,
    blocks: viewBlocks(report, marks, rangeOf),
    findings: findings.map(
      ({ rule, level, message, args, span }): ViewFinding => ({
        rule,
        severity: level,
        message: render(message, args, locale),
        range: rangeOf(span),
      }),
    ),
  };
}
