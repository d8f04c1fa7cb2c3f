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
