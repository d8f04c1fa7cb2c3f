import type { Report, Table } from '../../model/report.js';
import { cellsOf } from '../../rules/tables/cells.js';
import { EDITIONS } from '../../templates/editions.js';
import type { EditionTemplate } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';

/** What stands in the place of a table and is neither a cell that was read nor a label. */
export interface Beside {
  /** Words as written, each of one line or cell: notes, page headers, remarks in brackets. */
  readonly words: readonly string[];
  /** Numbers that belong to no cell. */
  readonly numbers: readonly string[];
}

/** Stands before the text of a cell that was read. */
const READ = '\u0001';

/** Linear in the place but for labels looked up in the fixed list of the official ones. */
export function besideCells(report: Report, table: Table, place: Span): Beside {
  const labels = labelsOf(table);
  const words: string[] = [];
  const numbers: string[] = [];
  for (const line of markedText(report, table, place).split(/[\r\n]/)) {
    if (isPageNumber(line) || isDelimiter(line)) continue;
    let cell: string | null = null;
    for (const piece of line.split(/[\t|｜│┃]/)) {
      const written = piece.trim();
      // A merged cell may be written once for each place that it covers.
      if (written === cell || written === '') continue;
      if (written.startsWith(READ)) {
        cell = written.slice(1);
        continue;
      }
      const left = withoutLabels(squash(written), labels);
      if (/\p{Script=Han}{2}/u.test(left))
        words.push(isRemark(written) ? written : withoutWholeLabels(written, labels));
      else for (const number of left.match(/\d[\d,.]*/g) ?? []) numbers.push(number);
    }
  }
  return { words, numbers };
}

/** A whole piece in brackets: what a header says beside its label. */
export function isRemark(words: string): boolean {
  return /^[（(][^（()）]*[)）]$/.test(words);
}

const OFFICIAL = EDITIONS.flatMap((edition) => officialLabels(edition))
  .map(squash)
  .join('\n');

/** A row in which nothing stands but labels of the official tables. */
export function isOfLabelsOnly(row: string): boolean {
  const pieces = row.split(/[\t|｜│┃]/).map(squash);
  return pieces.every((piece) => OFFICIAL.includes(piece));
}

/** The place without tags, each cell that was read in a piece of its own behind a mark. */
function markedText(report: Report, table: Table, place: Span): string {
  const { prose } = report;
  const { text } = prose;
  const spans = cellsOf(table)
    .filter(({ cell }) => cell.text !== '')
    .map(({ cell }) => cell.span)
    .sort((a, b) => a.start - b.start);
  const originalOf = (at: number) => prose.span(at, at + 1).start;
  let marked = '';
  let next = 0;
  let inCell = false;
  for (let at = firstAt(text.length, place.start, originalOf); at < text.length; at++) {
    const original = originalOf(at);
    if (original >= place.end) break;
    const cell = spans[next];
    if (!inCell && cell && cell.start <= original && original < cell.end) {
      inCell = true;
      marked += `\t${READ}`;
    }
    if (inCell && cell && original >= cell.end) {
      inCell = false;
      marked += '\t';
      next++;
      at--;
      continue;
    }
    marked += text[at];
  }
  return marked;
}

/** First offset of the prose that stands at or after an offset of the original. */
function firstAt(length: number, original: number, originalOf: (at: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (originalOf(middle) < original) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The official labels of every edition and those that the table has in their place, squashed, longest first. */
function labelsOf(table: Table): string {
  const found: string[] = EDITIONS.flatMap((edition) => officialLabels(edition));
  for (const { written } of table.wording) found.push(written);
  for (const { text } of table.broken) found.push(text);
  if (table.key === 'disclosure') {
    for (const { heading } of table.blocks) found.push(heading?.text ?? '');
    for (const { label } of table.rows) found.push(label?.text ?? '');
  }
  if (table.key === 'requests') {
    found.push(table.note?.text ?? '');
    for (const { label } of table.rows) found.push(label?.text ?? '');
  }
  return found
    .map(squash)
    .sort((a, b) => b.length - a.length)
    .join('\n');
}

function officialLabels({ disclosure, requests, proceedings }: EditionTemplate): string[] {
  const blocks = disclosure.blocks.flatMap((block) => [
    block.heading,
    ...[...block.columns, ...block.rows].flatMap(({ label, variants }) => [label, ...variants]),
  ]);
  const rows = requests.rows.flatMap(({ label, anchor, aliases = [] }) => [label, anchor, ...aliases]);
  const columns = requests.columns.map(({ label }) => label);
  const { review, litigation, outcomes, groups } = proceedings;
  const own = [requests.note, requests.applicants, requests.organisations, disclosure.corner, review, litigation];
  return [...blocks, ...rows, ...columns, ...own, ...outcomes, ...groups.map(({ label }) => label)];
}

/** Takes labels and pieces of labels, of two characters at least, off the text from its beginning on. */
function withoutLabels(text: string, labels: string): string {
  if (text === '' || (labels.includes(text) && !/^[\d,.+-]+$/.test(text)) || /^\d\.$/.test(text)) return '';
  let left = '';
  for (let at = 0; at < text.length; ) {
    let length = 0;
    while (at + length < text.length && labels.includes(text.slice(at, at + length + 1))) length++;
    const piece = text.slice(at, at + length);
    if (length < 2 || /^[\d,.+-]+$/.test(piece)) {
      left += text[at];
      at++;
    } else at += length;
  }
  return left;
}

/** The text as written without the whole labels at its two ends; what lies between them is not touched. */
function withoutWholeLabels(written: string, labels: string): string {
  const whole = labels.split('\n').filter((label) => label.length > 1);
  const places: number[] = [];
  for (let i = 0; i < written.length; i++) if (squash(written.charAt(i)) !== '') places.push(i);
  let text = squash(written);
  let from = 0;
  for (;;) {
    const head = whole.find((label) => text.startsWith(label) && label.length < text.length);
    const tail = whole.find((label) => text.endsWith(label) && label.length < text.length);
    if (head === undefined && tail === undefined) break;
    if (head !== undefined) {
      from += head.length;
      text = text.slice(head.length);
    } else text = text.slice(0, -tail!.length);
  }
  return written.slice(places[from], places[from + text.length - 1]! + 1);
}

function isPageNumber(line: string): boolean {
  return (
    line.length < 40 &&
    /^[\s\u3000]*(?:[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页.*|\d{1,4}\s*[/／]\s*\d{1,4})\s*$/.test(line)
  );
}

function isDelimiter(line: string): boolean {
  return /^[\s|｜:-]*$/.test(line);
}
