import type { Facts } from '../../facts/facts.js';
import type { Sentence } from '../../facts/sentences.js';

/** A paragraph of a report's own prose. */
export interface Paragraph {
  readonly first: Sentence;
  readonly last: Sentence;
  /** Folded, without blanks, numbers and years. */
  readonly text: string;
}

/** A paragraph of this year beside the one of last year that it is like. */
export interface Likeness {
  readonly own: Paragraph;
  readonly last: Paragraph;
  /** Share of the paragraph that last year's has too, 0 to 1. */
  readonly share: number;
}

/** Shorter ones say the same every year without being copied. */
const LEAST = 60;
const SHINGLE = 6;
/** Paragraphs of last year that one shingle leads to; what stands in more tells nothing. */
const MOST_PLACES = 8;

/** The longer paragraphs of parts 一 and 五: preamble and form say the same every year. */
export function paragraphsOf({ sentences }: Facts): readonly Paragraph[] {
  return byParagraph(sentences).flatMap((group) => {
    const first = group[0]!;
    const official = first.section?.official;
    if (official !== 1 && official !== 5) return [];
    const whole = group.map(({ text }) => text).join('');
    const text = whole.replace(/[\d.%]+年?度?/g, '');
    return text.length < LEAST ? [] : [{ first, last: group[group.length - 1]!, text }];
  });
}

/** The sentences of each paragraph, in order. */
export function byParagraph(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.paragraph === sentence.paragraph) last.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

/** For each paragraph the one of last year that it is most like, if any. Linear in both. */
export function likenesses(own: readonly Paragraph[], last: readonly Paragraph[]): readonly Likeness[] {
  const places = new Map<string, Paragraph[]>();
  for (const paragraph of last) {
    for (const shingle of shinglesOf(paragraph.text)) {
      const found = places.get(shingle);
      if (!found) places.set(shingle, [paragraph]);
      else if (found.length < MOST_PLACES) found.push(paragraph);
    }
  }
  return own.flatMap((paragraph) => {
    const counts = new Map<Paragraph, number>();
    const shingles = shinglesOf(paragraph.text);
    for (const shingle of shingles) {
      for (const place of places.get(shingle) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    return best ? [{ own: paragraph, last: best[0], share: best[1] / shingles.size }] : [];
  });
}

function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= text.length; i++) shingles.add(text.slice(i, i + SHINGLE));
  return shingles;
}
