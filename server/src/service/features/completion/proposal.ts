import type { Message } from '../../../model/finding.js';
import type { Span } from '../../../text/span.js';
import type { Piece } from './pieces.js';

export type ProposalKind =
  | 'title'
  | 'part'
  | 'heading'
  | 'table'
  | 'row'
  | 'column'
  | 'citation'
  | 'phrase'
  | 'setting';

/** One thing that may be written at the cursor. Proposals come in the order in which they are to be shown. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** As the list shows it: official titles and labels stay Chinese in either language. */
  readonly label: string;
  readonly detail: Message;
  /** What is replaced: it is on one line and holds the cursor. */
  readonly span: Span;
  readonly pieces: readonly Piece[];
  /** What the client matches the typed text with: the words, their initials and their full pinyin. */
  readonly filter: string;
  /** What its explanation is about; null where the detail says it all. */
  readonly topic: Topic | null;
}

/** What a proposal is explained by; plain data, so that it travels to the client and back. */
export type Topic =
  | { readonly about: 'statute'; readonly id: string }
  | { readonly about: 'part'; readonly edition: string; readonly part: number }
  | { readonly about: 'row'; readonly edition: string; readonly table: string; readonly row: string }
  | { readonly about: 'column'; readonly edition: string; readonly table: string; readonly column: number | string }
  | { readonly about: 'rule'; readonly id: string };
