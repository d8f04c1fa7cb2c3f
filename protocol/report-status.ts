/**
 * Notification of the server to clients whose `capabilities.experimental.gouji.reportStatus` is true: how a document
 * that they have open came out of its latest check. Sent after the check that was made anyway; null for no report.
 */
export const REPORT_STATUS = 'gouji/reportStatus';

export interface ReportStatus {
  readonly uri: string;
  /** Version of the document that was checked. */
  readonly version: number;
  readonly summary: ReportSummary | null;
}

/** `capabilities.experimental` of a client that wants to be told. */
export interface ReportStatusCapability {
  readonly gouji?: { readonly reportStatus?: boolean };
}

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface LevelCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface ReportSummary {
  readonly organ: string | null;
  readonly kind: 'government' | 'town' | 'street' | 'office' | 'department' | 'other' | null;
  readonly year: number | null;
  readonly edition: '2019' | '2021' | null;
  readonly counts: LevelCounts;
  /** `unknown`: no sum is wrong, and not all of them could be worked out. */
  readonly reconciles: 'yes' | 'no' | 'unknown';
  /** Findings on sums of the form (A01–A04): one a cause. */
  readonly mismatches: number;
  /** The first finding of the highest level that there is; null where nothing was found. */
  readonly firstProblem: PlainRange | null;
}
