import type { TitleMatch } from '../model/report.js';
import { EDITIONS } from '../templates/editions.js';
import type { PartNumber, PartTemplate } from '../templates/template.js';
import { squash } from '../text/fold.js';

export interface TitleKind {
  readonly official: PartNumber | null;
  readonly match: TitleMatch;
}

interface KnownTitle extends TitleKind {
  /** Squashed. */
  readonly text: string;
}

const PARTS: readonly PartTemplate[] = EDITIONS[EDITIONS.length - 1]!.parts;

/** Every title that is known for a part, longest first. */
export const KNOWN_TITLES: readonly KnownTitle[] = PARTS.flatMap((part) => [
  { text: squash(part.title), official: part.number, match: 'exact' as const },
  ...part.variants.map((title) => ({ text: squash(title), official: part.number, match: 'variant' as const })),
  ...part.renamed.map((title) => ({ text: squash(title), official: part.number, match: renamedOrNear(title, part) })),
]).sort((a, b) => b.text.length - a.text.length);

const BY_TEXT: ReadonlyMap<string, TitleKind> = new Map(KNOWN_TITLES.map((title) => [title.text, title]));

/** Words of the official title and of its accepted variants, by part. */
const OFFICIAL_WORDS = PARTS.map((part) => ({
  part,
  words: wordsOf(squash(part.title)),
  all: [part.title, ...part.variants].map((title) => wordsOf(squash(title))),
}));

/** Whether the words are an official title or an accepted variant, letter by letter. */
export function isKnownTitle(heading: string): boolean {
  const match = BY_TEXT.get(squash(heading))?.match;
  return match === 'exact' || match === 'variant';
}

const KEYWORDS: readonly (readonly [PartNumber, RegExp])[] = [
  [4, /复议|诉讼/],
  [5, /问题|不足/],
  [3, /申请/],
  [2, /主动公开/],
  [6, /其[他它]?.{0,4}(?:报告|事项|说明|情况)/],
  [1, /总体|概述|概况|基本情况/],
];

/** What part a heading stands for, and how its words stand to the official ones. */
export function classifyTitle(heading: string): TitleKind {
  const squashed = squash(heading).replace(/[:;.。,]+$/, '');
  const known = BY_TEXT.get(squashed);
  if (known) return { official: known.official, match: known.match };
  const words = wordsOf(squashed);
  const same = OFFICIAL_WORDS.find(({ all }) => all.includes(words));
  // Marks and 和, 及, 与 aside the words are the same; a stray mark at the end is a slip.
  if (same) return { official: same.part.number, match: /[、,.;:]$/.test(heading.trim()) ? 'near' : 'variant' };
  const near = OFFICIAL_WORDS.filter((official) => isNear(words, official.words));
  if (near.length === 1) return { official: near[0]!.part.number, match: 'near' };
  for (const [number, keyword] of KEYWORDS) if (keyword.test(squashed)) return { official: number, match: 'renamed' };
  return { official: null, match: 'unknown' };
}

function renamedOrNear(title: string, part: PartTemplate): TitleMatch {
  return isNear(wordsOf(squash(title)), wordsOf(squash(part.title))) ? 'near' : 'renamed';
}

function wordsOf(squashed: string): string {
  return squashed.replace(/[^\u4e00-\u9fff\d]/g, '').replace(/[和与]/g, '及');
}

/** Only characters added or only characters left out: the meaning is the same. */
function isNear(words: string, official: string): boolean {
  const [short, long] = words.length <= official.length ? [words, official] : [official, words];
  return (
    short.length >= 4 &&
    long.length - short.length <= 12 &&
    short.length * 2 >= long.length - 4 &&
    isSubsequence(short, long)
  );
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
