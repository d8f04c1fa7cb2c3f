import type { Section, Subheading } from '../model/report.js';
import type { TableKey } from '../templates/template.js';
import { firstWhere } from '../text/ascending.js';
import { moved, shiftOf, type TextChange } from '../text/change.js';
import { isBlankCode } from '../text/fold.js';
import { ownText } from '../text/own-text.js';
import { parseChineseInteger } from '../values/chinese-number.js';
import type { Heading, Range } from './headings.js';
import { movedAt, movedSection } from './moved.js';
import type { Plain } from './plain.js';

export interface TableRange extends Range {
  readonly key: TableKey;
}

/** What the parts are built from; `contentEnd` is where the last part's own text ends (signature, footer). */
export interface SectionSources {
  readonly plain: Plain;
  readonly headings: readonly Heading[];
  readonly tables: readonly TableRange[];
  readonly contentEnd: number;
}

/** The parts of the text before, and its change since. */
export interface SectionsBefore {
  readonly sources: SectionSources;
  readonly sections: readonly Section[];
  readonly change: TextChange;
}

/** Parts from their headings; `kept` says of each whether its text is the same as before, but for its place. */
export function buildSections(
  sources: SectionSources,
  before: SectionsBefore | null,
): { readonly sections: Section[]; readonly kept: readonly boolean[] | null } {
  const { plain, headings } = sources;
  const sections: Section[] = [];
  const kept: boolean[] = [];
  const isAligned = before !== null && before.sources.headings.length === headings.length;
  let hasSameHeadings = isAligned;
  headings.forEach((heading, i) => {
    const state = isAligned ? keepsSection(sources, before, i) : 'new';
    if (isAligned && !isSameHeading(before.sources.headings[i]!, heading, before.change)) hasSameHeadings = false;
    const move = (at: number) => moved(at, before!.change);
    const next = headings[i + 1]?.start ?? plain.text.length;
    sections.push(
      state === 'new'
        ? buildSection(sources, i, partBefore(before, heading, i))
        : movedSection(before!.sections[i]!, plain, heading.end, next, move),
    );
    kept.push(state === 'same');
  });
  return { sections, kept: hasSameHeadings ? kept : null };
}

/** `table`: only a table inside has changed, which leaves the part's own text as it was. */
function keepsSection(
  { plain, headings, tables, contentEnd }: SectionSources,
  { sources: old, change }: SectionsBefore,
  i: number,
): 'same' | 'table' | 'new' {
  const was = old.headings[i]!;
  const isLast = i + 1 === headings.length;
  const wasNext = old.headings[i + 1]?.start ?? old.plain.text.length;
  const next = headings[i + 1]?.start ?? plain.text.length;
  const move = (at: number) => moved(at, change);
  if (!isSameHeading(was, headings[i]!, change) || next !== wasNext + (change.start <= wasNext ? shiftOf(change) : 0))
    return 'new';
  if (isLast && contentEnd !== move(old.contentEnd)) return 'new';
  const insideOf = (ranges: readonly TableRange[], from: number, to: number) =>
    ranges.filter((table) => table.from >= from && table.from < to);
  const inside = insideOf(old.tables, was.start, wasNext);
  const insideNow = insideOf(tables, headings[i]!.start, next);
  const hasSameTables =
    inside.length === insideNow.length &&
    inside.every(({ key, from, to }, k) => {
      const table = insideNow[k]!;
      return table.key === key && table.from === move(from) && table.to === move(to);
    });
  if (!hasSameTables) return 'new';
  // What is put in right in front of the next heading is this part's.
  if (change.end < was.start || change.start > wasNext) return 'same';
  // The title of a sub-heading in front of the table may reach into it.
  return inside.some(({ from, to }) => from + REACH < change.start && change.end + REACH < to) ? 'table' : 'new';
}

function isSameHeading(was: Heading, now: Heading, change: TextChange): boolean {
  const isApart = change.end < was.start || change.start > was.end;
  return (
    isApart &&
    now.start === moved(was.start, change) &&
    now.titleStart === moved(was.titleStart, change) &&
    now.end === moved(was.end, change) &&
    now.official === was.official &&
    now.match === was.match
  );
}

/** `before`: the part under the same heading, and the change since. */
function buildSection(
  { plain, headings, tables, contentEnd }: SectionSources,
  i: number,
  before: SectionBefore | null,
): Section {
  const heading = headings[i]!;
  const next = headings[i + 1]?.start ?? plain.text.length;
  const contentTo = i + 1 < headings.length ? next : Math.max(heading.end, Math.min(contentEnd, next));
  const inside = tables.filter((table) => table.from >= heading.start && table.from < next);
  const text = plain.text.slice(heading.end, contentTo);
  return {
    number: heading.number,
    numbering: heading.numbering,
    numberingSpan: plain.span(heading.start, heading.number === null ? heading.start : heading.titleStart),
    numberingStyle: heading.style,
    heading: plain.text.slice(heading.titleStart, heading.end).replace(/[\r\n]+/g, ''),
    headingSpan: plain.span(heading.titleStart, heading.end),
    span: plain.span(heading.start, heading.end),
    official: heading.official,
    match: heading.match,
    body: plain.prose(heading.end, next),
    bodySpan: plain.span(heading.end, next),
    isBlank: inside.length === 0 && !hasInk(text),
    table: inside[0]?.key ?? null,
    subheadings:
      (before && inside.length === 0 && findSubheadingsAgain(plain, heading.end, next, before)) ||
      findSubheadings(plain, heading.end, next, inside),
  };
}

/** Anything but rules, bars and marks of Markdown. */
export function hasInk(text: string): boolean {
  for (let i = 0; i < text.length; i++)
    if (!isBlankCode(text.charCodeAt(i)) && !'|｜*#:：_>-'.includes(text[i]!)) return true;
  return false;
}

