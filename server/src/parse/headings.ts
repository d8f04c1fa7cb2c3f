import { firstWhere } from '../text/ascending.js';
import { moved, shiftOf, type TextChange } from '../text/change.js';
import { foldCode, isBlank, isBlankCode, squash } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import { beginsHeading } from './cut-off.js';
import { isLineEnd, lineEndAt, lineStartAt } from './lines.js';
import type { Plain } from './plain.js';
import { indexAt, isSkipped, type Squashed, squashStretch } from './region.js';
import { classifyTitle, isKnownTitle, KNOWN_TITLES, type TitleKind } from './titles.js';

/** A line or a place in a line that looks like a part's heading. Offsets are plain. */
export interface Heading extends TitleKind {
  readonly start: number;
  readonly titleStart: number;
  readonly end: number;
  readonly number: number | null;
  readonly numbering: string;
  readonly style: 'chinese' | 'arabic' | 'other' | 'none';
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

const NUMERALS = '一二三四五六七八九十';
const LONGEST_HEADING = 45;

/** What looks like a heading, inside the tables too, in text order. */
export function headingCandidates(plain: Plain, squashed: Squashed): readonly Heading[] {
  return candidatesIn(plain.text, squashed, 0, plain.text.length);
}

/** No heading is longer, with the blanks in it. */
const LONGEST_WITH_BLANKS = 200;
/** So far behind its end it is looked how the line goes on. */
const LONGEST_REST = 200;
/** So far behind its start a heading looks at the text. */
const LOOKS_AHEAD = LONGEST_WITH_BLANKS + LONGEST_REST;
/** Where lines are longer, nothing is saved by reading only those around a change. */
const LONGEST_STRETCH = 6000;

/** The candidates of a text that differs from the one before by the change; `squashed` is the text as it stands. */
export function headingCandidatesAgain(
  before: readonly Heading[],
  plain: Plain,
  squashed: Squashed,
  change: TextChange,
): readonly Heading[] {
  const { text } = plain;
  const by = shiftOf(change);
  const { from, to } = linesAround(text, change);
  if (to - from > LONGEST_STRETCH) return headingCandidates(plain, squashed);
  return [
    ...before.slice(0, firstFrom(before, from)),
    ...candidatesIn(text, squashed, from, to),
    ...before.slice(firstFrom(before, to - by)).map((heading) => movedHeading(heading, by)),
  ];
}

/**
 * Whether the candidates outside the tables are those of the text before, but for their place, and as much text
 * stands between those around the change as makes no contents list of them.
 */
export function keepsHeadings(
  before: readonly Heading[],
  texts: { readonly before: string; readonly now: string },
  tables: readonly Range[],
  change: TextChange,
): boolean {
  const { now: text } = texts;
  const by = shiftOf(change);
  const { from, to } = linesAround(text, change);
  if (to - from > LONGEST_STRETCH) return false;
  const old = before.slice(firstFrom(before, from), firstFrom(before, to - by));
  const words = Math.min(text.length, to + LOOKS_AHEAD);
  const squashed = hasNumbering(text, from, words) ? squashStretch(text, from, words) : null;
  const move = (at: number) => moved(at, change);
  const now = candidatesIn(text, squashed, from, to).filter(({ start }) => !isInside(start, tables, move));
  const was = old.filter(({ start }) => !isInside(start, tables));
  const areSame =
    was.length === now.length &&
    was.every(
      (heading, i) =>
        isSameHeading(heading, now[i]!, move) && texts.before[heading.start - 1] === text[now[i]!.start - 1],
    );
  if (!areSame) return false;
  const behind = firstFrom(before, change.end);
  const [last, next] = [before[behind - 1], before[behind]];
  if (!last || !next) return true;
  return isBody(texts.before.slice(last.end, next.start)) && isBody(text.slice(last.end, next.start + by));
}

function isSameHeading(was: Heading, now: Heading, move: (at: number) => number): boolean {
  return (
    now.start === move(was.start) &&
    now.titleStart === move(was.titleStart) &&
    now.end === move(was.end) &&
    now.number === was.number &&
    now.numbering === was.numbering &&
    now.style === was.style &&
    now.official === was.official &&
    now.match === was.match
  );
}

/** The lines of the text as it stands in which a heading may have changed. */
function linesAround(text: string, change: TextChange): Range {
  return {
    from: lineStartAt(text, Math.max(0, change.start - LOOKS_AHEAD)),
    to: Math.min(text.length, lineEndAt(text, Math.min(text.length, change.start + change.inserted + 1)) + 1),
  };
}

function firstFrom(headings: readonly Heading[], offset: number): number {
  return firstWhere(headings.length, (i) => headings[i]!.start >= offset);
}

export function movedHeading(heading: Heading, by: number): Heading {
  const { start, titleStart, end } = heading;
  return by === 0 ? heading : { ...heading, start: start + by, titleStart: titleStart + by, end: end + by };
}

/** `[from, to)` are whole lines; without a squashed text none is looked for inside of them. */
function candidatesIn(text: string, squashed: Squashed | null, from: number, to: number): readonly Heading[] {
  const byStart = new Map<number, Heading>();
  for (const heading of lineHeadings(text, from, to)) byStart.set(heading.start, heading);
  if (squashed) for (const heading of knownHeadings(text, squashed, from, to)) byStart.set(heading.start, heading);
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** Headings among the candidates outside the tables; of a table of contents and a heading the heading. */
export function findHeadings(plain: Plain, all: readonly Heading[], tables: readonly Range[]): Heading[] {
  const candidates = all
    .map((heading) => (heading.match === 'exact' ? heading : completed(plain.text, heading)))
    .filter((heading) => !isInside(heading.start, tables));
  const last = lastStarts(candidates);
  const unlisted = candidates.filter((heading) => !isListed(plain.text, heading, last));
  return chooseHeadings(withoutContents(plain.text, unlisted));
}

/** A heading in which the text breaks off stands for the part that it begins to name. */
function completed(text: string, heading: Heading): Heading {
  const isLast = heading.style === 'chinese' && text.length - heading.end < 20 && isBlank(text.slice(heading.end));
  const number = isLast ? beginsHeading(squash(text.slice(heading.start, heading.end))) : null;
  return number === null ? heading : { ...heading, official: number, match: 'exact' };
}

function isInside(offset: number, ranges: readonly Range[], move = (at: number) => at): boolean {
  return ranges.some(({ from, to }) => move(from) <= offset && offset < move(to));
}

/** Where each part's last heading stands. */
function lastStarts(headings: readonly Heading[]): ReadonlyMap<number | null, number> {
  return new Map(headings.filter(({ match }) => match !== 'renamed').map(({ official, start }) => [official, start]));
}

/** Named in a sentence that lists the parts, and standing elsewhere. */
function isListed(text: string, heading: Heading, last: ReadonlyMap<number | null, number>): boolean {
  return /[;；:：]/.test(text[heading.start - 1] ?? '') && (last.get(heading.official) ?? -1) > heading.start;
}

/** Numbered titles that are known, wherever they stand: at a line's start, in a long line, over two lines. */
function* knownHeadings(text: string, squashed: Squashed, from: number, to: number): Generator<Heading> {
  const words = squashed.text;
  const first = indexAt(squashed, from);
  for (const match of matchesIn(words.slice(first, indexAt(squashed, to) + 1), /[一二三四五六七八九十][、.,:]/g)) {
    const i = first + match.index;
    const numeral = NUMERALS.indexOf(match[0][0]!);
    const known = KNOWN_TITLES.find((title) => words.startsWith(title.text, i + 2));
    if (!known) continue;
    const start = squashed.offsets[i]!;
    const lastIndex = i + 1 + known.text.length;
    const end = squashed.offsets[lastIndex]! + 1;
    if (end - start > LONGEST_WITH_BLANKS) continue;
    const atLineStart = isLineStart(text, start);
    if (atLineStart && lineRest(text, end).length > 0 && text.length > end && !isBlankCode(text.charCodeAt(end))) {
      if (known.match !== 'exact' && known.match !== 'variant') continue;
    }
    if (!atLineStart && !mayBeginHere(text, start, known)) continue;
    const isNear = (squashed.offsets[lastIndex + 1] ?? text.length) < end + LONGEST_REST;
    if (isNear && ',;、和及'.includes(words[lastIndex + 1]!) && !isLineBreak(text, end)) continue;
    yield {
      start,
      titleStart: squashed.offsets[i + 2]!,
      end,
      number: numeral + 1,
      numbering: text.slice(start, squashed.offsets[i + 1]! + 1),
      style: 'chinese',
      official: known.official,
      match: known.match,
    };
  }
}

/** Whether a number stands before a mark, as in front of a title. */
function hasNumbering(text: string, from: number, to: number): boolean {
  let isBehind = false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isBehind && isSkipped(code)) continue;
    if (isBehind && '、.,:'.includes(String.fromCharCode(foldCode(code)))) return true;
    isBehind = code >= FIRST_IDEOGRAPH && NUMERAL_CODES.has(foldCode(code));
  }
  return false;
}

