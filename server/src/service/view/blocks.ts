import type { ViewBlock, ViewRange, ViewText } from '../../../../protocol/report-view.js';
import { proseOffset } from '../../model/prose.js';
import type { Report, Table } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import { partsWithoutTable } from '../../rules/tables/parts-without-table.js';
import type { TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { editionForDraft } from '../tables/draft-edition.js';
import { insertableTables } from '../tables/insert-table.js';
import { placeOf } from '../tables/table-place.js';
import type { Marks } from './marks.js';
import { viewMissingTable, viewTable } from './tables.js';

/** A stretch of the draft that is shown as one: a title, a heading, a table. */
interface Piece {
  readonly span: Span;
  readonly kind: ViewText['kind'] | Table;
  /** The table that the part lacks. */
  readonly lacks: TableKey | null;
}

type RangeOf = (span: Span) => ViewRange;

/** What the draft says from its beginning to its end: its pieces, and the paragraphs between them. Linear. */
export function viewBlocks(report: Report, marks: Marks, rangeOf: RangeOf): readonly ViewBlock[] {
  const insertable = new Set(insertableTables(report).map(({ key }) => key));
  const edition = editionForDraft(report).id;
  const found: Found[] = [];
  const add = (start: number, make: Found['make']) => found.push({ start, make, findings: [] });
  const addText = (kind: ViewText['kind'], span: Span, text: string) =>
    add(span.start, (findings) => ({ kind, text, range: rangeOf(span), findings }));
  let from = 0;
  for (const { span, kind, lacks } of piecesOf(report)) {
    const start = proseOffset(report.prose, span.start);
    for (const line of linesIn(report, from, start)) addText('paragraph', line.span, line.words);
    from = Math.max(start, proseOffset(report.prose, span.end));
    if (typeof kind === 'string') addText(kind, span, plainWords(report.prose.text.slice(start, from)));
    else add(span.start, (findings) => viewTable(report, kind, marks, findings, rangeOf));
    if (lacks) add(Number.POSITIVE_INFINITY, () => viewMissingTable(edition, lacks, insertable.has(lacks)));
  }
  for (const line of linesIn(report, from, report.prose.text.length)) addText('paragraph', line.span, line.words);
  placeFindings(found, marks);
  return found.map(({ make, findings }) => make(findings));
}

interface Found {
  /** Where it begins; infinite for what the draft does not have. */
  readonly start: number;
  readonly make: (findings: readonly number[]) => ViewBlock;
  readonly findings: number[];
}

/** Each finding to the last block that begins before it, or to the first. */
function placeFindings(found: readonly Found[], { others }: Marks): void {
  const there = found.filter(({ start }) => Number.isFinite(start));
  let at = 0;
  for (const { index, span } of others.toSorted((a, b) => a.span.start - b.span.start)) {
    while (there[at + 1] && there[at + 1]!.start <= span.start) at++;
    there[at]?.findings.push(index);
  }
}

/** In text order, none over another. */
function piecesOf(report: Report): readonly Piece[] {
  const missing = new Map(partsWithoutTable(report).map(({ section, table }) => [section, table]));
  const pieces: Piece[] = [
    ...tablesOf(report).map((table): Piece => {
      return { span: placeOf(report, table)?.span ?? table.span, kind: table, lacks: null };
    }),
    ...(report.title ? [{ span: report.title.span, kind: 'title', lacks: null } as const] : []),
    ...report.sections.map((section): Piece => {
      return { span: section.span, kind: 'heading', lacks: missing.get(section) ?? null };
    }),
    ...report.sections
      .flatMap(({ subheadings }) => subheadings)
      .filter(({ span }) => standsAlone(report, span))
      .map(({ span }): Piece => ({ span, kind: 'subheading', lacks: null })),
  ].sort((a, b) => a.span.start - b.span.start);
  const apart: Piece[] = [];
  for (const piece of pieces) {
    const before = apart.at(-1);
    if (!before || piece.span.start >= before.span.end) apart.push(piece);
  }
  return apart;
}

/** A subheading with a line of its own; the others begin a paragraph. */
function standsAlone({ prose }: Report, span: Span): boolean {
  let end = proseOffset(prose, span.end);
  while (end < prose.text.length && MARKS.includes(prose.text[end]!)) end++;
  return end >= prose.text.length || '\r\n'.includes(prose.text[end]!);
}

const MARKS = ' \t\u00a0\u3000*_';

interface Line {
  readonly words: string;
  readonly span: Span;
}

/** The lines between two offsets of the prose that hold more than marks. */
function linesIn({ prose }: Report, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    let end = start;
    while (end < to && prose.text[end] !== '\n' && prose.text[end] !== '\r') end++;
    const line = prose.text.slice(start, end);
    const words = plainWords(line);
    if (/[\p{L}\p{N}]/u.test(words)) {
      const first = start + line.length - line.trimStart().length;
      lines.push({ words, span: prose.span(first, start + line.trimEnd().length) });
    }
    start = end + 1;
  }
  return lines;
}

/** Without the marks of Markdown at the ends, and those of strong text. */
function plainWords(line: string): string {
  return line
    .replaceAll('**', '')
    .replace(/^[\s#>|｜]+/, '')
    .replace(/[\s#|｜]+$/, '')
    .replace(/[\r\n]+/g, '');
}
