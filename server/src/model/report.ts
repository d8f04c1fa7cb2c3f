import type { CellKind, EditionId, PartNumber, TableKey } from '../templates/template.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';

/**
 * What was read from a draft: plain readonly data. Every span is in UTF-16 offsets of the original text, whatever
 * the reader had to fold, unwrap or take out of tags on the way. What could not be decided is null and is listed
 * in `problems`.
 */
export interface Report {
  readonly source: SourceText;
  /** False for a text that is no annual report; everything else is then empty. */
  readonly isReport: boolean;
  readonly title: ReportTitle | null;
  readonly organ: Organ | null;
  readonly year: number | null;
  /** `announcement`: the opening sentences name it; `period`: it is that of the period stated. */
  readonly yearFrom: 'title' | 'announcement' | 'period' | 'text' | null;
  /** The edition that the tables follow; by year where no table tells; null where neither does. */
  readonly edition: EditionId | null;
  readonly editionFrom: 'tables' | 'year' | 'given' | null;
  /** Text between the title and the first part. */
  readonly preamble: Prose;
  readonly sections: readonly Section[];
  readonly tables: Tables;
  readonly signature: Signature | null;
  readonly problems: readonly ReadProblem[];
  /** The whole text without tags. */
  readonly prose: Prose;
  /** The text stops in mid-sentence or in mid-table: what is missing at the end may never have been copied. */
  readonly truncated: boolean;
}

export interface Tables {
  readonly disclosure: DisclosureTable | null;
  readonly requests: RequestsTable | null;
  readonly proceedings: ProceedingsTable | null;
}

/** A stretch of text free of tags whose offsets lead back to the original. */
export interface Prose {
  readonly text: string;
  /** `text.slice(start, end)`. */
  slice(start: number, end: number): string;
  /** Span in the original of the same. */
  span(start: number, end: number): Span;
}

export interface ReportTitle {
  readonly text: string;
  readonly span: Span;
  /** `standard`: 机关+年度+政府信息公开工作年度报告; `variant`: other wording of the same. */
  readonly form: 'standard' | 'variant';
  readonly organ: string | null;
  readonly year: number | null;
  readonly yearSpan: Span | null;
}

/**
 * `government`: a people's government of county level or above; `town`: 乡镇人民政府; `street`: 街道办事处;
 * `office`: the office of a government; `department`: 局、委、办 and the like.
 */
export type OrganKind = 'government' | 'town' | 'street' | 'office' | 'department' | 'other';
export type OrganLevel = 'province' | 'city' | 'county' | 'town';

export interface Organ {
  readonly name: string;
  readonly span: Span | null;
  readonly kind: OrganKind;
  /** Null where the name does not tell. A city of county level counts as `city`. */
  readonly level: OrganLevel | null;
  /** `name`: by how title or signature name it; `text`: by what the text calls it; `given`: by a setting. */
  readonly kindFrom: 'name' | 'text' | 'given';
  /** True where title, signature and text agree or nothing speaks against `kind`, and where it was given. */
  readonly certain: boolean;
}

export type TitleMatch = 'exact' | 'variant' | 'near' | 'renamed' | 'unknown';

export interface Section {
  /** The number as written (一 → 1), null where the heading has none. */
  readonly number: number | null;
  /** The numbering as written: `一、`, `1、`, `` where there is none. */
  readonly numbering: string;
  readonly numberingSpan: Span;
  /** `chinese`: 一、; anything else is to be mended. */
  readonly numberingStyle: 'chinese' | 'arabic' | 'other' | 'none';
  /** The title without number and marks. */
  readonly heading: string;
  readonly headingSpan: Span;
  /** Number and title. */
  readonly span: Span;
  readonly official: PartNumber | null;
  /** How the title stands to the official one. `near`: some characters more or less; `renamed`: another name. */
  readonly match: TitleMatch;
  /** From the heading's end to the next heading or to the text's end. */
  readonly body: Prose;
  readonly bodySpan: Span;
  /** No text and no table. */
  readonly isBlank: boolean;
  readonly table: TableKey | null;
  readonly subheadings: readonly Subheading[];
}

