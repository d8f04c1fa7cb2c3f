import type { Section, Subheading } from '../model/report.js';
import type { TableKey } from '../templates/template.js';
import { isBlank } from '../text/fold.js';
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

const SUBHEADING =
  /(^|[\r\n]|[\s\u00a0\u3000。；;])[ \t\u00a0\u3000#*>]*(?:[(（]?([一二三四五六七八九十]{1,2})[)）]|(\d{1,2})[.．、](?!\d)|[(（](\d{1,2})[)）]|([一二三四五六七八九十])是)/g;

/** Sub-headings of a part: （一）, 1., （1）, 一是; at line starts, and after a full stop or a blank inside long lines. */
function findSubheadings(plain: Plain, from: number, to: number, tables: readonly Range[]): Subheading[] {
  const text = plain.text.slice(from, to);
  const found: Subheading[] = [];
  for (const match of text.matchAll(SUBHEADING)) {
    const raw = match[0];
    const lead = raw.length - raw.replace(/^[\s\u00a0\u3000。；;#*>]+/, '').length;
    const start = from + match.index + lead;
    if (tables.some((table) => table.from <= start && start < table.to)) continue;
    const numberingEnd = from + match.index + raw.length;
    const title = titleFrom(plain.text, numberingEnd, to);
    if (title.length === 0) continue;
    const numeral = match[2] ?? match[5];
    const number = numeral ? chineseNumber(numeral) : Number(match[3] ?? match[4]);
    found.push({
      numbering: plain.text.slice(start, numberingEnd),
      number,
      level: match[2] ? 1 : match[3] ? 2 : 3,
      text: title,
      span: plain.span(start, numberingEnd + plain.text.slice(numberingEnd).indexOf(title) + title.length),
    });
  }
  return found;
}

const LONGEST_SUBHEADING = 40;

function titleFrom(text: string, start: number, limit: number): string {
  const rest = text.slice(start, Math.min(limit, start + LONGEST_SUBHEADING));
  const trimmed = rest.replace(/^[\s\u00a0\u3000*]+/, '');
  const end = /[\r\n。；;：:\s\u3000*]/.exec(trimmed);
  return trimmed.slice(0, end ? end.index : trimmed.length);
}

function chineseNumber(numeral: string): number | null {
  const digits = '一二三四五六七八九十';
  if (numeral.length === 1) return digits.indexOf(numeral) + 1;
  if (numeral[0] === '十') return 11 + digits.indexOf(numeral[1]!);
  return null;
}
