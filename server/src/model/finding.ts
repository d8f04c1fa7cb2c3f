import type { TableKey } from '../templates/template.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';

export type Level = 'error' | 'warning' | 'info';

export type Locale = 'zh' | 'en';

/** A message in both languages; `{name}` is replaced by the argument of that name. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type MessageArgs = Readonly<Record<string, string | number>>;

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A mend. `safe`: applied by fix-all and `check --fix`; `confirm`: offered alone, with what is to be confirmed. */
export interface Fix {
  readonly title: Message;
  readonly args: MessageArgs;
  readonly edits: readonly TextEdit[];
  readonly safety: 'safe' | 'confirm';
}

export interface Related {
  readonly message: Message;
  readonly args: MessageArgs;
  readonly span: Span;
  /** The text that `span` lies in, where it is not the one that was checked. */
  readonly other?: OtherText;
}

/** Another text than the one that was checked. */
export interface OtherText {
  /** Path or URI, in the form of whoever handed it in. */
  readonly location: string;
  readonly source: SourceText;
}

/** The `data` of the contract: which cells, what stands there, what it should be. */
export interface FindingData {
  readonly table: TableKey;
  readonly relation?: 'row-sum' | 'column-total' | 'balance' | 'group-sum';
  readonly cells: readonly CellRef[];
  readonly stated?: readonly number[];
  readonly computed?: readonly number[];
}

/** Row key and column number of the contract; `column` alone (1–15) in 表三. */
export interface CellRef {
  readonly row?: string;
  readonly column: number;
}

export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly span: Span;
  readonly message: Message;
  readonly args: MessageArgs;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly data: FindingData | null;
}
