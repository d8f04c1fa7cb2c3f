import type { Prose, Report, Section } from '../model/report.js';
import type { TextChange } from '../text/change.js';
import type { Span } from '../text/span.js';
import type { Claim, Claimed } from './claim.js';
import type { Collected } from './collected.js';
import { decisionClaims } from './decision-claims.js';
import { documentClaims } from './document-claims.js';
import type { ChangedParagraphs, FactsRead, Found, Query } from './facts.js';
import type { Paragraph, PlacedSentence } from './paragraph.js';
import { allOf, type Paragraphs, someOf } from './placed-paragraphs.js';
import { proceedingClaims } from './proceeding-claims.js';
import { type Quantity, quantitiesOf } from './quantities.js';
import { type CollectedBefore, collect, placedFound } from './query.js';
import { type Reference, referencesOf } from './references.js';
import { requestClaims } from './request-claims.js';
import type { Sentence } from './sentences.js';
import { placedAnew, readStretch, readStretchAgain, type Splice, type Stretch, type StretchRead } from './stretch.js';
import { tableExtents } from './table-extents.js';
import { type WordsIn, wordsIn } from './words-in.js';

/** The facts before, the change since, and of each stretch whether its text is still the same. */
export interface FactsBefore {
  readonly facts: FactsRead;
  readonly kept: readonly boolean[];
  readonly change: TextChange;
}

const FACTS = new WeakMap<Report, FactsRead>();

/** The facts of a report, read once: it may be last year's of the next. */
export function factsOf(report: Report): FactsRead {
  let facts = FACTS.get(report);
  if (!facts) {
    facts = readFacts(report);
    FACTS.set(report, facts);
  }
  return facts;
}

/** Reads the prose of a report. Linear in its length; paragraphs that are as before are not read again. */
export function readFacts(report: Report, before: FactsBefore | null = null): FactsRead {
  const tables = tableExtents(report);
  const read: StretchRead[] = [stretchOf(report.preamble, null, tables, before, 0)];
  for (const [i, section] of report.sections.entries())
    read.push(stretchOf(section.body, section, tables, before, i + 1));
  const stretches = read.map(({ stretch }) => stretch);
  const all = allOf(stretches);
  const changed = before && changedSince(report, before, read, all);
  const splice = before && spliceOf(read);
  const collected = splice && { collected: before.facts.collected, splice };
  return new ParagraphFacts(report, all, stretches, changed, collected);
}

function stretchOf(
  prose: Prose,
  section: Section | null,
  tables: readonly Span[],
  before: FactsBefore | null,
  index: number,
): StretchRead {
  const was = before?.facts.stretches[index] ?? null;
  if (!before || !was) return readStretch(prose, section, tables, null);
  if (before.kept[index]) return placedAnew(was, prose, section);
  const change = changeInProse(was.place.prose, prose, before.change);
  return (change && readStretchAgain(was, prose, section, tables, change)) ?? readStretch(prose, section, tables, was);
}

/** The change in offsets of the prose; null where it reaches beyond it. */
function changeInProse(before: Prose, prose: Prose, { start, end, inserted }: TextChange): TextChange | null {
  const length = before.text.length;
  if (length === 0 || prose.text.length === 0) return null;
  const from = before.span(0, 1).start;
  if (prose.span(0, 1).start !== from || start < from || end > from + length) return null;
  if (prose.text.length - length !== inserted - (end - start)) return null;
  return { start: start - from, end: end - from, inserted };
}

/** Where the paragraphs of the whole report differ; null where they do so in several places. */
function spliceOf(read: readonly StretchRead[]): Splice | null {
  let from = 0;
  let found: Splice = { at: 0, removed: 0, added: 0 };
  for (const { splice, stretch } of read) {
    if (splice === null) return null;
    if (splice.removed > 0 || splice.added > 0) {
      if (found.removed > 0 || found.added > 0) return null;
      found = { ...splice, at: from + splice.at };
    }
    from += stretch.contents.length;
  }
  return found;
}

function changedSince(
  report: Report,
  before: FactsBefore,
  read: readonly StretchRead[],
  all: Paragraphs,
): ChangedParagraphs {
  const ofAll = (ordinals: (stretch: StretchRead) => readonly number[], lengths: readonly number[]) => {
    let from = 0;
    return read.flatMap((stretch, i) => {
      const found = ordinals(stretch).map((ordinal) => from + ordinal);
      from += lengths[i]!;
      return found;
    });
  };
  const lengthsOf = (stretches: readonly Stretch[]) => stretches.map(({ contents }) => contents.length);
  const was = before.facts.stretches.slice(0, read.length);
  const added = ofAll(({ added }) => added, lengthsOf(read.map(({ stretch }) => stretch))).map((i) => all.at(i));
  const allBefore = allOf(was);
  const removed = ofAll(({ removed }) => removed, lengthsOf(was)).map((i) => allBefore.at(i));
  return changedBetween(report, someOf(added), removed, added);
}

