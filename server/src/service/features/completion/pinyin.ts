import { PINYIN } from './pinyin.generated.js';

/** The syllables of a text that may be proposed; digits and letters stand for themselves. */
function syllablesOf(text: string): readonly string[] {
  return PINYIN[text]?.split(' ') ?? [];
}

/** `ztqk`. */
export function initialsOf(text: string): string {
  return syllablesOf(text)
    .map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0)))
    .join('');
}

/** `zongtiqingkuang`. */
export function fullPinyin(text: string): string {
  return syllablesOf(text).join('');
}

/** Whether letters spell the beginning of the text, each syllable in full or cut short: `ztqk`, `zongti`, `zongtqk`. */
export function isSpelled(letters: string, text: string): boolean {
  return spells(plain(letters), syllablesOf(text), 0);
}

/** Whether at least two letters spell the text from any of its syllables on: `qingk` too. */
export function isSpelledWithin(letters: string, text: string): boolean {
  const syllables = syllablesOf(text);
  const typed = plain(letters);
  return typed.length > 1 && syllables.some((_, from) => spells(typed, syllables, from));
}

function plain(letters: string): string {
  return letters.toLowerCase().replaceAll("'", '');
}

/** Walks the syllables with the set of typed lengths that they may have used up so far. */
function spells(typed: string, syllables: readonly string[], from: number): boolean {
  let reached = new Set([0]);
  for (let i = from; i < syllables.length && reached.size > 0; i++) {
    const next = new Set<number>();
    for (const used of reached) {
      const syllable = syllables[i]!;
      for (let length = 1; length <= syllable.length; length++) {
        if (typed[used + length - 1] !== syllable[length - 1]) break;
        if (used + length === typed.length) return true;
        next.add(used + length);
      }
    }
    reached = next;
  }
  return false;
}
