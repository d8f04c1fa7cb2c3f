import type { PlainRange, ReportSummary } from './report-status.js';

/**
 * Request: checks many files, open or not, without opening them. Takes a `workDoneToken` and a `partialResultToken`;
 * reports come in the order of their URIs, and with a partial result token they all come as partial results.
 */
export const CHECK_WORKSPACE_REQUEST = 'gouji/checkWorkspace';

export interface CheckWorkspaceParams {
  readonly uris: readonly string[];
}

export interface WorkspaceCheck {
  readonly reports: readonly CheckedReport[];
  /** Files that could not be read, and why. */
  readonly unreadable: readonly UnreadableFile[];
}

export interface CheckedReport extends ReportSummary {
  readonly uri: string;
  readonly findings: readonly ReportFinding[];
}

export interface ReportFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: PlainRange;
}

export interface UnreadableFile {
  readonly uri: string;
  readonly reason: string;
}
