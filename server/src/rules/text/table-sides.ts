import type { Claimed, Subject } from '../../facts/claim.js';
import type { CellRef } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import type { EditionId } from '../../templates/template.js';
import { add, type Decimal, equals, subtract, sumOf, ZERO } from '../../values/decimal.js';
import { isMixed, isUnfilled, numberIn } from '../tables/cells.js';

/** The cells that a claim speaks of. */
export interface Sides {
  readonly table: Table;
  readonly cells: readonly CellRef[];
  readonly inTable: Decimal;
  readonly accepted: readonly Decimal[];
}

/** Null where the table is not there, was not read or does not count this. */
export function sidesOf(report: Report, claim: Claimed): Sides | null {
  const { requests, proceedings } = report.tables;
  const { subject } = claim;
  if (REQUEST_ROWS[subject] !== undefined || subject === 'result') {
    if (!requests || report.problems.some((problem) => problem.table === 'requests')) return null;
    return requestSides(requests, claim);
  }
  if (subject === 'reviews' || subject === 'suits') return proceedings && proceedingSides(report, proceedings, claim);
  return disclosureSides(report, subject);
}

const REQUEST_ROWS: Readonly<Partial<Record<Subject, string>>> = {
  received: 'new',
  handled: 'new',
  answered: 'total',
  'carried-in': 'carry',
  'carried-out': 'next',
};

function requestSides(table: Table & { key: 'requests' }, claim: Claimed): Sides | null {
  const { relations } = editionById(table.boundTo).requests;
  const column = relations.rowSum.total;
  const countOf = (row: string): Decimal | null => numberIn(cellAt(table, { row, column }));
  const isEmptyRow = (row: string): boolean =>
    table.rows.find(({ key }) => key === row)?.cells?.every(isUnfilled) ?? false;
  const together = (rows: readonly string[]): Decimal | null => {
    // A result that nobody chose is often left blank in all its cells.
    const values = rows.map((row) => (rows.length > 1 && isEmptyRow(row) ? ZERO : countOf(row)));
    return values.every((value) => value !== null) ? sumOf(values) : null;
  };
  if (claim.columns) return applicantSides(table, claim.columns);
  const single = REQUEST_ROWS[claim.subject];
  const leaves = relations.columnTotal.parts;
  const rows = single !== undefined ? [single] : claim.rows.filter((row) => leaves.includes(row));
  const inTable = together(rows);
  if (inTable === null || rows.length === 0) return null;
  const accepted = [inTable];
  const carry = countOf('carry');
  const total = countOf('total');
  if (claim.subject === 'received' || claim.subject === 'handled') {
    if (carry !== null) accepted.push(add(inTable, carry));
    if (claim.subject === 'handled' && total !== null) accepted.push(total);
  }
  const settled = together(leaves);
  // What was closed without an answer may be left out; but only of a total that holds.
  if (claim.subject === 'answered' && settled && equals(settled, inTable)) {
    const unprocessed = together(leaves.filter((row) => row.startsWith('r5'))) ?? ZERO;
    const others = together(leaves.filter((row) => row.startsWith('r6'))) ?? ZERO;
    for (const left of [unprocessed, others, add(unprocessed, others), carry ?? ZERO])
      accepted.push(subtract(inTable, left));
  }
  return { table, cells: rows.map((row) => ({ row, column })), inTable, accepted };
}

/** Of which kinds of applicants the requests are that came in: some count those carried over too, or what was answered. */
function applicantSides(table: Table & { key: 'requests' }, columns: readonly number[]): Sides | null {
  const together = (row: string): Decimal | null => {
    const values = columns.map((column) => numberIn(cellAt(table, { row, column })));
    return values.every((value) => value !== null) ? sumOf(values) : null;
  };
  const [received, carried, total] = ['new', 'carry', 'total'].map(together);
  if (!received || !carried || !total) return null;
  const cells = columns.map((column) => ({ row: 'new', column }));
  return { table, cells, inTable: received, accepted: [received, add(received, carried), total] };
}

function proceedingSides(
  report: Report,
  table: Table & { key: 'proceedings' },
  { subject, quantity, columns }: Claimed,
): Sides | null {
  const { groups } = editionById(report.edition ?? '2021').proceedings;
  const wanted = groups.filter(({ key }) => (key === 'review') === (subject === 'reviews'));
  const numberAt = (column: number) => numberIn(cellAt(table, { column }));
  if (columns) {
    const cells = columns.map((column) => ({ column: wanted[0]!.parts[column - 1]! }));
    const values = cells.map(({ column }) => numberAt(column));
    return values.every((value) => value !== null)
      ? { table, cells, inTable: sumOf(values), accepted: [sumOf(values)] }
      : null;
  }
  const totals = wanted.map(({ total }) => numberAt(total));
  if (!totals.every((total) => total !== null)) return null;
  const inTable = sumOf(totals);
  const pending = sumOf(wanted.map(({ parts }) => numberAt(parts[3]!) ?? ZERO));
  // One of two groups of suits may be told alone, and what is pending may be left for next year.
  const accepted = quantity === null ? [inTable] : [inTable, subtract(inTable, pending), ...totals];
  return { table, cells: wanted.map(({ total }) => ({ column: total })), inTable, accepted };
}

interface DisclosurePlace {
  readonly row: string;
  readonly columns: readonly number[];
}

const DOCUMENTS_2019 = '规范性文件';
const DOCUMENTS_2021 = '行政规范性文件';

const DISCLOSURE_PLACES: Readonly<Partial<Record<Subject, Readonly<Partial<Record<EditionId, DisclosurePlace>>>>>> = {
  'documents-made': {
    '2019': { row: DOCUMENTS_2019, columns: [1, 2] },
    '2021': { row: DOCUMENTS_2021, columns: [1] },
  },
  'documents-abolished': { '2021': { row: DOCUMENTS_2021, columns: [2] } },
  'documents-valid': {
    '2019': { row: DOCUMENTS_2019, columns: [3] },
    '2021': { row: DOCUMENTS_2021, columns: [3] },
  },
  permits: { '2019': { row: '行政许可', columns: [3] }, '2021': { row: '行政许可', columns: [1] } },
  punishments: { '2019': { row: '行政处罚', columns: [3] }, '2021': { row: '行政处罚', columns: [1] } },
  coercions: { '2019': { row: '行政强制', columns: [3] }, '2021': { row: '行政强制', columns: [1] } },
  fees: { '2021': { row: '行政事业性收费', columns: [1] } },
};

/** Whether 表一 counts it. */
export function isOfDisclosure(subject: Subject): boolean {
  return DISCLOSURE_PLACES[subject] !== undefined;
}

/** What 表一 has for it, the first cell as `inTable`. */
export function disclosureSides({ tables }: Report, subject: Subject): Sides | null {
  const table = tables.disclosure;
  const place = table && !isMixed(table) ? DISCLOSURE_PLACES[subject]?.[table.boundTo] : undefined;
  if (!table || !place) return null;
  const { row, columns } = place;
  const values = columns.map((column) => numberIn(cellAt(table, { row, column })));
  const [inTable] = values;
  if (inTable === undefined || inTable === null) return null;
  const accepted = values.filter((value) => value !== null);
  return { table, cells: [{ row, column: columns[0]! }], inTable, accepted };
}

export function cellAt(table: Table, ref: CellRef): Cell | null {
  if (table.key === 'proceedings') return table.cells[ref.column - 1] ?? null;
  return table.rows.find((row) => row.key === ref.row)?.cells?.[ref.column - 1] ?? null;
}