export interface Subheading {
  readonly numbering: string;
  readonly number: number | null;
  /** 1 for （一）, 2 for 1., 3 for （1） and 一是. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly span: Span;
}

/** How a table was laid out in the text. */
export type Layout = 'pipe' | 'html' | 'tabs' | 'lines' | 'spaces' | 'glued' | 'columns';

/**
 * `number`: read; `blank`: certainly empty; `placeholder`: 「/」「—」「无」; `text`: something that is no number;
 * `missing`: the table has no such cell; `unread`: there is text, but more than one reading of it.
 */
export type CellState = 'number' | 'blank' | 'placeholder' | 'text' | 'missing' | 'unread';

export interface Cell {
  readonly state: CellState;
  readonly text: string;
  /** The number, or null in every state but `number`. Safe integers and decimals as written. */
  readonly value: number | null;
  readonly unit: string | null;
  /** The number as written without unit, separators and width: `-253`, `6834.335`; `` where there is none. */
  readonly digits: string;
  readonly kind: CellKind;
  readonly span: Span;
}

export interface TextAt {
  readonly text: string;
  readonly span: Span;
}

interface TableBase {
  readonly span: Span;
  readonly layout: Layout;
  /** The edition whose labels the table has; `mixed` where it has those of both; null where neither shows. */
  readonly edition: EditionId | 'mixed' | null;
  /** Labels as written that differ from the official ones, for T07 and T08. */
  readonly wording: readonly Wording[];
  /** Labels that a page or a line broke apart, or headings repeated on the next page. */
  readonly broken: readonly TextAt[];
}

/** A label that is bound to its row or column but is not written as the official one. */
export interface Wording {
  readonly axis: 'row' | 'column';
  readonly official: string;
  readonly written: string;
  readonly span: Span;
}

export interface DisclosureTable extends TableBase {
  readonly key: 'disclosure';
  /** Edition whose rows and columns `rows` follows. */
  readonly boundTo: EditionId;
  readonly blocks: readonly DisclosureBlockFound[];
  readonly rows: readonly DisclosureRowFound[];
  /** Labels of one edition that stand in a table of the other, with the edition they belong to. */
  readonly foreign: readonly (TextAt & { readonly edition: EditionId })[];
}

export interface DisclosureBlockFound {
  /** Official item of the block (一, 五, …). */
  readonly item: string;
  /** The block's heading as found, null where it is missing. */
  readonly heading: TextAt | null;
  /** The item that the found heading names; differs from `item` where T12 holds. */
  readonly headingItem: string | null;
}

export interface DisclosureRowFound {
  readonly key: string;
  readonly label: TextAt | null;
  /** One cell a column of the row's block; null where the row is missing. */
  readonly cells: readonly Cell[] | null;
  /** Further rows with the same label (T09). */
  readonly extra: readonly TextAt[];
}

export interface RequestsTable extends TableBase {
  readonly key: 'requests';
  readonly boundTo: EditionId;
  /** The 勾稽关系 note in the corner, null where there is none. */
  readonly note: TextAt | null;
  readonly rows: readonly RequestRowFound[];
  /** Numbers that stand beside a group heading (A06). */
  readonly groupNumbers: readonly (TextAt & { readonly group: string })[];
}

export interface RequestRowFound {
  readonly key: string;
  readonly label: TextAt | null;
  /** Seven cells, or null where the row is missing. */
  readonly cells: readonly Cell[] | null;
}

export interface ProceedingsTable extends TableBase {
  readonly key: 'proceedings';
  /** Fifteen cells. */
  readonly cells: readonly Cell[];
}

export type Table = DisclosureTable | RequestsTable | ProceedingsTable;

/** Something that stands in the text and could not be read for certain. */
export interface ReadProblem {
  readonly kind: 'glued' | 'row-count' | 'cell-count' | 'partial' | 'duplicate-table' | 'not-decoded';
  readonly table: TableKey | null;
  readonly row: string | null;
  readonly span: Span;
  /** Numbers for the message: cells found and cells due, or rows. */
  readonly found: number;
  readonly due: number;
  /** Numbers stand in the table that belong to no label: the row's may be among them. */
  readonly strays?: boolean;
}

export interface Signature {
  readonly organ: TextAt | null;
  readonly date: TextAt | null;
}
