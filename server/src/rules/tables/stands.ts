import type { DisclosureTable, ProceedingsTable, Report, RequestsTable } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { sectionOf } from '../support/parts.js';

/** Where a finding about 表三 as a whole stands: the heading of part 四, else the table's first cell. */
export function proceedingsStand(report: Report, table: ProceedingsTable): Span {
  return sectionOf(report, 4)?.span ?? table.cells[0]?.span ?? startOf(table.span);
}

/** Where a finding about 表一 or 表二 as a whole stands: its first label that was found. */
export function tableStand(table: DisclosureTable | RequestsTable): Span {
  const labels = table.rows.flatMap((row) => (row.label ? [row.label.span] : []));
  const headings = table.key === 'disclosure' ? table.blocks.flatMap((block) => block.heading?.span ?? []) : [];
  const first = [...headings, ...labels].sort((a, b) => a.start - b.start)[0];
  return first ?? startOf(table.span);
}

function startOf(span: Span): Span {
  return { start: span.start, end: span.start };
}
