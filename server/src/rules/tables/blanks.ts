import type { Cell, ReadProblem, Report, Table } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import type { TableKey } from '../../templates/template.js';
import { fold } from '../../text/fold.js';
import { cellsOf, isMixed, type PlacedCell, placeKey } from './cells.js';

/** Longest run of numbers of a row, in characters. */
const LONGEST_ROW = 60;

/** No cell was written, or nothing in it: an editor that trims line ends takes blank cells away with their tabs. */
export function isEmpty(cell: Cell): boolean {
  return cell.state === 'blank' || cell.state === 'missing';
}

/** Cells without anything in them, of the rows that were found. */
export function emptyCells(report: Report, table: Table): readonly PlacedCell[] {
  if (isMixed(table)) return [];
  const empty = emptyRows(report, table);
  return cellsOf(table).filter(({ cell, ref }) => isEmpty(cell) || empty.has(ref.row ?? ''));
}

/** Keys of rows that hold no number at all beside their labels. */
function emptyRows(report: Report, table: Table): ReadonlySet<string> {
  return new Set(shortRows(report, table.key).flatMap(({ row, found }) => (found === 0 && row !== null ? [row] : [])));
}

/** Cells with a mark for nothing: 「/」「—」「无」. */
export function placeholderCells(table: Table): readonly PlacedCell[] {
  return cellsOf(table).filter(({ cell }) => cell.state === 'placeholder');
}

/** Every cell of the table is among those that are empty. */
export function isWhollyEmpty(table: Table, empty: readonly PlacedCell[]): boolean {
  return empty.length > 1 && empty.length === cellsOf(table).length;
}

/** Names of the groups of which every cell is empty: groups of rows in 表二, blocks in 表一, groups of cells in 表三. */
export function emptyGroups(table: Table, empty: readonly PlacedCell[]): readonly string[] {
  const keys = new Set(empty.map(({ ref }) => placeKey(ref)));
  const cells = cellsOf(table);
  return groupsOf(table)
    .filter(({ has }) => {
      const own = cells.filter(has);
      return own.length > 1 && own.every(({ ref }) => keys.has(placeKey(ref)));
    })
    .map(({ name }) => name);
}

interface Group {
  readonly name: string;
  has(cell: PlacedCell): boolean;
}

function groupsOf(table: Table): readonly Group[] {
  if (table.key === 'proceedings') {
    const { groups } = editionById('2021').proceedings;
    return groups.map(({ label, parts, total }) => ({
      name: label,
      has: ({ ref }) => ref.column === total || parts.includes(ref.column),
    }));
  }
  const template = editionById(table.boundTo);
  if (table.key === 'disclosure') {
    return template.disclosure.blocks.map(({ heading, rows }) => ({
      name: heading,
      has: ({ ref }) => rows.some((row) => row.key === ref.row),
    }));
  }
  const { rows } = template.requests;
  return rows
    .filter((group) => rows.some((row) => row.group === group.key && row.role === 'leaf'))
    .map((group) => ({
      name: group.label,
      has: ({ ref }) => rows.some((row) => row.key === ref.row && row.group === group.key && row.role === 'leaf'),
    }));
}

/**
 * Rows with fewer numbers than cells where it can't be told which are missing. Few such rows are rows in which a cell
 * was left blank; where most of a table's rows are short, the reader did not understand the table.
 */
export function shortRows(report: Report, table: TableKey): readonly ReadProblem[] {
  const found = report.tables[table];
  if (!found || found.key === 'proceedings' || isMixed(found)) return [];
  const rows = found.rows.filter((row) => row.cells !== null).length;
  const uneven = report.problems.filter((problem) => problem.kind === 'row-count' && problem.table === table);
  // Where a row has too many, numbers stand apart from their labels: what the others lack may be among them.
  if (uneven.some((problem) => problem.found > problem.due || problem.strays)) return [];
  const short = uneven.filter(
    (problem) =>
      problem.row !== null &&
      problem.found < problem.due &&
      lacksNumbers(report, found, problem) &&
      !(report.truncated && isLastRow(report, problem)),
  );
  return short.length * 2 <= rows ? short : [];
}

/** 表一 or 表二 with fewer numbers than cells where not even the rows of the missing ones can be told. */
export function shortTable(report: Report, table: TableKey): ReadProblem | null {
  if (table === 'proceedings' || report.truncated) return null;
  const short = report.problems.find(
    (problem) => problem.kind === 'cell-count' && problem.table === table && problem.found < problem.due,
  );
  return short && short.found * 2 > short.due ? short : null;
}

/** In a run of glued digits several numbers look like one: it lacks some only where even its digits are too few. */
function lacksNumbers({ source }: Report, table: Table, { found, due, row }: ReadProblem): boolean {
  if (table.key === 'proceedings' || (table.layout !== 'glued' && found !== 1)) return true;
  const index = table.rows.findIndex((other) => other.key === row);
  const from = table.rows[index]?.cells?.[0]?.span.start;
  const next = table.rows.slice(index + 1).find((other) => other.label !== null);
  if (from === undefined) return false;
  const text = source.text.slice(from, next?.label?.span.start ?? from + LONGEST_ROW);
  return fold(text).replace(/\D/g, '').length < due;
}

function isLastRow(report: Report, { row, table }: ReadProblem): boolean {
  const found = table === null ? null : report.tables[table];
  if (!found || found.key === 'proceedings') return false;
  const present = found.rows.filter((other) => other.cells !== null);
  return present[present.length - 1]?.key === row;
}
