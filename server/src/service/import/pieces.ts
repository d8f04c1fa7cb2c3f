import { proseOffset } from '../../model/prose.js';
import type { Report, Section, Table } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import type { Span } from '../../text/span.js';
import { placeOf } from '../tables/table-place.js';

/** A stretch of the report's prose, in its order; `start` and `end` are offsets of `report.prose`. */
export type Piece = (
  | { readonly kind: 'title' }
  | { readonly kind: 'heading'; readonly section: Section }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'text'; readonly where: Where }
) & { readonly start: number; readonly end: number };

/** `before`: in front of the title; `opening`: between title and first part; `closing`: behind the last heading and table. */
export type Where = 'before' | 'opening' | 'body' | 'closing' | 'signature' | 'after';

/** The place of a table in the original, from the beginning of its first row on. */
export function tableSpan(report: Report, table: Table): Span {
  const { prose } = report;
  const span = placeOf(report, table)?.span ?? table.span;
  const at = proseOffset(prose, span.start);
  const line = Math.max(prose.text.lastIndexOf('\n', at - 1), prose.text.lastIndexOf('\r', at - 1)) + 1;
  const isRow = line < at && /^\s*[|｜]/.test(prose.text.slice(line, at));
  return isRow ? { start: prose.span(line, at).start, end: span.end } : span;
}

/** Cuts the whole prose of a report into title, headings, tables and the text between them. */
export function piecesOf(report: Report): readonly Piece[] {
  const { prose, title, sections, signature } = report;
  const range = (span: Span) => ({ start: proseOffset(prose, span.start), end: proseOffset(prose, span.end) });
  const tables = tablesOf(report).map((table) => ({
    kind: 'table' as const,
    table,
    ...range(tableSpan(report, table)),
  }));
  const isInTable = (at: number) => tables.some(({ start, end }) => start <= at && at < end);
  const headings = sections
    .map((section) => ({ kind: 'heading' as const, section, ...range(section.span) }))
    .filter(({ start }) => !isInTable(start));
  const fixed: Piece[] = [
    ...(title ? [{ kind: 'title' as const, ...range(title.span) }] : []),
    ...headings,
    ...tables,
  ].sort((a, b) => a.start - b.start);

  const core = [...headings, ...tables];
  const first = core.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = core.reduce((most, { end }) => Math.max(most, end), 0);
  const titleStart = title ? proseOffset(prose, title.span.start) : 0;
  const signed = [signature?.organ, signature?.date].flatMap((at) => (at ? [range(at.span)] : []));
  const signedFrom = Math.max(last, Math.min(prose.text.length, ...signed.map(({ start }) => start)));
  const signedTo = Math.max(signedFrom, ...signed.map(({ end }) => end));

  const whereOf = (start: number): Where => {
    if (start < titleStart) return 'before';
    if (start < first) return 'opening';
    if (start < last) return 'body';
    if (signed.length === 0 || start < signedFrom) return 'closing';
    return start < signedTo ? 'signature' : 'after';
  };
  const pieces: Piece[] = [];
  const text = (from: number, to: number) => {
    const bounds = [from, ...[signedFrom, signedTo].filter((at) => signed.length > 0 && from < at && at < to), to];
    for (const [i, start] of bounds.slice(0, -1).entries()) {
      if (start < bounds[i + 1]!) pieces.push({ kind: 'text', where: whereOf(start), start, end: bounds[i + 1]! });
    }
  };
  let at = 0;
  for (const piece of fixed) {
    if (piece.start < at) continue;
    text(at, piece.start);
    pieces.push(piece);
    at = piece.end;
  }
  text(at, prose.text.length);
  return pieces;
}
