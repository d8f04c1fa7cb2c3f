import type { Section, Subheading } from '../model/report.js';
import type { TableKey } from '../templates/template.js';
import { isBlank, isBlankCode } from '../text/fold.js';
import { parseChineseInteger } from '../values/chinese-number.js';
import type { Heading, Range } from './headings.js';
import type { Plain } from './plain.js';

export interface TableRange extends Range {
  readonly key: TableKey;
}

/** Parts from their headings; `contentEnd` is where the last part's own text ends (signature, footer). */
export function buildSections(
  plain: Plain,
  headings: readonly Heading[],
  tables: readonly TableRange[],
  contentEnd: number,
): Section[] {
  return headings.map((heading, i) => {
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
  });
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