const NUMERAL_CODES = new Set([...NUMERALS].map((numeral) => numeral.charCodeAt(0)));
/** Nothing below is, or is folded to, one. */
const FIRST_IDEOGRAPH = 0x2e80;

function mayBeginHere(text: string, start: number, kind: TitleKind): boolean {
  if (kind.match !== 'exact' && kind.match !== 'variant') return isBlankCode(text.charCodeAt(start - 1));
  if (kind.match === 'exact' && kind.official !== 1) return !/[,，、和及与由表第“"《（(十]/.test(text[start - 1] ?? '');
  return /[\s\u00a0\u3000\d０-９。.;；!?！？:：)）|*#>='无]/.test(text[start - 1] ?? ' ');
}

function isLineStart(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && (isInlineBlank(text.charCodeAt(i)) || "#*>|-='".includes(text[i]!))) i--;
  return i < 0 || text[i] === '\n' || text[i] === '\r';
}

function isLineBreak(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && isInlineBlank(text.charCodeAt(i))) i++;
  return i >= text.length || text[i] === '\n' || text[i] === '\r';
}

function isInlineBlank(code: number): boolean {
  return code !== 10 && code !== 13 && isBlankCode(code);
}

function lineRest(text: string, from: number): string {
  const rest = text.slice(from, from + LONGEST_REST);
  const lineEnd = rest.search(/[\r\n]/);
  return (lineEnd < 0 ? rest : rest.slice(0, lineEnd)).trim();
}

