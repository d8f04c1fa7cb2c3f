import type { Section, Subheading } from '../model/report.js';
import type { TableKey } from '../templates/template.js';
import { moved, shiftOf, type TextChange } from '../text/change.js';
import { isBlank, isBlankCode } from '../text/fold.js';
import { parseChineseInteger } from '../values/chinese-number.js';
import type { Heading, Range } from './headings.js';
import { movedSection } from './moved.js';
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
      state === 'new' ? buildSection(sources, i) : movedSection(before!.sections[i]!, plain, heading.end, next, move),
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
  if (change.end < was.start || change.start >= wasNext) return 'same';
  return inside.some(({ from, to }) => from < change.start && change.end < to) ? 'table' : 'new';
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

function buildSection({ plain, headings, tables, contentEnd }: SectionSources, i: number): Section {
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
    isBlank: inside.length === 0 && isBlank(text.replace(/[|｜*#:：_>-]/g, '')),
    table: inside[0]?.key ?? null,
    subheadings: findSubheadings(plain, heading.end, next, inside),
  };
}

const NUMBERING =
  /[(（]?([一二三四五六七八九十]{1,2})[)）]|(\d{1,2})[.．、](?!\d)|[(（](\d{1,2})[)）]|([一二三四五六七八九十])是/g;

/** Sub-headings of a part: （一）, 1., （1）, 一是; at line starts, and after a full stop or a blank inside long lines. */
function findSubheadings(plain: Plain, from: number, to: number, tables: readonly Range[]): Subheading[] {
  const text = plain.text.slice(from, to);
  const found: Subheading[] = [];
  for (const match of text.matchAll(NUMBERING)) {
    const start = from + match.index;
    if (!mayBeginHere(plain.text, start, from)) continue;
    if (tables.some((table) => table.from <= start && start < table.to)) continue;
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
      text: title,
      span: plain.span(start, titleAt + title.length),
    });
  }
  return found;
}

/** At a line's start (marks of Markdown do not count), after a blank or after the end of a sentence. */
function mayBeginHere(text: string, start: number, from: number): boolean {
  if (start === from) return true;
  let i = start - 1;
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
