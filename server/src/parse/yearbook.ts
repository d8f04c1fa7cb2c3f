import { shiftOf, type TextChange } from '../text/change.js';
import { isBlank, squash } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import { toPlain } from './html.js';
import { isLineEnd, lineStartAt } from './lines.js';
import { allTitles } from './title.js';
import { classifyTitle, KNOWN_TITLES } from './titles.js';

/**
 * Where the reports of a yearbook begin, and what was found on the way. A text is cut only where a title of another
 * organ or year stands between two wholes, each with a part one in sentences and at least three of the later parts:
 * a contents list has no sentences, a page header and a quoted title no parts, a report shown twice the same title.
 */
export interface Yearbook {
  /** Offsets of the beginnings of lines; empty where the text is not cut. What precedes the first is of no report. */
  readonly starts: readonly number[];
  readonly traces: Traces;
}

interface Traces {
  /** Offsets of 「一、总体情况」. */
  readonly firsts: readonly number[];
  readonly bodies: readonly Body[];
  readonly openings: readonly Opening[];
}

/** From one 「一、总体情况」 to the next. */
interface Body {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
  /** Offset of the last heading of a later part; `from` where there is none. */
  readonly lastHeading: number;
}

/** What stands between the last heading of one whole and the part one of the next, and the title in it. */
interface Opening {
  readonly from: number;
  readonly to: number;
  readonly title: TitleFound | null;
}

interface TitleFound {
  /** Offset of its line. */
  readonly start: number;
  readonly organ: string | null;
  readonly year: number;
}

const FIRST = ['一、', '\u2f00、'];
/** No title of a part, with the blanks in it, is longer. */
const HEADING = 60;
/** A heading has no more than this in front of it on its line: marks and tags. */
const LEAD = 200;
/** A title and what stands between it and part one have no more. */
const OPENING = 4000;
const LATER_PARTS = 3;

/** Finds the reports of a text; of an earlier one, what the change has not touched is taken over. Linear. */
export function findReports(
  text: string,
  earlier: { readonly yearbook: Yearbook; readonly change: TextChange } | null = null,
): Yearbook {
  const before = earlier && { traces: earlier.yearbook.traces, change: earlier.change };
  const firsts = before ? firstsAgain(text, before.traces.firsts, before.change) : firstsIn(text, 0, text.length);
  if (firsts.length < 2) return { starts: [], traces: { firsts, bodies: [], openings: [] } };

  const keptBody = kept(before?.traces.bodies ?? [], before?.change ?? null);
  const bodies = firsts.map((from, i): Body => {
    const to = firsts[i + 1] ?? text.length;
    const known = keptBody(from, to);
    return known
      ? { from, to, isWhole: known.isWhole, lastHeading: known.lastHeading + from - known.from }
      : bodyIn(text, from, to);
  });
  const wholes = bodies.filter(({ isWhole }) => isWhole);
  if (wholes.length < 2) return { starts: [], traces: { firsts, bodies, openings: [] } };

  const keptOpening = kept(before?.traces.openings ?? [], before?.change ?? null);
  const openings = wholes.map(({ from: to }, i): Opening => {
    const from = Math.max(0, wholes[i - 1]?.lastHeading ?? 0, to - OPENING);
    const known = keptOpening(from, to);
    if (!known || (known.from === 0) !== (from === 0)) return { from, to, title: titleIn(text, from, to) };
    const { title } = known;
    return { from, to, title: title && { ...title, start: title.start + from - known.from } };
  });
  return { starts: startsOf(openings), traces: { firsts, bodies, openings } };
}

function startsOf([first, ...others]: readonly Opening[]): number[] {
  const starts: number[] = [];
  let last = first!.title;
  for (const { title } of others) {
    if (last && title && isAnother(last, title)) starts.push(title.start);
    last = title ?? last;
  }
  return starts.length === 0 ? [] : [first!.title?.start ?? 0, ...starts];
}

function isAnother(a: TitleFound, b: TitleFound): boolean {
  if (a.year !== b.year) return true;
  if (a.organ === null || b.organ === null) return false;
  const [one, other] = [nameOf(a.organ), nameOf(b.organ)];
  return !one.endsWith(other) && !other.endsWith(one);
}

/** 某县 and 某县人民政府 are one organ, as are 某局 and 某市某局. */
function nameOf(organ: string): string {
  return organ.replace(/人民政府$/, '');
}

