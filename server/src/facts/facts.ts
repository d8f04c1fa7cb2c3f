import type { Prose, Report, Section } from '../model/report.js';
import type { Span } from '../text/span.js';
import type { Claim } from './claim.js';
import { decisionClaims } from './decision-claims.js';
import { documentClaims } from './document-claims.js';
import { paragraphsOf } from './paragraphs.js';
import { proceedingClaims } from './proceeding-claims.js';
import { type Quantity, quantitiesOf } from './quantities.js';
import { type Reference, referencesOf } from './references.js';
import { requestClaims } from './request-claims.js';
import { type PlacedSentence, placeSentence, type Sentence, sentencesIn, type Words } from './sentences.js';
import { tableExtents } from './table-extents.js';
import { topicAt, topicsOf } from './topics.js';

/** What the prose of a report says in numbers. */
export interface Facts {
  readonly sentences: readonly Sentence[];
  /** The sentences of the same paragraph, itself included. */
  beside(sentence: Sentence): readonly Sentence[];
  /** The numbers of each sentence, in order. */
  quantities(sentence: Sentence): readonly Quantity[];
  readonly claims: readonly Claim[];
  /** Documents cited by number, in order. */
  readonly references: readonly Reference[];
}

/** Facts, with what they were read from paragraph by paragraph and how they differ from those before. */
export interface FactsRead extends Facts {
  readonly stretches: readonly Stretch[];
  /** Null where they were read without any before. */
  readonly changed: ChangedParagraphs | null;
}

export interface ChangedParagraphs {
  /** Sentences of the paragraphs that are new or have changed. */
  readonly added: readonly Sentence[];
  /** Places, in the text before, of paragraphs that have changed or are gone. */
  readonly removed: readonly Span[];
  readonly hasOtherClaims: boolean;
  readonly hasOtherReferences: boolean;
}

/** The preamble or the text of a part. */
interface Stretch {
  readonly paragraphs: readonly Paragraph[];
}

interface Paragraph {
  readonly text: string;
  readonly sentences: readonly PlacedSentence[];
  /** What its sentences say, by sentence. */
  readonly said: readonly Said[];
}

/** What a sentence says, wherever it stands; each is read when it is first asked for. */
interface Said {
  quantities?: readonly Quantity[];
  claims?: readonly Omit<Claim, 'sentence'>[];
  references?: readonly Omit<Reference, 'sentence'>[];
}

/** The facts before, and of each stretch whether its text is still the same. */
export interface FactsBefore {
  readonly facts: FactsRead;
  readonly kept: readonly boolean[];
}

/** Reads the prose of a report. Linear in its length; paragraphs that are as before are not read again. */
export function readFacts(report: Report, before: FactsBefore | null = null): FactsRead {
  const reader = new Reader(report, before);
  return reader.read();
}

class Reader {
  private readonly tables: readonly Span[];
  private readonly stretches: Stretch[] = [];
  private readonly added: Paragraph[] = [];
  private readonly removed: Paragraph[] = [];
  private count = 0;

  constructor(
    private readonly report: Report,
    private readonly before: FactsBefore | null,
  ) {
    this.tables = tableExtents(report);
  }

  read(): FactsRead {
    this.stretch(this.report.preamble, null);
    for (const section of this.report.sections) this.stretch(section.body, section);
    const { report, stretches, added, removed } = this;
    const paragraphs = stretches.flatMap((stretch) => stretch.paragraphs);
    // Spread, the lookups would all be made at once.
    return Object.assign(lookups(report, paragraphs), {
      stretches,
      changed: this.before && {
        added: added.flatMap(({ sentences }) => sentences),
        removed: removed.map(extentOf),
        hasOtherClaims: [...added, ...removed].some((paragraph) => claimsOf(report, paragraph).length > 0),
        hasOtherReferences: [...added, ...removed].some((paragraph) => citedIn(paragraph).length > 0),
      },
    });
  }

  private stretch(prose: Prose, section: Section | null): void {
    const index = this.stretches.length;
    const was = this.before?.facts.stretches[index];
    const paragraphs =
      was && this.before!.kept[index]
        ? was.paragraphs.map((paragraph) => this.placed(paragraph, prose, section, paragraph.sentences[0]!.start))
        : this.readAnew(prose, section, was?.paragraphs ?? []);
    this.stretches.push({ paragraphs });
  }

