import type { Report } from '../../model/report.js';
import { emptyCells, emptyGroups } from './blanks.js';
import type { PlacedCell } from './cells.js';

/** What is wrong with the fifteen cells of 表三 as a whole. */
export type ProceedingsFault =
  | { readonly kind: 'group'; readonly group: string; readonly cells: readonly PlacedCell[] }
  | { readonly kind: 'count'; readonly found: number; readonly due: number };

/** A group of 表三 that was left blank, or a row with less than its fifteen numbers; null where neither holds. */
export function proceedingsFault(report: Report): ProceedingsFault | null {
  const table = report.tables.proceedings;
  if (!table) return null;
  const count = report.problems.find(
    (problem) => problem.kind === 'cell-count' && problem.table === 'proceedings' && problem.found < problem.due,
  );
  if (count) {
    if (report.truncated && isAtEnd(report, count.span.end)) return null;
    return { kind: 'count', found: count.found, due: count.due };
  }
  const cells = emptyCells(report, table);
  const [group] = emptyGroups(table, cells);
  return group === undefined ? null : { kind: 'group', group, cells };
}

/** Nothing but blanks and bars follows: what is missing may never have been copied. */
function isAtEnd({ source }: Report, at: number): boolean {
  return source.text.slice(at).replace(/[\s|｜]/g, '') === '';
}
