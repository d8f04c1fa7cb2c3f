import type { ViewPosition, ViewRange, ViewTableKey } from './report-view.js';

/** Request: the edits of a draft that put texts into cells of its tables, each other cell staying what it is. */
export const CELL_EDITS_REQUEST = 'gouji/cellEdits';

export interface CellText {
  readonly table: ViewTableKey;
  /** As `ViewValue.id`. */
  readonly id: string;
  readonly text: string;
}

export interface CellEditsParams {
  readonly textDocument: { readonly uri: string };
  /** As in `ReportViewParams`. */
  readonly position?: ViewPosition;
  readonly cells: readonly CellText[];
}

export interface CellEdits {
  /** Version of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly { readonly range: ViewRange; readonly newText: string }[];
  /** Cells that could not be written without touching others, and why. */
  readonly refused: readonly { readonly table: ViewTableKey; readonly id: string; readonly reason: string }[];
}
