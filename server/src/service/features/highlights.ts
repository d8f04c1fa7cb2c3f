import type { Report } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import { fold, squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { placeAt } from './places.js';
import { cellRelations } from './relations.js';
import { touches } from './spans.js';
import { rowsOf, type TableRow } from './table-rows.js';
import { textCountAt, textCountsOf } from './text-counts.js';

/** `self`: what the cursor is on, and the same words elsewhere; `total` and `item`: cells of its relations. */
export interface Highlight {
  readonly span: Span;
  readonly role: 'self' | 'total' | 'item';
}

/**
 * Of a cell: the cells of every relation that it takes part in, and where the prose tells it. Of such a number of the
 * prose: the cells that it speaks of. Of a row label: the row's cells and the same words
 * elsewhere in the text. In text order; empty anywhere else.
 */
export function highlightsAt(report: Report, offset: number): readonly Highlight[] {
  const found =
    highlightsOfCell(report, offset) ?? highlightsOfCount(report, offset) ?? highlightsOfLabel(report, offset) ?? [];
  const bySpan = new Map<number, Highlight>();
  for (const highlight of found) {
    const { start, end } = highlight.span;
    if (end > start && !bySpan.has(start)) bySpan.set(start, highlight);
  }
  return [...bySpan.values()].sort((a, b) => a.span.start - b.span.start);
}

function highlightsOfCell(report: Report, offset: number): readonly Highlight[] | null {
  const place = placeAt(report, offset);
  if (!place) return null;
  const relations = cellRelations(report).filter(({ total, items }) => [total, ...items].includes(place.cell));
  return [
    { span: place.cell.span, role: 'self' },
    ...relations.map(({ total }): Highlight => ({ span: total.span, role: 'total' })),
    ...relations.flatMap(({ items }) => items.map(({ span }): Highlight => ({ span, role: 'item' }))),
    ...textCountsOf(report, place.cell).map(({ span }): Highlight => ({ span, role: 'self' })),
  ];
}

function highlightsOfCount(report: Report, offset: number): readonly Highlight[] | null {
  const count = textCountAt(report, offset);
  return (
    count && [{ span: count.span, role: 'self' }, ...count.cells.map(({ span }): Highlight => ({ span, role: 'item' }))]
  );
}

function highlightsOfLabel(report: Report, offset: number): readonly Highlight[] | null {
  const row = tablesOf(report)
    .flatMap((table) => rowsOf(report, table))
    .find(({ labelSpan }) => labelSpan && touches(labelSpan, offset));
  if (!row?.labelSpan) return null;
  const cells = row.cells.filter(({ state }) => state !== 'missing' && state !== 'unread');
  return [
    { span: row.labelSpan, role: 'self' },
    ...sameWords(report, row),
    ...cells.map(({ span }): Highlight => ({ span, role: 'item' })),
  ];
}

/** Shorter words say too little: 其他 stands everywhere. */
const SHORTEST = 4;

/** Where else the text has the words of the label, without its number. */
function sameWords(report: Report, { label, labelSpan }: TableRow): readonly Highlight[] {
  const words = fold(label.replace(/^(?:[一二三四]、|（[一-十]）|\d\.)/, '').replace(/（.*$/, ''));
  if (squash(words).length < SHORTEST) return [];
  const { prose } = report;
  const text = fold(prose.text);
  const found: Highlight[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const span = prose.span(at, at + words.length);
    if (!labelSpan || span.end <= labelSpan.start || labelSpan.end <= span.start) found.push({ span, role: 'self' });
  }
  return found;
}
