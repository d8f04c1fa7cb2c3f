import { REPORT_KIND, type ReportKind, type ReportKindCapability } from '../../../../protocol/report-kind.js';
import type { Feature } from '../feature.js';

/** Tells a client that asked for it which of its documents are reports, so that it can offer what fits. */
export const reportKind: Feature = {
  capabilities: () => ({}),
  register({ connection, checker, faults, params }) {
    const experimental: ReportKindCapability | undefined = params.capabilities.experimental;
    if (experimental?.gouji?.reportKind !== true) return;
    checker.onKind = (uri, isReport) => {
      const kind: ReportKind = { uri, isReport };
      connection.sendNotification(REPORT_KIND, kind).catch((error: unknown) => faults.report(REPORT_KIND, uri, error));
    };
  },
};
