import type { Message } from '../../model/finding.js';
import { proseOffset } from '../../model/prose.js';
import type { Prose, Report } from '../../model/report.js';
import { officialHeading, topParts } from '../../rules/support/parts.js';
import { tablesOf } from '../../rules/tables/cells.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import type { EditionTemplate, PartNumber } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import type { Note } from '../tables/note.js';
import { placeOf } from '../tables/table-place.js';
import { besideCells, isRemark } from '../tables/table-words.js';
import { PAGE_LINE, paragraphsOf } from './paragraphs.js';
import { signaturePlace } from './signature-place.js';

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

/** A title that the reader took for none, as one without a year. */
const TITLE_LINE = /^[^，。；：,;:]{0,50}政府信息公开.{0,8}(?:年度报告|年报)$/;
const ASPECT_ONE = /^[（(]一[)）]/;
const LONGEST_QUOTE = 60;

/** Reads last year's prose; whatever of it has no place is told in the notes. */
export function lastWords(report: Report, edition: EditionTemplate): LastWords {
  const notes: Note[] = [];
  const cuts: readonly Span[] = tablesOf(report).map((table) => placeOf(report, table)?.span ?? table.span);
  const end = signaturePlace(report)?.start ?? Number.POSITIVE_INFINITY;
  const rows: string[] = [];
  const words = (prose: Prose) => {
    const pieces = paragraphsOf(textOutside(prose, cuts, end));
    rows.push(...pieces.filter(({ kind }) => kind === 'row').map(({ text }) => text));
    return pieces.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  };

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

function quoted(lines: readonly string[]): string {
  const text = lines.join(' ');
  return text.length > LONGEST_QUOTE ? `「${text.slice(0, LONGEST_QUOTE)}…」` : `「${text}」`;
}
