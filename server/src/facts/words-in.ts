import { foldCode, isBlankCode, squash } from '../text/fold.js';
import { neededWords } from '../text/needed-words.js';
import type { Content } from './paragraph.js';

/** So many bits a unit, so that few of them are set. */
const BITS = 32;
const MOST_BITS = 1 << 20;

/** Tells quickly of most patterns that they match in none of some paragraphs. */
export interface WordsIn {
  /** False where surely no sentence of them is matched by any of the patterns. */
  mayHave(patterns: readonly RegExp[]): boolean;
}

/** As long as this code is not compiled, looking for the patterns themselves takes less. */
const COLD = 6;
const ANY: WordsIn = { mayHave: () => true };
let asked = 0;

/** Notes which pairs of units stand in the paragraphs, folded and without blanks. */
export function wordsIn(paragraphs: readonly Content[]): WordsIn {
  if (asked++ < COLD) return ANY;
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
      if ((code < 0x4e00 || code > 0x9fff) && isBlankCode(code)) continue;
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
  return {
    mayHave(patterns) {
      const words = wordsNeededBy(patterns);
      return words === null || words.some(mayHaveWord);
    },
  };
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
