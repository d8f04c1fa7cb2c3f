import type { Message } from '../../model/finding.js';
import { proseOffset } from '../../model/prose.js';
import type { Prose, Report } from '../../model/report.js';
import { officialHeading, topParts } from '../../rules/support/parts.js';
import { DATE_TO_FILL } from '../../rules/support/placeholders.js';
import { tablesOf } from '../../rules/tables/cells.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import type { EditionTemplate, PartNumber } from '../../templates/template.js';
import { isBlank, squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import type { Note } from '../tables/note.js';
import { placeOf } from '../tables/table-place.js';
import { besideCells, isRemark } from '../tables/table-words.js';
import { isSubheading } from './sentences.js';

/** The prose of a report, paragraph by paragraph, free of titles, tables and signature. */
export interface LastWords {
  readonly preamble: readonly string[];
  readonly parts: Readonly<Record<PartNumber, readonly string[]>>;
  readonly notes: readonly Note[];
}

const NOTES = {
  section: {
    zh: '「{heading}」不是六个部分之一，没有带过来：{text}',
    en: '「{heading}」 is none of the six parts and was not carried over: {text}',
  },
  rows: {
    zh: '表格以外的行没有带过来：{text}',
    en: 'Lines that look like a table and belong to none were not carried over: {text}',
  },
  remarks: { zh: '{table}里括号中的说明没有带过来：{text}', en: 'Remarks in {table} were not carried over: {text}' },
  tail: { zh: '落款后面的文字没有带过来：{text}', en: 'Text after the signature was not carried over: {text}' },
} satisfies Record<string, Message>;

/** What pages put between a title and the text. */
const PAGE_LINE =
  /^(?:发布|来源|信息来源|文章来源|日期|时间|浏览|阅读|访问|点击|字[号体]|作者|打印|索引号|分享|当前位置)/;
/** A title that the reader took for none, as one without a year. */
const TITLE_LINE = /^[^，。；：,;:]{0,50}政府信息公开.{0,8}(?:年度报告|年报)$/;
const ASPECT_ONE = /^[（(]一[)）]/;
const LONGEST_QUOTE = 60;

/** Reads last year's prose; whatever of it has no place is told in the notes. */
export function lastWords(report: Report, edition: EditionTemplate): LastWords {
  const notes: Note[] = [];
  const cuts: readonly Span[] = tablesOf(report).map((table) => placeOf(report, table)?.span ?? table.span);
  const end = signatureStart(report);
  const rows: string[] = [];
  const words = (prose: Prose) => paragraphsOf(textOutside(prose, cuts, end), rows);

  let preamble = words(report.preamble).filter((line) => !PAGE_LINE.test(line) && !TITLE_LINE.test(line));
  const parts: Record<PartNumber, string[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] };
  for (const { section, part } of topParts(report)) {
    const own = words(section.body);
    if (part !== null) parts[part] = parts[part].concat(own);
    else if (own.length > 0) {
      notes.push(note('section', { heading: section.numbering.trim() + section.heading, text: own.join('') }));
    }
  }
  const first = preamble.findIndex((line) => ASPECT_ONE.test(line));
  if (parts[1].length === 0 && first >= 0) {
    parts[1] = preamble.slice(first);
    preamble = preamble.slice(0, first);
  }
  for (const table of tablesOf(report)) {
    const place = placeOf(report, table);
    if (!place) continue;
    const beside = besideCells(report, table, place.span).words;
    const { number } = edition.parts.find((part) => part.table === table.key)!;
    parts[number] = parts[number].concat(beside.filter((line) => !isRemark(line)).map((line) => line.trim()));
    const remarks = beside.filter(isRemark);
    if (remarks.length > 0) notes.push(note('remarks', { table: TABLE_NAMES[table.key], text: remarks.join('') }));
  }
  if (rows.length > 0) notes.push(note('rows', { text: quoted(rows) }));
  const tail = textAfterSignature(report);
  if (tail !== '') notes.push(note('tail', { text: quoted([tail]) }));
  const titles = new Set(edition.parts.map((part) => squash(officialHeading(part))));
  const isTitle = (line: string) => titles.has(squash(line));
  return { preamble: preamble.filter((line) => !isTitle(line)), parts, notes };
}

function note(key: keyof typeof NOTES, args: Note['args']): Note {
  return { text: NOTES[key], args };
}

/** Where the signature begins in the original; also that of a draft whose date is still to be filled in. */
function signatureStart(report: Report): number {
  const { signature, prose } = report;
  const spans = [signature?.organ, signature?.date].flatMap((at) => (at ? [at.span.start] : []));
  if (spans.length > 0) return Math.min(...spans);
  const date = prose.text.lastIndexOf(DATE_TO_FILL);
  if (date < 0) return Number.POSITIVE_INFINITY;
  const before = prose.text.slice(0, date).trimEnd();
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const isOrgan = squash(before.slice(line)) === report.organ?.name;
  return prose.span(isOrgan ? line : date, date).start;
}

function textAfterSignature({ signature, prose }: Report): string {
  if (!signature?.date) return '';
  return prose.text.slice(proseOffset(prose, signature.date.span.end)).trim();
}

/** The prose up to `end` without the cuts. */
function textOutside(prose: Prose, cuts: readonly Span[], end: number): string {
  const stop = Math.min(prose.text.length, Number.isFinite(end) ? proseOffset(prose, end) : prose.text.length);
  const sorted = cuts
    .map((cut) => [proseOffset(prose, cut.start), proseOffset(prose, cut.end)] as const)
    .sort((a, b) => a[0] - b[0]);
  let text = '';
  let from = 0;
  for (const [start, after] of sorted) {
    if (start >= stop || after <= from) continue;
    text += `${prose.text.slice(from, Math.max(from, start))}\n\n`;
    from = after;
  }
  return from < stop ? text + prose.text.slice(from, stop) : text;
}

/** Lines joined to paragraphs; those that look like rows of a table go to `rows`. */
function paragraphsOf(text: string, rows: string[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.replace(/^[\s#>]+/, '').trimEnd();
    if (isBlank(line) || isMark(line)) {
      if (isBlank(line)) open = false;
      continue;
    }
    if (/^[|｜]|\t.*\t/.test(line) || /^[\d\s,.|｜]+$/.test(line)) {
      rows.push(line);
      open = false;
      continue;
    }
    if (open && !startsAnew(line)) paragraphs[paragraphs.length - 1] += line;
    else paragraphs.push(line);
    open = !isSubheading(line) && line.length >= 15 && !/[。！？!?；;：:】）)”」]$/.test(line);
  }
  return paragraphs;
}

/** A page number or a rule. */
function isMark(line: string): boolean {
  return /^[\s—–\-*_=|｜\d]+$/.test(line) && (line.match(/\d/g)?.length ?? 0) <= 4 && !/\d[^\d]+\d/.test(line);
}

function startsAnew(line: string): boolean {
  return /^[*_]{0,2}(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}(?:是|、))/.test(
    line,
  );
}

function quoted(lines: readonly string[]): string {
  const text = lines.join(' ');
  return text.length > LONGEST_QUOTE ? `「${text.slice(0, LONGEST_QUOTE)}…」` : `「${text}」`;
}
