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

/** Request: last year's report of the same organ in the workspace; none, one, or several that all say they are it. */
export const LAST_YEAR_REQUEST = 'gouji/lastYear';

export interface LastYearParams {
  readonly uri: string;
}

export interface LastYearReports {
  readonly uris: readonly string[];
}
