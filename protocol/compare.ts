/** Request: two reports side by side, cell by cell, as a Markdown document. Rejects where a file is no report. */
export const COMPARE_REQUEST = 'gouji/compareReports';

export interface CompareParams {
  /** The later report; the documents count as they stand where they are open. */
  readonly uri: string;
  readonly with: string;
}

export interface ComparedReports {
  readonly title: string;
  readonly markdown: string;
  /** Cells that do not carry over what the year before ended with. */
  readonly mismatches: number;
}