const NUMBERING =
  /[(（]?([一二三四五六七八九十]{1,2})[)）]|(\d{1,2})[.．、](?!\d)|[(（](\d{1,2})[)）]|([一二三四五六七八九十])是/y;

/** Sub-headings of a part: （一）, 1., （1）, 一是; at line starts, and after a full stop or a blank inside long lines. */
function findSubheadings(plain: Plain, from: number, to: number, tables: readonly Range[]): Subheading[] {
  return subheadingsIn(plain, from, to, from, to, tables);
}

/** Those that begin in a stretch of the part `[from, to)`. */
function subheadingsIn(
  plain: Plain,
  first: number,
  last: number,
  from: number,
  to: number,
  tables: readonly Range[],
): Subheading[] {
  const found: Subheading[] = [];
  const text = plain.text.slice(first, last);
  for (let start = first; start < last; start++) {
    if (!mayBeginHere(plain.text, start, from)) continue;
    NUMBERING.lastIndex = start - first;
    const match = NUMBERING.exec(text);
    if (!match) continue;
    if (isInside(tables, start)) continue;
    const numberingEnd = start + match[0].length;
    const title = titleFrom(plain.text, numberingEnd, to);
    if (title.length === 0) continue;
    const numeral = match[1] ?? match[4];
    const number = numeral ? parseChineseInteger(numeral) : Number(match[2] ?? match[3]);
    const titleAt = plain.text.indexOf(title, numberingEnd);
    found.push({
      numbering: match[0],
      number,
      level: match[1] ? 1 : match[2] ? 2 : 3,
      text: ownText(title),
      span: plain.span(start, titleAt + title.length),
    });
  }
  return found;
}

function isInside(tables: readonly Range[], at: number): boolean {
  return tables.some((table) => table.from <= at && at < table.to);
}

interface SectionBefore {
  readonly section: Section;
  readonly change: TextChange;
}

function partBefore(before: SectionsBefore | null, heading: Heading, i: number): SectionBefore | null {
  const was = before?.sources.headings[i];
  if (!before || !was || !isSameHeading(was, heading, before.change)) return null;
  return { section: before.sections[i]!, change: before.change };
}

/** Those around a change alone; null where it is not inside the part, or where tables were in it. */
function findSubheadingsAgain(
  plain: Plain,
  from: number,
  to: number,
  { section, change }: SectionBefore,
): Subheading[] | null {
  const { bodySpan, subheadings, table } = section;
  if (table !== null || bodySpan.start !== from || bodySpan.end + shiftOf(change) !== to) return null;
  if (change.start < from || change.end > bodySpan.end) return null;
  const { first, last } = numberingsAround(plain.text, from, to, change);
  const before = subheadings.filter(({ span }) => span.start < first);
  const behind = subheadings.filter(({ span }) => span.start >= last - shiftOf(change));
  const move = (at: number) => moved(at, change);
  return [
    ...before,
    ...subheadingsIn(plain, first, last, from, to, []),
    ...behind.map((found) => movedAt(found, move)),
  ];
}

/** Whether the sub-headings of the part are those before, but for their place. */
export function keepsSubheadings(
  { subheadings, bodySpan: { start: from, end } }: Section,
  plain: Plain,
  tables: readonly Range[],
  change: TextChange,
): boolean {
  const to = end + shiftOf(change);
  const { first, last } = numberingsAround(plain.text, from, to, change);
  const move = (at: number) => moved(at, change);
  const inside = tables.map((table) => ({ from: move(table.from), to: move(table.to) }));
  const now = subheadingsIn(plain, first, last, from, to, inside);
  const at = firstWhere(subheadings.length, (i) => subheadings[i]!.span.start >= first);
  const next = subheadings[at + now.length];
  return (
    (next === undefined || move(next.span.start) >= last) &&
    now.every(({ text, numbering, span }, i) => {
      const was = subheadings[at + i];
      return (
        was !== undefined &&
        was.text === text &&
        was.numbering === numbering &&
        move(was.span.start) === span.start &&
        move(was.span.end) === span.end
      );
    })
  );
}

/** The stretch of a part in which a change may have made a numbering another. */
function numberingsAround(text: string, from: number, to: number, change: TextChange) {
  let first = Math.max(from, change.start - REACH);
  while (first > from && IN_NUMBERING.includes(text[first]!)) first--;
  let last = Math.min(to, change.start + change.inserted + REACH);
  while (last < to && IN_NUMBERING.includes(text[last - 1]!)) last++;
  return { first, last };
}

/** Farther than a numbering and its title reach. */
const REACH = 60;
/** What a numbering may be made of: none goes on across another character. */
const IN_NUMBERING = '一二三四五六七八九十(（)）.．、是0123456789';

/** At a line's start (marks of Markdown do not count), after a blank or after the end of a sentence. */
function mayBeginHere(text: string, start: number, from: number): boolean {
  if (start === from) return true;
  let i = start - 1;
  const code = text.charCodeAt(i);
  if (code >= 0x4e00 && code <= 0x9fff) return false;
  while (i >= from && start - i <= 6 && '#*>'.includes(text[i]!)) i--;
  return i < from || isBlankCode(text.charCodeAt(i)) || '。；;'.includes(text[i]!);
}

const LONGEST_SUBHEADING = 40;

function titleFrom(text: string, start: number, limit: number): string {
  const rest = text.slice(start, Math.min(limit, start + LONGEST_SUBHEADING));
  const trimmed = rest.replace(/^[\s\u00a0\u3000*]+/, '');
  const end = /[\r\n。；;：:\s\u3000*]/.exec(trimmed);
  return trimmed.slice(0, end ? end.index : trimmed.length);
}