  /** The same paragraph where it stands now. */
  private placed(
    { text, sentences, said }: Paragraph,
    prose: Prose,
    section: Section | null,
    start: number,
  ): Paragraph {
    const ordinal = ++this.count;
    return {
      text,
      sentences: sentences.map(({ words, topic }) =>
        placeSentence(words, prose, start, { section, topic, paragraph: ordinal }),
      ),
      said,
    };
  }

  private readAnew(prose: Prose, section: Section | null, before: readonly Paragraph[]): readonly Paragraph[] {
    const topics = topicsOf(prose, section);
    const known = new Map<string, Paragraph[]>();
    for (const paragraph of before.toReversed()) {
      const same = known.get(paragraph.text);
      if (same) same.push(paragraph);
      else known.set(paragraph.text, [paragraph]);
    }
    const kept = new Set<Paragraph>();
    const paragraphs: Paragraph[] = [];
    for (const [start, end] of paragraphsOf(prose, this.tables)) {
      const text = prose.text.slice(start, end);
      const topicOf = ({ offsets }: Words) => topicAt(topics, start + offsets[0]!);
      const same = before.length > 0 ? known.get(text)?.at(-1) : undefined;
      if (same?.sentences.every(({ words, topic }) => topicOf(words) === topic)) {
        known.get(text)!.pop();
        kept.add(same);
        paragraphs.push(this.placed(same, prose, section, start));
        continue;
      }
      const ordinal = ++this.count;
      const sentences = sentencesIn(text).map((words) =>
        placeSentence(words, prose, start, { section, topic: topicOf(words), paragraph: ordinal }),
      );
      if (sentences.length === 0) continue;
      const paragraph = { text, sentences, said: sentences.map(() => ({})) };
      this.added.push(paragraph);
      paragraphs.push(paragraph);
    }
    this.removed.push(...before.filter((paragraph) => !kept.has(paragraph)));
    return paragraphs;
  }
}

/** Facts by sentence, each read when it is first asked for. */
function lookups(report: Report, paragraphs: readonly Paragraph[]): Facts {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  let byOrdinal: ReadonlyMap<number, Paragraph> | undefined;
  let claims: readonly Claim[] | undefined;
  let references: readonly Reference[] | undefined;
  const paragraphOf = ({ paragraph }: Sentence) => {
    byOrdinal ??= new Map(paragraphs.map((found) => [found.sentences[0]!.paragraph, found]));
    return byOrdinal.get(paragraph);
  };
  return {
    sentences,
    beside: (sentence) => paragraphOf(sentence)?.sentences ?? [],
    quantities(sentence) {
      const paragraph = paragraphOf(sentence);
      const i = paragraph?.sentences.indexOf(sentence as PlacedSentence) ?? -1;
      return i < 0 ? [] : quantitiesIn(paragraph!, i);
    },
    get claims() {
      claims ??= paragraphs.flatMap((paragraph) => claimsOf(report, paragraph));
      return claims;
    },
    get references() {
      references ??= paragraphs.flatMap(citedIn);
      return references;
    },
  };
}

function quantitiesIn({ sentences, said }: Paragraph, i: number): readonly Quantity[] {
  const known = said[i]!;
  known.quantities ??= quantitiesOf(sentences[i]!);
  return known.quantities;
}

function claimsOf(report: Report, paragraph: Paragraph): readonly Claim[] {
  const { sentences, said } = paragraph;
  return sentences.flatMap((sentence, i) => {
    const known = said[i]!;
    if (known.claims === undefined) {
      const quantities = quantitiesIn(paragraph, i);
      const found = [
        ...requestClaims(report, sentence, quantities),
        ...proceedingClaims(report, sentence, quantities),
        ...documentClaims(report, sentence, quantities),
        ...decisionClaims(report, sentence, quantities),
      ];
      known.claims = found.map(unplaced);
    }
    return known.claims.map((claim) => ({ ...claim, sentence }));
  });
}

function citedIn({ sentences, said }: Paragraph): readonly Reference[] {
  return sentences.flatMap((sentence, i) => {
    const known = said[i]!;
    known.references ??= referencesOf(sentence).map(unplaced);
    return known.references.map((found) => ({ ...found, sentence }));
  });
}

/** Without the sentence, which would keep its whole text in memory. */
function unplaced<T extends { readonly sentence: Sentence }>({ sentence: _, ...rest }: T): Omit<T, 'sentence'> {
  return rest;
}

function extentOf({ sentences }: Paragraph): Span {
  const last = sentences[sentences.length - 1]!;
  const start = sentences[0]!.span(0, 1).start;
  return { start, end: last.span(last.text.length - 1, last.text.length).end };
}
