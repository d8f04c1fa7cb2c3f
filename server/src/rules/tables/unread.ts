import type { ReadProblem, Report, Table } from '../../model/report.js';
import type { TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { shortRows, shortTable } from './blanks.js';
import { cellsOf, isMixed, type PlacedCell, tablesOf } from './cells.js';
import { missingRows } from './missing-rows.js';
import { proceedingsFault } from './proceedings-shape.js';

/** What stands in a table, was not read and is told by no other rule. */
export type Unread =
  | { readonly kind: 'rows'; readonly table: TableKey; readonly problems: readonly ReadProblem[] }
  | { readonly kind: 'cells'; readonly table: TableKey; readonly cells: readonly PlacedCell[] }
  | { readonly kind: 'partial'; readonly table: TableKey; readonly span: Span; found: number; due: number }
  | { readonly kind: 'other'; readonly problem: ReadProblem };

/** Everything that was not read, grouped so that each is told once. */
export function unreadIn(report: Report): readonly Unread[] {
  const found: Unread[] = [];
  for (const table of tablesOf(report)) {
    if (isMixed(table)) continue;
    for (const each of [...unreadRows(report, table), ...unreadCells(report, table)]) found.push(each);
    const partial = partialTable(report, table);
    if (partial) found.push(partial);
  }
  for (const problem of report.problems) {
    if (problem.kind === 'duplicate-table' || problem.kind === 'not-decoded') found.push({ kind: 'other', problem });
  }
  return found;
}

/** Rows whose numbers could not be told apart, one group for each kind of doubt. */
function unreadRows(report: Report, table: Table): Unread[] {
  const short = shortRows(report, table.key);
  const told = proceedingsFault(report)?.kind === 'count';
  const problems = report.problems.filter(
    (problem) =>
      problem.table === table.key &&
      ((problem.kind === 'row-count' && !short.includes(problem)) ||
        (problem.kind === 'cell-count' && !told && problem !== shortTable(report, table.key)) ||
        problem.kind === 'glued'),
  );
  const kinds = [...new Set(problems.map((problem) => problem.kind))];
  return kinds.map((kind) => ({
    kind: 'rows',
    table: table.key,
    problems: problems.filter((problem) => problem.kind === kind),
  }));
}

/** Single cells with more than one reading, in rows that were read. */
function unreadCells(report: Report, table: Table): Unread[] {
  const inDoubt = new Set(report.problems.filter(({ table: key }) => key === table.key).map(({ row }) => row));
  if (table.key === 'proceedings' && inDoubt.size > 0) return [];
  const cells = cellsOf(table).filter(({ cell, ref }) => cell.state === 'unread' && !inDoubt.has(ref.row ?? ''));
  return cells.length > 0 ? [{ kind: 'cells', table: table.key, cells }] : [];
}

/** A table of which rows are missing without it being certain that the draft lacks them. */
function partialTable(report: Report, table: Table): Unread | null {
  if (table.key === 'proceedings') return null;
  const { uncertain } = missingRows(report, table);
  if (uncertain.length === 0) return null;
  const due = table.rows.length;
  const found = table.rows.filter((row) => row.cells !== null).length;
  const problem = report.problems.find((other) => other.kind === 'partial' && other.table === table.key);
  const label = table.rows.find((row) => row.label !== null)?.label;
  return { kind: 'partial', table: table.key, span: problem?.span ?? label?.span ?? table.span, found, due };
}
