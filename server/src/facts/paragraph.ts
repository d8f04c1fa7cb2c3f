import type { Prose, Section } from '../model/report.js';
import type { Span } from '../text/span.js';
import type { Claimed } from './claim.js';
import type { Quantity } from './quantities.js';
import type { Reference } from './references.js';
import type { Sentence, Words } from './sentences.js';

/** What is written in a paragraph, wherever it stands, and what has been made of it. */
export interface Content {
  /** With what stands right behind it, up to `TAIL` units: a word may go on in the next line. */
  readonly text: string;
  /** Units of `text` that are its own. */
  readonly length: number;
  readonly sentences: readonly Written[];
  /** What queries have found in it, by the ordinal of the query. */
  readonly found: (Found | undefined)[];
}

interface Written extends Words {
  readonly topic: string;
  /** What it says; each is read when it is first asked for. */
  readonly said: Said;
}

interface Said {
  quantities?: readonly Quantity[];
  claims?: readonly Claimed[];
  references?: readonly Omit<Reference, 'sentence'>[];
}

interface Found {
  readonly query: object;
  readonly items: readonly unknown[];
}

/** Spelt out, for it is made of every sentence. */
function written({ text, offsets, mark, topic }: Words & { readonly topic: string }): Written {
  return { text, offsets, mark, topic, said: {} };
}

export const TAIL = 40;

export function contentOf(
  text: string,
  length: number,
  sentences: readonly (Words & { readonly topic: string })[],
): Content {
  return { text, length, sentences: sentences.map(written), found: [] };
}

/** The prose that a paragraph stands in: the preamble or the text of a part. */
export interface Place {
  readonly prose: Prose;
  readonly section: Section | null;
}

/** A paragraph where it stands in one version of a report. */
export class Paragraph {
  private placed: readonly PlacedSentence[] | undefined;

  constructor(
    readonly content: Content,
    readonly place: Place,
    /** Where it begins in the prose. */
    readonly start: number,
    /** Ordinal among the paragraphs of the report. */
    readonly ordinal: number,
  ) {}

  get sentences(): readonly PlacedSentence[] {
    this.placed ??= this.content.sentences.map((words) => new PlacedSentence(words, this));
    return this.placed;
  }

  /** From its first word to its last. */
  get extent(): Span {
    const { content, place, start } = this;
    const first = start + content.sentences[0]!.offsets[0]!;
    const last = start + content.sentences.at(-1)!.offsets.at(-1)!;
    return { start: place.prose.span(first, first + 1).start, end: place.prose.span(last, last + 1).end };
  }
}

/** A sentence where it stands. */
export class PlacedSentence implements Sentence {
  constructor(
    readonly words: Written,
    readonly within: Paragraph,
  ) {}

  get text(): string {
    return this.words.text;
  }
  get section(): Section | null {
    return this.within.place.section;
  }
  get topic(): string {
    return this.words.topic;
  }
  get paragraph(): number {
    return this.within.ordinal;
  }
  get mark(): string {
    return this.words.mark;
  }

  span(from: number, to: number): Span {
    const { offsets } = this.words;
    const { place, start } = this.within;
    const first = start + offsets[Math.min(from, offsets.length - 1)]!;
    const at = offsets[Math.max(from, Math.min(to, offsets.length) - 1)];
    const last = at === undefined ? first : start + at;
    return { start: place.prose.span(first, first + 1).start, end: place.prose.span(last, last + 1).end };
  }

  written(index: number): string {
    const offset = this.words.offsets[index];
    return offset === undefined ? '' : (this.prose[this.within.start + offset] ?? '');
  }

  quote(from: number, to: number): string {
    const { prose } = this;
    return this.words.offsets
      .slice(from, to)
      .map((offset) => prose[this.within.start + offset])
      .join('');
  }

  following(length: number): string {
    const end = this.within.start + this.words.offsets.at(-1)! + 1;
    return this.prose.slice(end, end + length);
  }

  private get prose(): string {
    return this.within.place.prose.text;
  }
}
