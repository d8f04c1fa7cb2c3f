import {
  REPORT_STATUS,
  type ReportStatus,
  type ReportStatusCapability,
  type ReportSummary,
} from '../../../../protocol/report-status.js';
import { summaryOf } from '../../service/summary.js';
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
      const status: ReportStatus = { uri, version, summary: checked.isReport ? wireSummary(checked) : null };
      connection.sendNotification(REPORT_STATUS, status).catch((error: unknown) => {
        faults.report(REPORT_STATUS, uri, error);
      });
    };
  },
};

/** A summary with positions as the client counts them. */
export function wireSummary({ report, findings, converter }: Pick<Checked, 'report' | 'findings' | 'converter'>) {
  const { firstProblem, ...summary } = summaryOf(report, findings);
  return { ...summary, firstProblem: firstProblem && converter.range(firstProblem) } satisfies ReportSummary;
}
