import type { EditionId } from '../template.js';

/** A text in both languages; official labels stay Chinese in either. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * How sure the tie between an item and the report is. `seen`: it stands in the official text or follows from it;
 * `agreed`: published reports agree on it; `remembered`: common understanding, not confirmed in an official text.
 * What an item says of the regulation itself always follows the regulation's text.
 */
export type Certainty = 'seen' | 'agreed' | 'remembered';

/** Where in the report of an edition the provision shows. */
export interface StatuteUse {
  readonly edition: EditionId;
  readonly where: Bilingual;
}

/** A provision of the 条例, or a document that reports cite. */
export interface StatuteItem {
  /** `条例/20/5` (article, item), `条例/49/款1` (article, paragraph), `令/711`, `文/国办公开办函〔2021〕30号`. */
  readonly id: string;
  /** Citation forms, the canonical one first; `findStatute` takes them in any width, bracket and numeral style. */
  readonly refs: readonly string[];
  readonly name: Bilingual;
  readonly explanation: Bilingual;
  readonly usedIn: readonly StatuteUse[];
  readonly tips: readonly Bilingual[];
  readonly certainty: Certainty;
  /** Official page, only where it is known for certain. */
  readonly link?: string;
}
