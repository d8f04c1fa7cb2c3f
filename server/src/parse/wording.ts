import type { Wording } from '../model/report.js';
import { squash } from '../text/fold.js';
import type { Span } from '../text/span.js';
import type { LabelStream } from './label-stream.js';
import type { Plain } from './plain.js';
import { REQUEST_HEADINGS } from './request-slots.js';
import { editDistance, labelWords, similarity } from './similarity.js';

export interface RowWording {
  readonly kind: 'official' | 'changed' | 'broken';
  readonly written: string;
  readonly span: Span;
}

/**
 * How a row's label is written. `start` is where its anchor stands, `valuesAt` where its values do; a label that its
 * values interrupt goes on after them, up to `next`.
 */
export function rowWording(
  plain: Plain,
  stream: LabelStream,
  start: number,
  valuesAt: number,
  next: number,
  label: string,
): RowWording | null {
  const official = labelWords(squash(label));
  const from = labelStart(stream, start, squash(label));
  const end = Math.max(valuesAt, start + 1);
  const raw = stream.text.slice(from, end);
  const written = labelWords(raw);
  const at = plain.span(stream.offsets[from]!, stream.offsets[end - 1]! + 1);
  const text = plain.text.slice(stream.offsets[from]!, stream.offsets[end - 1]! + 1);
  const result = (kind: RowWording['kind']): RowWording => ({ kind, written: tidy(text), span: at });
  if (written === official || written.endsWith(official)) return result('official');
  if (written.startsWith(official) && isHeadingPart(written.slice(official.length))) return result('official');
  if (official.startsWith(written) && written.length > 0) {
    const missing = official.slice(written.length);
    if (labelWords(stream.text.slice(end, end + official.length)).startsWith(missing)) return result('official');
    if (labelWords(stream.text.slice(end, Math.min(next, end + 60))).includes(missing)) return result('broken');
  }
  const oneLine = stream.pieceAt(from) === stream.pieceAt(end - 1);
  const close =
    editDistance(written, official) <= 3 || (written.startsWith(official) && written.length < official.length + 16);
  if (!oneLine && !(close && sameRow(stream, from, end - 1))) return result('official');
  return similarity(written, official) >= 0.5 || close ? result('changed') : null;
}

function sameRow(stream: LabelStream, a: number, b: number): boolean {
  return stream.pieceAt(a).row === stream.pieceAt(b).row;
}

function isHeadingPart(words: string): boolean {
  return words.length > 1 && REQUEST_HEADINGS.some((heading) => labelWords(heading).includes(words));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where the label begins: at its numbering and at the words that stand before the anchor. */
function labelStart(stream: LabelStream, anchorAt: number, official: string): number {
  const { text } = stream;
  const limit = Math.max(0, anchorAt - 12);
  const core = official.replace(/^\(?[一二三四五六七八九十\d]{1,2}[)、.]*/, '');
  let start = anchorAt;
  for (let length = 1; length <= 6 && anchorAt - length >= limit; length++) {
    if (
      core.startsWith(text.slice(anchorAt - length, anchorAt)) &&
      core.startsWith(text.slice(anchorAt - length, anchorAt + 3))
    ) {
      start = anchorAt - length;
    }
  }
  const before = text.slice(limit, start);
  const numbering = /(?:\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]、|\d[.、)]?)$/.exec(before);
  return numbering ? start - numbering[0].length : start;
}

/**
 * Column labels between two offsets that are not written as the official ones: what is left when the official ones
 * are taken out, where it is close to one that is missing or only adds something in brackets.
 */
