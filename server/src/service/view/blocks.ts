import type { ViewBlock, ViewRange, ViewText } from '../../../../protocol/report-view.js';
import { proseOffset } from '../../model/prose.js';
import type { Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { editionForDraft } from '../tables/draft-edition.js';
import { insertableTables } from '../tables/insert-table.js';
import type { Marks } from './marks.js';
import { piecesOf, plainWords } from './pieces.js';
import { viewMissingTable, viewTable } from './tables.js';

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
