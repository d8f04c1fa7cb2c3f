import { firstAtOrAfter } from '../text/ascending.js';
import { shiftOf, type TextChange } from '../text/change.js';
import { foldCode, isBlankCode } from '../text/fold.js';
import { textFromCodes } from '../text/from-codes.js';
import { isDigit } from '../values/number.js';
import type { Plain } from './plain.js';

/** The whole text squashed once, for finding where tables and parts stand; `offsets` leads back to the plain text. */
export interface Squashed {
  readonly text: string;
  readonly offsets: Uint32Array;
  /** Length of the plain text. */
  readonly plainLength: number;
}

/** `*`, `|`, `#`, a back tick, a backslash, a full-width bar, and what tables are drawn with: `+`, `-`, `=` and the lines of boxes. */
function isMark(code: number): boolean {
  return code < 128
    ? code === 0x2a ||
        code === 0x7c ||
        code === 0x23 ||
        code === 0x60 ||
        code === 0x5c ||
        code === 0x2b ||
        code === 0x2d ||
        code === 0x3d
    : code === 0xff5c || (code >= 0x2500 && code <= 0x257f);
}

export function isSkipped(code: number): boolean {
  return isBlankCode(code) || isMark(code);
}

export function squashAll(plain: Plain): Squashed {
  return squashText(plain.text);
}

/** `[from, to)` of the text squashed; offsets are those of the whole text. */
export function squashStretch(text: string, from: number, to: number): Squashed {
  const { text: words, offsets } = squashText(text.slice(from, to));
  return { text: words, offsets: offsets.map((offset) => offset + from), plainLength: text.length };
}

function squashText(text: string): Squashed {
  const offsets = new Uint32Array(text.length);
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // No call for each character: the first text is read before any of this is compiled.
    if ((code < 0x4e00 || code > 0x9fff) && isSkipped(code)) continue;
    codes[length] = foldCode(code);
    offsets[length++] = i;
  }
  return { text: textFromCodes(codes, length), offsets: offsets.subarray(0, length), plainLength: text.length };
}

/** The index of the first unit at or behind a plain offset. */
export function indexAt({ offsets }: Squashed, offset: number): number {
  return firstAtOrAfter(offsets, offset);
}

/** The squashed `text`, which differs from the one before by the change, and the change in squashed units. */
export function squashAgain(
  before: Squashed,
  text: string,
  change: TextChange,
): { readonly squashed: Squashed; readonly change: TextChange } {
  const from = indexAt(before, change.start);
  const to = indexAt(before, change.end);
  const added = squashText(text.slice(change.start, change.start + change.inserted));
  const offsets = new Uint32Array(from + added.offsets.length + before.offsets.length - to);
  offsets.set(before.offsets.subarray(0, from));
  const by = shiftOf(change);
  let i = from;
  for (let k = 0; k < added.offsets.length; k++) offsets[i++] = added.offsets[k]! + change.start;
  for (let k = to; k < before.offsets.length; k++) offsets[i++] = before.offsets[k]! + by;
  const squashed = {
    text: before.text.slice(0, from) + added.text + before.text.slice(to),
    offsets,
    plainLength: text.length,
  };
  return { squashed, change: { start: from, end: to, inserted: added.offsets.length } };
}

/** A stretch of the plain text in which a table stands, generously cut. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** How many different marks of the table it has. */
  readonly marks: number;
}

export interface RegionMarks {
  /** Squashed words of the table itself. */
  readonly words: readonly string[];
  /** Squashed words that the table may begin with, looked for before the first mark. */
  readonly openings: readonly string[];
  /** Two marks further apart than this (squashed units) belong to two tables. */
  readonly gap: number;
  /** How far values may reach beyond the last mark. */
  readonly tail: number;
  /** A mark of `begins` after one of `ends` begins another table: last year's, or the same for another screen. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  /** How many different marks make a table. */
  readonly least: number;
}

export const MOST_HITS = 20_000;
/** No table is longer (squashed units): hostile text is not read to its end as one. */
export const LONGEST_REGION = 40_000;

