import type { Report, Table } from '../model/report.js';
import type { Span } from '../text/span.js';

/**
 * Where the cells and row labels of the tables stand. What a reader took for the beginning of a table may be a
 * sentence that names its rows; that sentence is prose.
 */
export function tableExtents(report: Report): readonly Span[] {
  return Object.values(report.tables)
    .filter((table): table is Table => table !== null)
    .flatMap((table) => extentOf(table) ?? [])
    .sort((a, b) => a.start - b.start);
}

/** From the first label or cell to the last; null where no cell was found. */
export function extentOf(table: Table): Span | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  const take = (span: Span | undefined) => {
    if (!span || span.end <= span.start) return;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  };
  if (table.key === 'proceedings') for (const cell of table.cells) take(cell.span);
  else {
    for (const row of table.rows) {
      take(row.label?.span);
      for (const cell of row.cells ?? []) take(cell.span);
    }
  }
  return end < 0 ? null : { start, end };
}
