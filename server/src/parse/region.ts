import { foldCode, isBlankCode } from '../text/fold.js';
import type { Plain } from './plain.js';

/** The whole text squashed once, for finding where tables and parts stand; `offsets` leads back to the plain text. */
export interface Squashed {
  readonly text: string;
  readonly offsets: Uint32Array;
  /** Length of the plain text. */
  readonly plainLength: number;
}

const SKIPPED = new Set([...'*|｜│┃#`'].map((char) => char.charCodeAt(0)));

export function squashAll(plain: Plain): Squashed {
  const { text } = plain;
  const offsets = new Uint32Array(text.length);
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isBlankCode(code) || SKIPPED.has(code)) continue;
    codes[length] = foldCode(code);
    offsets[length++] = i;
  }
  return { text: decode(codes.subarray(0, length)), offsets: offsets.subarray(0, length), plainLength: text.length };
}

function decode(codes: Uint16Array): string {
  let text = '';
  for (let i = 0; i < codes.length; i += 8192) text += String.fromCharCode(...codes.subarray(i, i + 8192));
  return text;
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

const MOST_HITS = 20_000;
/** No table is longer (squashed units): hostile text is not read to its end as one. */
const LONGEST_REGION = 40_000;

/** All regions that have enough marks, in text order. `stops` are squashed offsets that no region crosses. */
export function findRegions(squashed: Squashed, marks: RegionMarks, stops: readonly number[]): Region[] {
  const hits: { at: number; end: number; word: number }[] = [];
  marks.words.forEach((word, index) => {
    for (
      let at = squashed.text.indexOf(word);
      at >= 0 && hits.length < MOST_HITS;
      at = squashed.text.indexOf(word, at + 1)
    ) {
      hits.push({ at, end: at + word.length, word: index });
    }
  });
  hits.sort((a, b) => a.at - b.at);
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
      to: squashed.offsets[limit] ?? squashed.plainLength,
      marks: distinct,
    });
  }
  return regions;
}

function openingBefore(text: string, at: number, openings: readonly string[]): number {
  const from = Math.max(0, at - 300);
  const before = text.slice(from, at);
  let start = at;
  for (const opening of openings) {
    const found = before.lastIndexOf(opening);
    if (found >= 0) start = Math.min(start, from + found);
  }
  return start;
}