function bodyIn(text: string, from: number, to: number): Body {
  const content = text.slice(from, to);
  const parts = new Set<number>();
  let firstHeading = -1;
  let lastHeading = 0;
  for (const { index } of matchesIn(content, /[二三四五六七八\u2f06\u2f0b][、﹑]/g)) {
    const part = knownPart(content, index + 2);
    if (part === null || part === 1) continue;
    parts.add(part);
    if (firstHeading < 0) firstHeading = index;
    lastHeading = index;
  }
  const isWhole = parts.size >= LATER_PARTS && content.slice(0, firstHeading).includes('。');
  return { from, to, isWhole, lastHeading: from + lastHeading };
}

const OFFICIAL_TITLES = KNOWN_TITLES.filter(({ match }) => match === 'exact' || match === 'variant');

/** The part whose official title, or an accepted variant of it, begins at the offset. */
function knownPart(text: string, offset: number): number | null {
  const squashed = squash(text.slice(offset, offset + HEADING));
  return OFFICIAL_TITLES.find((title) => squashed.startsWith(title.text))?.official ?? null;
}

/** The title nearest to part one; where it stands there again and again (cover, contents), the first of these. */
function titleIn(text: string, from: number, to: number): TitleFound | null {
  const start = from === 0 ? 0 : lineEndWithin(text, from, to - from);
  if (start === null) return null;
  const opening = text.slice(start, to);
  let found: TitleFound | null = null;
  for (const { organ, year, span } of allTitles(toPlain(opening)).reverse()) {
    if (year === null || (found && (found.year !== year || found.organ !== organ))) break;
    found = { start: start + lineStartAt(opening, span.start), organ, year };
  }
  return found;
}

function firstsIn(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  const stretch = text.slice(from, to + 1);
  for (const mark of FIRST) {
    for (let at = stretch.indexOf(mark); at >= 0; at = stretch.indexOf(mark, at + 1)) {
      if (isFirst(text, from + at)) found.push(from + at);
    }
  }
  return found.sort((a, b) => a - b);
}

const MARKUP = /<[^<>]*>|[#*>|]/g;

/** The official title wherever it stands; another one for part one on a line of its own. */
function isFirst(text: string, at: number): boolean {
  if (knownPart(text, at + 2) === 1) return true;
  const start = lineStartWithin(text, at, LEAD);
  const end = lineEndWithin(text, at, HEADING);
  if (start === null || end === null || !isBlank(text.slice(start, at).replace(MARKUP, ''))) return false;
  return classifyTitle(text.slice(at + 2, end).replace(MARKUP, '')).official === 1;
}

function lineStartWithin(text: string, at: number, most: number): number | null {
  for (let start = at; start >= Math.max(0, at - most); start--) {
    if (start === 0 || isLineEnd(text.charCodeAt(start - 1))) return start;
  }
  return null;
}

function lineEndWithin(text: string, at: number, most: number): number | null {
  for (let end = at; end <= at + most; end++) {
    if (end >= text.length || isLineEnd(text.charCodeAt(end))) return end;
  }
  return null;
}

/** What is found near the change anew, the rest as before. */
function firstsAgain(text: string, before: readonly number[], change: TextChange): readonly number[] {
  const by = shiftOf(change);
  const from = Math.max(0, change.start - HEADING - 4);
  const to = change.end + LEAD + 2;
  return [
    ...before.filter((at) => at < from),
    ...firstsIn(text, from, to + by),
    ...before.filter((at) => at >= to).map((at) => at + by),
  ];
}

/** Gives what was found in a stretch before, where its text is the same and only its place may be another. */
function kept<Stretch extends { readonly from: number; readonly to: number }>(
  before: readonly Stretch[],
  change: TextChange | null,
): (from: number, to: number) => Stretch | null {
  if (change === null) return () => null;
  const by = shiftOf(change);
  const byPlace = new Map<number, Stretch>();
  for (const stretch of before) {
    // The units around a stretch count too: a line ends behind it.
    if (stretch.to + 2 < change.start) byPlace.set(stretch.from, stretch);
    else if (stretch.from > change.end + 2) byPlace.set(stretch.from + by, stretch);
  }
  return (from, to) => {
    const stretch = byPlace.get(from);
    return stretch && stretch.to - stretch.from === to - from ? stretch : null;
  };
}