/** Short lines that begin like a heading: any number style, known words or not. */
function* lineHeadings(text: string, from: number, to: number): Generator<Heading> {
  let start = from;
  while (start < to) {
    let end = start;
    while (end < to && !isLineEnd(text.charCodeAt(end))) end++;
    if (end - start < 200) {
      const heading = lineHeading(text.slice(start, end), start);
      if (heading) yield heading;
    }
    start = end + 1;
  }
}

const LINE =
  /^[\s\u00a0\u3000#*>|=']*(?:(第([一二三四五六七八九十])部分[\s\u3000:：、]*)|([一二三四五六七八九十])[\s\u3000]*[、．.,，:：][\s\u3000]*|([一二三四五六七八九十])[\s\u3000]+|[（(]([一二三四五六])[)）][\s\u3000]*|([一二三四五六])(?=[\u4e00-\u9fff])|(\d{1,2})[\s\u3000]*[、．.][\s\u3000]*)?(.*)$/;

function lineHeading(line: string, base: number): Heading | null {
  const match = LINE.exec(line);
  if (!match) return null;
  const title = withoutTail(match[8]!);
  if (title.length < 2 || title.length > LONGEST_HEADING || /[。；;!?！？]/.test(title.slice(0, -1))) return null;
  const titleStart = base + line.length - match[8]!.length;
  const loose = match[5] ?? match[6];
  const chinese = match[2] ?? match[3] ?? match[4] ?? loose;
  const arabic = match[7];
  const number = chinese ? NUMERALS.indexOf(chinese) + 1 : arabic ? Number(arabic) : null;
  const style = match[3] ? 'chinese' : arabic ? 'arabic' : chinese ? 'other' : 'none';
  if ((style === 'none' || loose) && !isKnownTitle(title)) return null;
  const kind = classifyTitle(title);
  if (loose && kind.official !== number) return null;
  if (style === 'arabic' && (kind.match === 'unknown' || kind.official !== number)) return null;
  if (isRowLabel(title)) return null;
  const numberingStart = base + line.search(/[^\s\u00a0\u3000#*>|=']/);
  const numbering = number === null ? '' : line.slice(numberingStart - base, titleStart - base).trim();
  return {
    start: number === null ? titleStart : numberingStart,
    titleStart,
    end: titleStart + title.length,
    number,
    numbering,
    style,
    ...kind,
  };
}

/** Without the blanks and the signs of markup at its end. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && (/\s/.test(text[end - 1]!) || "*#|='".includes(text[end - 1]!))) end--;
  return text.slice(0, end);
}

function isRowLabel(title: string): boolean {
  return /^(?:本年(?:度)?新收|上年(?:度)?结转|本年度办理结果|结转下年)/.test(title.replace(/[\s\u3000]/g, ''));
}

/** Leaves out a table of contents: headings without a body between them that all come again later. */
function withoutContents(text: string, headings: readonly Heading[]): Heading[] {
  const last = lastStarts(headings);
  const kept: Heading[] = [];
  for (let i = 0; i < headings.length; ) {
    let end = i + 1;
    while (end < headings.length && !isBody(text.slice(headings[end - 1]!.end, headings[end]!.start))) end++;
    const run = headings.slice(i, end);
    const isContents =
      run.length >= LEAST_CONTENTS &&
      run.every(
        (heading) => heading.official === null || (last.get(heading.official) ?? -1) > run[run.length - 1]!.start,
      );
    if (!isContents) for (const heading of run) kept.push(heading);
    i = end;
  }
  return kept;
}

const LEAST_CONTENTS = 3;

/** Text between two headings, and not the dots and the page number of a contents list. */
function isBody(text: string): boolean {
  return /[\u4e00-\u9fff]{4,}/.test(text);
}

/**
 * Of all candidates those that are parts: known titles where they are due; unknown ones only where their number
 * continues the count, since 「一、」 inside a part numbers its own points.
 */
function chooseHeadings(candidates: readonly Heading[]): Heading[] {
  const sure = candidates.filter((heading) => heading.match === 'exact' || heading.match === 'variant');
  const hasNumbered = (official: number | null) =>
    sure.some((heading) => heading.official === official && heading.style === 'chinese');
  const chosen: Heading[] = [];
  for (const [i, heading] of candidates.entries()) {
    const previous = chosen[chosen.length - 1];
    const continues = heading.number !== null && heading.number === (previous?.number ?? 0) + 1;
    if (heading.match === 'exact' || heading.match === 'variant') {
      if (heading.style !== 'chinese' && hasNumbered(heading.official)) continue;
      chosen.push(heading);
    } else if (heading.style === 'arabic') {
      if (!hasNumbered(heading.official) && continues) chosen.push(heading);
    } else if (heading.match === 'near' || heading.match === 'renamed') {
      if (sure.some((other) => other.official === heading.official)) {
        if (continues && !sure.some((other) => other.number === heading.number))
          chosen.push({ ...heading, official: null, match: 'unknown' });
      } else if (continues || heading.number === heading.official) chosen.push(heading);
    } else if (continues && previous && isOwnPart(heading, previous, candidates, sure)) {
      chosen.push(heading);
    } else if (continues && previous && heading.number! > 6) {
      chosen.push(heading);
    } else if (continues && !previous && opensParts(heading, candidates.slice(i + 1))) {
      chosen.push({ ...heading, official: 1, match: 'renamed' });
    }
  }
  return chosen;
}

/**
 * Whether an unknown heading whose number continues the count is a part of its own, and no point of a list inside
 * the part before: a list has other numbers in front, and the part with that number is still to come.
 */
function isOwnPart(
  heading: Heading,
  previous: Heading,
  candidates: readonly Heading[],
  sure: readonly Heading[],
): boolean {
  const comesLater = sure.some((other) => other.number === heading.number && other.start > heading.start);
  const inList = candidates.some((other) => other.start > previous.start && other.start < heading.start);
  return !comesLater || (!inList && heading.number! > 2);
}

/** An unknown 「一、」 right before part two is part one under another name. */
function opensParts(heading: Heading, after: readonly Heading[]): boolean {
  const next = after.find((other) => other.match === 'exact' || other.match === 'variant');
  return heading.style === 'chinese' && next?.official === 2 && next.number === 2;
}
