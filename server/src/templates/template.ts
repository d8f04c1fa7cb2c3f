/**
 * The shape of an edition of the official report format. One data file an edition (`edition-2019.ts`, …);
 * reader, rules, hovers and exports take parts, labels, cells and sums from here and from nowhere else.
 */

export type EditionId = '2019' | '2021';
export type TableKey = 'disclosure' | 'requests' | 'proceedings';
export const TABLE_KEYS: readonly TableKey[] = ['disclosure', 'requests', 'proceedings'];

export interface EditionTemplate {
  readonly id: EditionId;
  readonly document: OfficialDocument;
  /** Report years the edition is for; `to` is null while it is in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly parts: readonly PartTemplate[];
  readonly disclosure: DisclosureTemplate;
  readonly requests: RequestsTemplate;
  readonly proceedings: ProceedingsTemplate;
  /** Labels that occur in this edition and in no other: any one of them dates a table. */
  readonly markers: readonly string[];
}

export interface OfficialDocument {
  readonly title: string;
  readonly number: string;
  readonly date: string | null;
}

export type PartNumber = 1 | 2 | 3 | 4 | 5 | 6;

export interface PartTemplate {
  readonly number: PartNumber;
  /** 一 … 六, as printed before the title. */
  readonly numeral: string;
  readonly title: string;
  /** Titles that are accepted (an info at most), as the 条例's own words. */
  readonly variants: readonly string[];
  /** Titles seen in real reports that stand for this part but must be mended. */
  readonly renamed: readonly string[];
  readonly table: TableKey | null;
}

/** What a cell may hold. `count`: integer ≥ 0; `delta`: signed integer; `amount`: decimal ≥ 0. */
export type CellKind = 'count' | 'delta' | 'amount';

export interface DisclosureColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: CellKind;
  /** Label forms with the same meaning, reported by T08 as changed wording and still read. */
  readonly variants: readonly string[];
}

export interface DisclosureBlock {
  /** Item of 条例 article 20 in Chinese numerals: 一, 五, 六, 八, 九. */
  readonly item: string;
  /** `第二十条第（一）项`. */
  readonly heading: string;
  readonly statute: string;
  readonly columns: readonly DisclosureColumn[];
  readonly rows: readonly DisclosureRow[];
}

export interface DisclosureRow {
  /** Row key of the contract: the official label. */
  readonly key: string;
  readonly label: string;
  readonly variants: readonly string[];
}

export interface DisclosureTemplate {
  readonly corner: string;
  readonly blocks: readonly DisclosureBlock[];
}

export type RequestRowRole = 'item' | 'leaf' | 'total' | 'group';

export interface RequestRow {
  /** Row key of the contract (`new`, `r3.1`, `total`); group headings have keys `results`, `g3` … and no cells. */
  readonly key: string;
  /** The official label with its numbering. */
  readonly label: string;
  /** The part of the label that finds it: squashed, distinctive, without numbering. */
  readonly anchor: string;
  /** Other forms of the anchor that real reports have. */
  readonly aliases?: readonly string[];
  readonly role: RequestRowRole;
  /** Key of the group heading that the row stands under, or null. */
  readonly group: string | null;
  /** 0 spans three label columns, 1 two, 2 is a leaf. */
  readonly depth: 0 | 1 | 2;
}

export interface RequestColumn {
  readonly index: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly label: string;
}

export interface RequestsTemplate {
  readonly note: string;
  readonly applicants: string;
  readonly organisations: string;
  readonly columns: readonly RequestColumn[];
  /** All rows in official order, group headings included. */
  readonly rows: readonly RequestRow[];
  readonly relations: RequestsRelations;
}

export interface RequestsRelations {
  /** Every row: columns 1–6 add up to column 7. */
  readonly rowSum: { readonly parts: readonly number[]; readonly total: number };
  /** Every column: the leaf rows add up to the total row. */
  readonly columnTotal: { readonly parts: readonly string[]; readonly total: string };
  /** Every column: the left rows add up to what the right rows add up to. */
  readonly balance: { readonly left: readonly string[]; readonly right: readonly string[] };
}

export interface ProceedingsGroup {
  readonly key: 'review' | 'direct' | 'afterReview';
  readonly label: string;
  /** Cell numbers 1–15 of the four outcomes and of their total. */
  readonly parts: readonly number[];
  readonly total: number;
}

export interface ProceedingsTemplate {
  readonly review: string;
  readonly litigation: string;
  readonly outcomes: readonly string[];
  readonly groups: readonly ProceedingsGroup[];
}
