/** Request: what was copied elsewhere as standard tables in the notation of a draft; null where it holds none. */
export const PASTE_TABLES_REQUEST = 'gouji/pasteTables';

export interface PasteTablesParams {
  /** The draft to paste into. */
  readonly textDocument: { readonly uri: string };
  /** Where: of a document with several reports, the one that is meant; the first without it. */
  readonly position?: { readonly line: number; readonly character: number };
  /** What the clipboard holds as a page, and as text. */
  readonly html?: string;
  readonly text?: string;
}

export interface PastedTables {
  readonly text: string;
  /** 表一, 表二, 表三. */
  readonly tables: readonly string[];
  /** Every cell was read, nothing else was copied, and the tables are those of the draft's edition. */
  readonly isCertain: boolean;
}