export function columnWording(
  plain: Plain,
  stream: LabelStream,
  from: number,
  to: number,
  labels: readonly string[],
): Wording[] {
  const text = stream.text.slice(from, to);
  const taken = new Uint8Array(text.length);
  const squashed = labels.map(squash);
  const missing: string[] = [];
  const longestFirst = [...new Set(squashed)].sort((a, b) => b.length - a.length);
  for (const label of longestFirst) {
    let found = false;
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
      if (taken[at]) continue;
      taken.fill(1, at, at + label.length);
      found = true;
    }
    if (!found) missing.push(label);
  }
  const wording: Wording[] = [];
  const left = [...gaps(taken)].map(([start, end]) => text.slice(start, end)).join('');
  for (const [start, end] of gaps(taken)) {
    const gap = text.slice(start, end);
    for (const part of splitGap(stream, from, start, end)) {
      const words = text.slice(part.start, part.end);
      const official = closest(words, missing, longestFirst) ?? between(words, text, part.start, part.end, squashed);
      if (!official || isTorn(words, official, left, missing)) continue;
      const span = plain.span(stream.offsets[from + part.start]!, stream.offsets[from + part.end - 1]! + 1);
      wording.push({ axis: 'column', official: labels[squashed.indexOf(official)]!, written: words, span });
    }
    const before = longestFirst.find((label) => text.endsWith(label, start) && gap.startsWith('('));
    const close = gap.indexOf(')');
    const isNote = squashed.some(
      (label) => label.includes(gap.slice(0, close + 1)) || label.startsWith(gap.slice(0, 5)),
    );
    if (before && close > 1 && !isNote) {
      const first = from + start - before.length;
      const last = from + start + close;
      const span = plain.span(stream.offsets[first]!, stream.offsets[last]! + 1);
      const written = stream.text.slice(first, last + 1);
      wording.push({ axis: 'column', official: labels[squashed.indexOf(before)]!, written, span });
    }
  }
  return wording;
}

/**
 * Labels that narrow columns break over lines stand in pieces: what this one lacks is among the words left over, and
 * what it has too much is of another label.
 */
function isTorn(words: string, official: string, left: string, missing: readonly string[]): boolean {
  if (left.length > LONGEST_LEFT) return false;
  const lacks = without(official, words);
  const others = missing.filter((label) => label !== official).join('');
  return (
    lacks !== '' && without(lacks, without(left, words)) === '' && without(without(words, official), others) === ''
  );
}

/** More words left over are no header. */
const LONGEST_LEFT = 200;

/** The characters of a text without those of another, each taken out as often as it is there. */
function without(text: string, taken: string): string {
  let rest = text;
  for (const char of taken) rest = rest.replace(char, () => '');
  return rest;
}

/** The one label that stands between those before and after the words in the official order, half of it as written. */
function between(words: string, text: string, start: number, end: number, labels: readonly string[]): string | null {
  const official = labels.find(
    (label, i) =>
      i > 0 &&
      i + 1 < labels.length &&
      text.endsWith(labels[i - 1]!, start) &&
      text.startsWith(labels[i + 1]!, end) &&
      label !== words,
  );
  if (!official || words.length < 3) return null;
  return editDistance(words, official) <= official.length / 2 ? official : null;
}

function* gaps(taken: Uint8Array): Generator<[number, number]> {
  let start = -1;
  for (let i = 0; i <= taken.length; i++) {
    if (i < taken.length && taken[i] === 0) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      yield [start, i];
      start = -1;
    }
  }
}

/** A gap cut where its pieces change: each piece may be a label of its own. */
function splitGap(stream: LabelStream, from: number, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let at = start;
  for (let i = start + 1; i <= end; i++) {
    if (i < end && stream.pieceAt(from + i) === stream.pieceAt(from + at)) continue;
    parts.push({ start: at, end: i });
    at = i;
  }
  return parts;
}

function closest(words: string, missing: readonly string[], labels: readonly string[]): string | null {
  const core = words.replace(/[()]/g, '');
  if (core.length < 3 || labels.some((label) => label !== words && label.startsWith(words))) return null;
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const label of missing) {
    const edits = editDistance(core, label.replace(/[()]/g, ''));
    if (edits < distance) {
      distance = edits;
      best = label;
    }
  }
  return best !== null && distance > 0 && distance <= Math.max(1, Math.floor(best.length / 3)) ? best : null;
}
