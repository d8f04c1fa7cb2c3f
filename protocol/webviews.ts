import type { CellText } from './cell-edits.js';
import type { ReportView, ViewPosition, ViewRange, ViewTableKey } from './report-view.js';

/** What a webview shows beside the report itself, in the display language. */
export type Texts = Readonly<Record<string, string>>;

/** From the extension to the preview. */
export type ToPreview =
  | { readonly type: 'texts'; readonly texts: Texts }
  | { readonly type: 'view'; readonly uri: string; readonly name: string; readonly view: ReportView | null }
  | { readonly type: 'caret'; readonly position: ViewPosition }
  /** The draft was scrolled: the line at its top, with the part of it that is out of sight. */
  | { readonly type: 'scroll'; readonly line: number };

/** From the preview to the extension. */
export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly range: ViewRange }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'fill'; readonly table: ViewTableKey }
  | { readonly type: 'insert'; readonly table: ViewTableKey }
  | { readonly type: 'save'; readonly html: string };

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
