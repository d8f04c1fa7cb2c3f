/**
 * Notification of the server to clients whose `capabilities.experimental.gouji.reportKind` is true: a document that
 * they have open has turned out to be a report, or to be none. Sent once for each change of the answer.
 */
export const REPORT_KIND = 'gouji/reportKind';

export interface ReportKind {
  readonly uri: string;
  readonly isReport: boolean;
}

/** `capabilities.experimental` of a client that wants to be told. */
export interface ReportKindCapability {
  readonly gouji?: { readonly reportKind?: boolean };
}
