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

/** This year's are last year's of the next report. */
const PARAGRAPHS = new WeakMap<readonly Sentence[], readonly Paragraph[]>();

/** The longer paragraphs of parts 一 and 五: preamble and form say the same every year. */
export function paragraphsOf({ sentences }: Facts): readonly Paragraph[] {
  const known = PARAGRAPHS.get(sentences);
  if (known) return known;
  const paragraphs = byParagraph(sentences).flatMap((group) => {
    const first = group[0]!;
    const official = first.section?.official;
    if (official !== 1 && official !== 5) return [];
    const whole = group.map(({ text }) => text).join('');
    const text = whole.replace(/[\d.%]+年?度?/g, '');
    return text.length < LEAST ? [] : [{ first, last: group[group.length - 1]!, text }];
  });
  PARAGRAPHS.set(sentences, paragraphs);
  return paragraphs;
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

/**
 * For each paragraph the one of last year that it is most like, where that has at least so much of it. Linear in both.
 */
export function likenesses(own: readonly Paragraph[], last: readonly Paragraph[], least: number): readonly Likeness[] {
  const filter = filterOf(last);
  const like = own.filter(({ text }) => !isSurelyLess(text, filter, least));
  if (like.length === 0) return [];
  // Nearly all shingles stand in one paragraph alone, which needs no list.
  const places = new Map<number, number | number[]>();
  const wanted = filterOf(like);
  for (const [i, { text }] of last.entries()) {
    for (const hash of hashesOf(text, wanted)) {
      const found = places.get(hash);
      if (found === undefined) places.set(hash, i);
      else if (typeof found === 'number') places.set(hash, [found, i]);
      else if (found.length < MOST_PLACES) found.push(i);
    }
  }
  const counts = new Uint32Array(last.length);
  return like.flatMap((paragraph) => {
    counts.fill(0);
    const hashes = hashesOf(paragraph.text, wanted);
    let most = 0;
    for (const hash of hashes) {
      const found = places.get(hash);
      if (found === undefined) continue;
      if (typeof found === 'number') most = Math.max(most, ++counts[found]!);
      else for (const place of found) most = Math.max(most, ++counts[place]!);
    }
    if (most < least * hashes.size) return [];
    // Two shingles may have one hash, so that what is told is counted by the shingles themselves.
    const best = last[counts.indexOf(most)]!;
    const share = sharedBy(paragraph.text, best.text);
    return share < least ? [] : [{ own: paragraph, last: best, share }];
  });
}

/** Which shingles stand in last year's, a bit each; one may stand for several, so that it is sure of those that do not. */
function filterOf(paragraphs: readonly Paragraph[]): Uint32Array {
  const filter = new Uint32Array(FILTER / 32);
  for (const { text } of paragraphs) {
    for (let i = 0; i + SHINGLE <= text.length; i++) {
      const bit = hashAt(text, i) & (FILTER - 1);
      filter[bit >> 5]! |= 1 << (bit & 31);
    }
  }
  return filter;
}

function mayHold(filter: Uint32Array, hash: number): boolean {
  const bit = hash & (FILTER - 1);
  return (filter[bit >> 5]! & (1 << (bit & 31))) !== 0;
}

/** Bits: of some thousand shingles few have one together. */
const FILTER = 1 << 18;

/** Whether so many shingles stand nowhere in last year's that the others can't make `least`; most are seen so at once. */
function isSurelyLess(text: string, filter: Uint32Array, least: number): boolean {
  const missed = new Set<number>();
  const most = (1 - least) * (text.length - SHINGLE + 1) + 1;
  for (let i = 0; i + SHINGLE <= text.length && missed.size <= most; i++) {
    const hash = hashAt(text, i);
    if (!mayHold(filter, hash)) missed.add(hash);
  }
  return missed.size > most;
}

/** Share of the one's shingles that the other has. */
function sharedBy(text: string, other: string): number {
  const others = shinglesOf(other);
  const shingles = [...shinglesOf(text)];
  return shingles.filter((shingle) => others.has(shingle)).length / shingles.length;
}

function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= text.length; i++) shingles.add(text.slice(i, i + SHINGLE));
  return shingles;
}

/** A number for each shingle that the filter may hold: equal ones have the same. */
function hashesOf(text: string, filter: Uint32Array): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE <= text.length; i++) {
    const hash = hashAt(text, i);
    if (mayHold(filter, hash)) hashes.add(hash);
  }
  return hashes;
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let k = at; k < at + SHINGLE; k++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(k);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
