import type { CellText } from './cell-edits.js';
import type { ReportView, ViewRange, ViewTableKey } from './report-view.js';
import type { Texts } from './webviews.js';

/** From the extension to the table form. */
export type ToForm =
  | { readonly type: 'texts'; readonly texts: Texts }
  | {
      readonly type: 'view';
      readonly uri: string;
      readonly name: string;
      readonly view: ReportView | null;
      /** Number of the last write that is in the view, or was given up. */
      readonly written: number;
    }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'focus'; readonly table: ViewTableKey };

/** From the table form to the extension. */
export type FromForm =
  | { readonly type: 'ready' }
  /** Writes are numbered from 1 by the form. */
  | { readonly type: 'write'; readonly number: number; readonly cells: readonly CellText[] }
  | { readonly type: 'reveal'; readonly range: ViewRange }
  | { readonly type: 'insert' | 'convert'; readonly table: ViewTableKey }
  | { readonly type: 'undo' | 'redo' };
