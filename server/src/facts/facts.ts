import type { Report } from '../model/report.js';
import type { Span } from '../text/span.js';
import type { Claim, Claimed } from './claim.js';
import type { Collected } from './collected.js';
import type { Paragraph } from './paragraph.js';
import type { Paragraphs } from './placed-paragraphs.js';
import type { Quantity } from './quantities.js';
import type { Reference } from './references.js';
import type { Sentence } from './sentences.js';
import type { Stretch } from './stretch.js';

/** What the prose of a report says in numbers. */
export interface Facts {
  readonly sentences: readonly Sentence[];
  /** The sentences of the same paragraph, itself included. */
  beside(sentence: Sentence): readonly Sentence[];
  /** The numbers of each sentence, in order. */
  quantities(sentence: Sentence): readonly Quantity[];
  readonly claims: readonly Claim[];
  /** What a sentence claims, wherever it stands. */
  claimedIn(sentence: Sentence): readonly Claimed[];
  /** Documents cited by number, in order. */
  readonly references: readonly Reference[];
  /** False where surely no sentence is matched by any of the patterns; quick, and asked of the same list again and again. */
  mayHave(patterns: readonly RegExp[]): boolean;
  /** What a query finds in each paragraph, in text order. */
  collect<Item>(query: Query<Item>): Found<Item>;
}

/** Facts, with what they were read from paragraph by paragraph and how they differ from those before. */
export interface FactsRead extends Facts {
  readonly stretches: readonly Stretch[];
  readonly paragraphs: Pick<Paragraphs, 'at'>;
  /** What was collected so far, by query. */
  readonly collected: ReadonlyMap<object, Collected<unknown>>;
  /** Null where they were read without any before. */
  readonly changed: ChangedParagraphs | null;
}

export interface ChangedParagraphs {
  /** What the paragraphs say that are new or have changed. */
  readonly added: Facts;
  /** Places, in the text before, of paragraphs that have changed or are gone. */
  readonly removed: readonly Span[];
  readonly hasOtherClaims: boolean;
  readonly hasOtherReferences: boolean;
}

/**
 * Something that is looked for in each paragraph by itself. What it finds depends on the paragraph's words, on its
 * topic and part, and on organ and year of the report: on nothing else, so that it is looked for once. Items that
 * are numbers are the same where they are equal.
 */
export interface Query<Item> {
  /** What it is kept by: of the queries with one name the last alone. */
  readonly name: symbol;
  /** Whatever it finds is in a paragraph of which a sentence is matched by one of these. */
  readonly seeks?: readonly RegExp[];
  /** Items say where they stand by the ordinal of the sentence, never by a place in the report. */
  find(paragraph: Paragraph, report: Report, facts: Facts): readonly Item[];
}

/** What a query finds, in text order. */
export interface Found<Item> {
  readonly items: readonly Item[];
  /** The paragraph of an item, by the ordinal of the item. */
  paragraphOf(index: number): Paragraph;
}
