import {
  REPORT_STATUS,
  type ReportStatus,
  type ReportStatusCapability,
  type ReportSummary,
} from '../../../../protocol/report-status.js';
import { joinedSummary, summaryOf } from '../../service/summary.js';
import type { Checked } from '../checker.js';
import type { Feature } from '../feature.js';

/** Tells a client that asked for it how each of its reports stands, from the answer that some other request needed. */
export const reportStatus: Feature = {
  capabilities: () => ({}),
  register({ connection, checker, faults, params }) {
    const experimental: ReportStatusCapability | undefined = params.capabilities.experimental;
    if (experimental?.gouji?.reportStatus !== true) return;
    checker.onAnswer = (checked) => {
      const { uri, version } = checked.snapshot;
      const status: ReportStatus = { uri, version, summary: checked.isReport ? wireSummary(checked.reports) : null };
      connection.sendNotification(REPORT_STATUS, status).catch((error: unknown) => {
        faults.report(REPORT_STATUS, uri, error);
      });
    };
  },
};

/** A summary with positions as the client counts them; the reports of a yearbook are summed up. */
export function wireSummary(reports: readonly Pick<Checked, 'report' | 'findings' | 'converter'>[]): ReportSummary {
  return joinedSummary(
    reports.map(({ report, findings, converter }) => {
      const { firstProblem, ...summary } = summaryOf(report, findings);
      return { ...summary, firstProblem: firstProblem && converter.range(firstProblem) };
    }),
  );
}