/** A mark where it stands in the squashed text. */
export interface Hit {
  readonly at: number;
  readonly end: number;
  /** Ordinal in `RegionMarks.words`. */
  readonly word: number;
}

/** Every mark in the squashed text, in order. */
export function findHits(text: string, marks: RegionMarks): Hit[] {
  const hits: Hit[] = [];
  marks.words.forEach((word, index) => {
    for (let at = text.indexOf(word); at >= 0 && hits.length < MOST_HITS; at = text.indexOf(word, at + 1)) {
      hits.push({ at, end: at + word.length, word: index });
    }
  });
  return hits.sort((a, b) => a.at - b.at);
}

/** No mark and no title of a part is longer than half of this (squashed units). */
export const AROUND = 40;

/** The marks of a squashed text that differs from the one before by `change`, which counts in squashed units. */
export function findHitsAgain(
  before: readonly Hit[],
  text: string,
  change: TextChange,
  marks: RegionMarks,
): readonly Hit[] {
  if (before.length >= MOST_HITS - AROUND * marks.words.length) return findHits(text, marks);
  const by = shiftOf(change);
  const from = Math.max(0, change.start - AROUND);
  const to = change.end + AROUND;
  const first = before.findIndex((hit) => hit.at >= from);
  const next = before.findIndex((hit) => hit.at >= to);
  const near = findHits(text.slice(from, to + by + AROUND), marks).filter((hit) => hit.at + from < to + by);
  const after = next < 0 ? [] : before.slice(next);
  return [
    ...before.slice(0, first < 0 ? before.length : first),
    ...near.map(({ at, end, word }) => ({ at: at + from, end: end + from, word })),
    ...(by === 0 ? after : after.map(({ at, end, word }) => ({ at: at + by, end: end + by, word }))),
  ];
}

/** All regions that have enough marks, in text order. `stops` are squashed offsets that no region crosses. */
export function findRegions(
  squashed: Squashed,
  marks: RegionMarks,
  hits: readonly Hit[],
  stops: readonly number[],
): Region[] {
  const begins = new Set(marks.begins.map((word) => marks.words.indexOf(word)));
  const ends = new Set(marks.ends.map((word) => marks.words.indexOf(word)));
  const regions: Region[] = [];
  let first = 0;
  let stop = 0;
  let hasEnded = false;
  for (let i = 1; i <= hits.length; i++) {
    const previous = hits[i - 1]!;
    const hit = hits[i];
    while (stop < stops.length && stops[stop]! < previous.end) stop++;
    const stopped = hit && stops[stop] !== undefined && stops[stop]! <= hit.at;
    hasEnded ||= ends.has(previous.word);
    const fits = hit && hit.end - hits[first]!.at <= LONGEST_REGION && !(hasEnded && begins.has(hit.word));
    if (fits && hit.at - previous.end <= marks.gap && !stopped) continue;
    const members = hits.slice(first, i);
    first = i;
    hasEnded = false;
    const distinct = new Set(members.map((member) => member.word)).size;
    if (distinct < marks.least) continue;
    const start = openingBefore(squashed.text, members[0]!.at, marks.openings);
    const limit = Math.min(
      stops[stop] ?? squashed.text.length,
      hit?.at ?? squashed.text.length,
      previous.end + marks.tail,
    );
    regions.push({
      from: squashed.offsets[start] ?? 0,
      to: endOfDigits(squashed, limit),
      marks: distinct,
    });
  }
  return regions;
}

/** The plain offset of `limit`, moved behind the number that it would cut in two. */
function endOfDigits({ text, offsets, plainLength }: Squashed, limit: number): number {
  let end = limit;
  while (isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end)) && offsets[end] === offsets[end - 1]! + 1) {
    end++;
  }
  return offsets[end] ?? plainLength;
}

/** So far before its first mark a table may begin (squashed units). */
export const LONGEST_OPENING = 300;

export function openingBefore(text: string, at: number, openings: readonly string[]): number {
  const from = Math.max(0, at - LONGEST_OPENING);
  const before = text.slice(from, at);
  let start = at;
  for (const opening of openings) {
    const found = before.lastIndexOf(opening);
    if (found >= 0) start = Math.min(start, from + found);
  }
  return start;
}