export function changedBetween(
  report: Report,
  paragraphs: Paragraphs,
  removed: readonly Paragraph[],
  added: readonly Paragraph[],
): ChangedParagraphs {
  const both = [...added, ...removed];
  return {
    added: new ParagraphFacts(report, paragraphs, [], null, null),
    removed: removed.map(({ extent }) => extent),
    hasOtherClaims: both.some((paragraph) => claimsIn(report, paragraph).length > 0),
    hasOtherReferences: both.some((paragraph) => citedIn(paragraph).length > 0),
  };
}

/** Facts by paragraph, each read when it is first asked for. */
class ParagraphFacts implements FactsRead {
  private allSentences: readonly Sentence[] | undefined;
  private allClaims: readonly Claim[] | undefined;
  private allReferences: readonly Reference[] | undefined;
  private words: WordsIn | undefined;
  private readonly found = new Map<object, Found<unknown>>();
  readonly collected = new Map<object, Collected<unknown>>();

  constructor(
    private readonly report: Report,
    readonly paragraphs: Paragraphs,
    readonly stretches: readonly Stretch[],
    readonly changed: ChangedParagraphs | null,
    private readonly before: CollectedBefore | null,
  ) {}

  get sentences(): readonly Sentence[] {
    this.allSentences ??= this.each(({ sentences }) => sentences);
    return this.allSentences;
  }
  get claims(): readonly Claim[] {
    this.allClaims ??= this.each((paragraph) => claimsIn(this.report, paragraph));
    return this.allClaims;
  }
  get references(): readonly Reference[] {
    this.allReferences ??= this.each(citedIn);
    return this.allReferences;
  }

  beside(sentence: Sentence): readonly Sentence[] {
    return (sentence as PlacedSentence).within.sentences;
  }

  quantities(sentence: Sentence): readonly Quantity[] {
    return quantitiesIn(sentence as PlacedSentence);
  }

  claimedIn(sentence: Sentence): readonly Claimed[] {
    return claimedIn(this.report, sentence as PlacedSentence);
  }

  mayHave(patterns: readonly RegExp[]): boolean {
    this.words ??= wordsIn(this.paragraphs.contents);
    return this.words.mayHave(patterns);
  }

  collect<Item>(query: Query<Item>): Found<Item> {
    const known = this.found.get(query) as Found<Item> | undefined;
    if (known) return known;
    const collected = collect(query, this.paragraphs, this.report, this, this.before);
    const found = placedFound(collected, this.paragraphs);
    this.collected.set(query, collected);
    this.found.set(query, found);
    return found;
  }

  private each<Item>(of: (paragraph: Paragraph) => readonly Item[]): readonly Item[] {
    return this.paragraphs.contents.flatMap((_, i) => of(this.paragraphs.at(i)));
  }
}

function quantitiesIn(sentence: PlacedSentence): readonly Quantity[] {
  const { said } = sentence.words;
  said.quantities ??= quantitiesOf(sentence);
  return said.quantities;
}

function claimsIn(report: Report, { sentences }: Paragraph): readonly Claim[] {
  return sentences.flatMap((sentence) => claimedIn(report, sentence).map((claim) => ({ ...claim, sentence })));
}

const NO_CLAIMS: readonly Claimed[] = [];

function claimedIn(report: Report, sentence: PlacedSentence): readonly Claimed[] {
  const { said } = sentence.words;
  if (said.claims === undefined) {
    const quantities = quantitiesIn(sentence);
    const found = [...requestClaims(report, sentence, quantities), ...proceedingClaims(report, sentence, quantities)];
    if (quantities.length > 0)
      found.push(...documentClaims(report, sentence, quantities), ...decisionClaims(report, sentence, quantities));
    said.claims = found.length === 0 ? NO_CLAIMS : found.map(unplaced);
  }
  return said.claims;
}

function citedIn({ sentences }: Paragraph): readonly Reference[] {
  return sentences.flatMap((sentence) => {
    const { said } = sentence.words;
    said.references ??= referencesOf(sentence).map(unplaced);
    return said.references.map((found) => ({ ...found, sentence }));
  });
}

/** Without the sentence, which would keep its whole text in memory. */
function unplaced<T extends { readonly sentence: Sentence }>({ sentence: _, ...rest }: T): Omit<T, 'sentence'> {
  return rest;
}
