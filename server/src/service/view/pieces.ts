import { proseOffset } from '../../model/prose.js';
import type { Report, Table } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import { partsWithoutTable } from '../../rules/tables/parts-without-table.js';
import type { TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { trimmedEnd } from '../../text/trim-end.js';
import { placeOf } from '../tables/table-place.js';

/** A stretch of the draft that is shown as one: a title, a heading, a table. */
export interface Piece {
  readonly span: Span;
  readonly kind: 'title' | 'heading' | 'subheading' | Table;
  /** The table that the part lacks. */
  readonly lacks: TableKey | null;
}

/** In text order, none over another. */
export function piecesOf(report: Report): readonly Piece[] {
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

/** Without the marks of Markdown at the ends, and those of strong text. */
export function plainWords(line: string): string {
  const begun = line.replaceAll('**', '').replace(/^[\s#>|｜]+/, '');
  return trimmedEnd(begun, /[\s#|｜]/).replace(/[\r\n]+/g, '');
}
