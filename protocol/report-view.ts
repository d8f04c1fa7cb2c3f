/** Request: a report in its official layout, to be shown beside the draft or filled in; null where there is no report. */
export const REPORT_VIEW_REQUEST = 'gouji/reportView';

export interface ReportViewParams {
  readonly textDocument: { readonly uri: string };
  /** Of a document with several reports, a place in the one that is meant; the first without it. */
  readonly position?: ViewPosition;
}

export type ViewTableKey = 'disclosure' | 'requests' | 'proceedings';

export interface ViewPosition {
  readonly line: number;
  readonly character: number;
}

export interface ViewRange {
  readonly start: ViewPosition;
  readonly end: ViewPosition;
}

/** Request: where the tables of a document are, of all its reports. */
export const TABLE_PLACES_REQUEST = 'gouji/tablePlaces';

export interface TablePlacesParams {
  readonly textDocument: { readonly uri: string };
}

export interface TablePlace {
  readonly key: ViewTableKey;
  readonly start: ViewPosition;
}

/** The lines of one report of several in a document. */
export interface ReportLines {
  readonly first: number;
  /** The first of the next report; null after the last. */
  readonly next: number | null;
}

export interface ReportView {
  /** Version of the document that every range is of. */
  readonly version: number;
  /** Null where the document has one report only. */
  readonly lines: ReportLines | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly edition: '2019' | '2021' | null;
  /** Everything that the report says, in text order. */
  readonly blocks: readonly ViewBlock[];
  /** Those that blocks and cells name by their index. */
  readonly findings: readonly ViewFinding[];
}

export type ViewBlock = ViewText | ViewTable | ViewMissingTable;

export interface ViewText {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph';
  readonly text: string;
  readonly range: ViewRange;
  readonly findings: readonly number[];
}

/** A table of the official form, whatever notation it has in the draft. */
export interface ViewTable {
  readonly kind: 'table';
  readonly key: ViewTableKey;
  /** 表一, 表二, 表三. */
  readonly name: string;
  /** Title of the part that it belongs to. */
  readonly caption: string;
  readonly range: ViewRange;
  readonly width: number;
  readonly rows: readonly (readonly ViewCell[])[];
  readonly relations: readonly ViewRelation[];
  /** Findings on the table that are about none of its cells. */
  readonly findings: readonly number[];
  /** It is not written as the standard table, and can be. */
  readonly convertible: boolean;
}

/** A part that lacks its table. */
export interface ViewMissingTable {
  readonly kind: 'missing-table';
  readonly key: ViewTableKey;
  readonly name: string;
  readonly caption: string;
  /** Nothing stands in the way of inserting it. */
  readonly insertable: boolean;
}

/** At its top left corner; the places that it is merged over hold none. */
export type ViewCell = ViewLabel | ViewValue;

export interface ViewLabel {
  readonly role: 'block' | 'header' | 'label';
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface ViewValue {
  readonly role: 'value';
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Names the cell in its table: row and column of the contract. */
  readonly id: string;
  readonly row: string | null;
  readonly column: number;
  /** As messages name it: （七）总计·自然人. */
  readonly name: string;
  readonly text: string;
  readonly value: number | null;
  readonly state: 'number' | 'blank' | 'placeholder' | 'text' | 'missing' | 'unread';
  /** Null where the draft has no place for the cell. */
  readonly range: ViewRange | null;
  /** What should stand there instead, where the findings tell. */
  readonly should: string | null;
  readonly findings: readonly number[];
}

/** A sum of the official form. `adds` false: the item is taken off. */
export interface ViewRelation {
  readonly kind: 'row-sum' | 'column-total' | 'balance' | 'group-sum';
  /** Id of the cell that holds the total. */
  readonly total: string;
  readonly items: readonly { readonly id: string; readonly adds: boolean }[];
}

export interface ViewFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: ViewRange;
}
