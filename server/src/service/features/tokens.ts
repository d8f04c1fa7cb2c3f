import type { CellRef, Finding } from '../../model/finding.js';
import type { Cell, Report } from '../../model/report.js';
import { placeKey, tablesOf } from '../../rules/tables/cells.js';
import { editionById } from '../../templates/editions.js';
import { findCitations } from '../../templates/statute/lookup.js';
import type { TableKey } from '../../templates/template.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { placesOf } from './places.js';
import { editionOf, labelsIn } from './table-labels.js';
import { rowsOf } from './table-rows.js';
import { inLines } from './token-pieces.js';

export type TokenKind = 'title' | 'part' | 'row' | 'column' | 'count' | 'total' | 'citation' | 'year';

/** A stretch of one line to be coloured. */
export interface Token {
  readonly kind: TokenKind;
  readonly span: Span;
  /** A finding says that the cell is wrong. */
  readonly isWrong: boolean;
}

/** What is to be coloured, in text order; no token crosses a line's end or shares text with another. */
export function tokens(report: Report, findings: readonly Finding[]): readonly Token[] {
  if (!report.isReport) return [];
  const found = [...titleTokens(report), ...tableTokens(report, findings), ...proseTokens(report)];
  found.sort((a, b) => a.span.start - b.span.start);
  return inLines(report.source, withoutOverlap(found));
}

function token(kind: TokenKind, span: Span, isWrong = false): Token {
  return { kind, span, isWrong };
}

function titleTokens({ title, sections }: Report): readonly Token[] {
  const parts = sections.map((section) => token('part', section.span));
  if (!title) return parts;
  const { span, yearSpan } = title;
  if (!yearSpan) return [token('title', span), ...parts];
  const before = token('title', { start: span.start, end: yearSpan.start });
  const after = token('title', { start: yearSpan.end, end: span.end });
  return [before, token('year', yearSpan), after, ...parts];
}

function tableTokens(report: Report, findings: readonly Finding[]): readonly Token[] {
  const isTotal = totalsOf(report);
  const isWrong = wrongOf(findings);
  const cells = placesOf(report).map(({ table, ref, cell }) =>
    token(isTotal(table, ref) ? 'total' : 'count', cell.span, isWrong(table, ref, cell)),
  );
  const labels = tablesOf(report).flatMap((table) => [
    ...rowsOf(report, table).flatMap(({ labelSpan }) => (labelSpan ? [token('row', labelSpan)] : [])),
    ...labelsIn(report, table).map(({ axis, span }) => token(axis, span)),
  ]);
  return [...cells, ...labels];
}

function totalsOf(report: Report): (table: TableKey, ref: CellRef) => boolean {
  const { requests, proceedings } = report.tables;
  const { rowSum, columnTotal } = editionById(requests?.boundTo ?? '2021').requests.relations;
  const groups = proceedings ? editionById(editionOf(report, proceedings)).proceedings.groups : [];
  return (table, ref) => {
    if (table === 'requests') return ref.column === rowSum.total || ref.row === columnTotal.total;
    return table === 'proceedings' && groups.some(({ total }) => total === ref.column);
  };
}

/** The cells that errors name or stand on. */
function wrongOf(findings: readonly Finding[]): (table: TableKey, ref: CellRef, cell: Cell) => boolean {
  const errors = findings.filter(({ level }) => level === 'error');
  const named = new Set(errors.flatMap(({ data }) => data?.cells.map((ref) => `${data.table}/${placeKey(ref)}`) ?? []));
  const spans = new Set(errors.map(({ span }) => `${span.start}-${span.end}`));
  return (table, ref, { span }) => named.has(`${table}/${placeKey(ref)}`) || spans.has(`${span.start}-${span.end}`);
}

const YEAR = /(?<![\d.])(?:20\d{2}|二[〇○零0][〇○零一二三四五六七八九]{2})(?=[ \u3000]?年)/g;

function proseTokens({ prose }: Report): readonly Token[] {
  const citations = findCitations(prose.text).map(({ start, end }) => token('citation', prose.span(start, end)));
  const years = [...fold(prose.text).matchAll(YEAR)].map(({ 0: year, index }) =>
    token('year', prose.span(index, index + year.length)),
  );
  return [...citations, ...years];
}

/** Of tokens in text order, those that begin inside another lose what it covers. */
function withoutOverlap(sorted: readonly Token[]): readonly Token[] {
  let end = 0;
  return sorted.flatMap((each) => {
    const start = Math.max(each.span.start, end);
    if (each.span.end <= start) return [];
    end = each.span.end;
    return [{ ...each, span: { start, end } }];
  });
}
