import { foldCode, isBlankCode, squash } from '../text/fold.js';
import { neededWords } from '../text/needed-words.js';
import type { Content } from './paragraph.js';

/** So many bits a unit, so that few of them are set. */
const BITS = 32;
const MOST_BITS = 1 << 20;

/** Tells quickly of most words that they are in none of some paragraphs. */
export interface WordsIn {
  /** False where surely none of the words is in any of them. */
  mayHave(words: readonly string[]): boolean;
}

/** Notes which pairs of units stand in the paragraphs, folded and without blanks. */
export function wordsIn(paragraphs: readonly Content[]): WordsIn {
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  let size = 32;
  while (size < length * BITS && size < MOST_BITS) size *= 2;
  const pairs = new Uint32Array(size / 32);
  const placeOf = (before: number, code: number) =>
    ((Math.imul(before, 0x9e3779b1) + Math.imul(code, 0x85ebca6b)) >>> 8) & (size - 1);
  for (const { text } of paragraphs) {
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isBlankCode(code)) continue;
      const folded = foldCode(code);
      const single = placeOf(0, folded);
      const pair = placeOf(before, folded);
      pairs[single >> 5]! |= 1 << (single & 31);
      pairs[pair >> 5]! |= 1 << (pair & 31);
      before = folded;
    }
  }
  const has = (before: number, code: number) => {
    const place = placeOf(before, code);
    return (pairs[place >> 5]! & (1 << (place & 31))) !== 0;
  };
  const mayHaveWord = (word: string) => {
    for (let i = 0; i < word.length; i++) if (!has(0, word.charCodeAt(i))) return false;
    for (let i = 1; i < word.length; i++) if (!has(word.charCodeAt(i - 1), word.charCodeAt(i))) return false;
    return true;
  };
  return { mayHave: (words) => words.some(mayHaveWord) };
}

const NEEDED = new WeakMap<readonly RegExp[], readonly string[] | null>();

/** Words of which a text must have one for any of the patterns to match it; null where some pattern names none. */
export function wordsNeededBy(patterns: readonly RegExp[]): readonly string[] | null {
  const known = NEEDED.get(patterns);
  if (known !== undefined) return known;
  const all = patterns.map((pattern) => neededWords(pattern).map(squash));
  const words = all.every((some) => some.length > 0 && !some.includes('')) ? [...new Set(all.flat())] : null;
  NEEDED.set(patterns, words);
  return words;
}
