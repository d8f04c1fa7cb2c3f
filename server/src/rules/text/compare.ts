import type { Claim, Subject } from '../../facts/claim.js';
import { clauseBefore, namesAnOrgan } from '../../facts/context.js';
import type { Facts } from '../../facts/facts.js';
import type { Sentence } from '../../facts/sentences.js';
import type { CellRef } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import type { EditionId, TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { isMixed, isUnfilled, numberIn } from '../tables/cells.js';
import { decimalNumber } from '../tables/decimal.js';
import { cellName, requestRowName } from '../tables/naming.js';
import { isToReview } from './to-review.js';

/** A claim of the text beside what the tables have for it. */
export interface Comparison {
  readonly claim: Claim;
  readonly table: TableKey;
  /** The cells that the claim speaks of, with their names and the sum of what stands in them. */
  readonly cells: readonly CellRef[];
  readonly name: string;
  readonly inTable: number;
  /** Every reading of the claim that a correct report may have meant. */
  readonly accepted: readonly number[];
  readonly agrees: boolean;
  /** The first of the cells. */
  readonly at: Span;
  /** What was read in each of the cells. */
  readonly read: readonly Cell[];
}

/** All claims over the own scope whose cells were read. */
export function compareClaims(report: Report, facts: Facts): readonly Comparison[] {
  const told = facts.claims.flatMap((claim) =>
    claim.scope === 'own' && !isToReview(report, claim.sentence) ? (compare(report, claim) ?? []) : [],
  );
  const inParagraph = new Map<number, Sentence[]>();
  for (const sentence of facts.sentences) groupUnder(inParagraph, sentence.paragraph, sentence);
  const around = ({ claim }: Comparison) => inParagraph.get(claim.sentence.paragraph) ?? [];
  const alike = new Map<string, Comparison[]>();
  for (const comparison of told) groupUnder(alike, alikeKey(comparison.claim), comparison);
  const isOfPart = told.some((comparison) => isExplained(report, facts, comparison, around(comparison)));
  return told.filter(
    (comparison) =>
      comparison.agrees ||
      ((!isOfPart || comparison.table !== 'requests') &&
        !isAnsweredWithoutWithdrawn(comparison, around(comparison)) &&
        !isPartOfTold(comparison, alike.get(alikeKey(comparison.claim)) ?? [])),
  );
}

function groupUnder<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function alikeKey({ subject, rows, sentence }: Claim): string {
  return `${subject} ${rows.join()} ${sentence.paragraph}`;
}

/**
 * Whether the text itself gives the table's number for one organ: 「全县收到186件，其中县政府办公室受理25件」 beside a
 * table with 25. The table then counts that organ, and what is told of the whole is held against nothing.
 */
function isExplained(
  { organ }: Report,
  facts: Facts,
  { claim, agrees, inTable }: Comparison,
  around: readonly Sentence[],
): boolean {
  if (organ?.kind !== 'government' || agrees || inTable === 0 || around.length > MOST_PARTS) return false;
  if (claim.subject !== 'received' && claim.subject !== 'handled') return false;
  return around.some((sentence) =>
    facts
      .quantities(sentence)
      .some(({ value, start }) => value === inTable && namesAnOrgan(clauseBefore(sentence.text, start))),
  );
}

/** Parts told one after another: with the others of the paragraph it makes the table's number, or that stands before. */
function isPartOfTold({ claim, accepted, inTable }: Comparison, alike: readonly Comparison[]): boolean {
  if (alike.length < 2 || alike.length > MOST_PARTS || claim.value === 0) return false;
  const sum = alike.reduce((total, other) => total + other.claim.value, 0);
  return accepted.includes(sum) || (claim.value < inTable && alike.some(({ agrees }) => agrees));
}

/** More numbers of one kind than any paragraph has. */
const MOST_PARTS = 40;

/** 「办结25件，另有1件由申请人撤回」: what was closed without an answer stands in the table's total. */
function isAnsweredWithoutWithdrawn({ claim, inTable }: Comparison, around: readonly Sentence[]): boolean {
  if (claim.subject !== 'answered' || claim.value > inTable || around.length > MOST_PARTS) return false;
  return around.some(({ text }) => /撤回|撤销申请|放弃|终止|不计/.test(text));
}

/**
 * Whether another number of the text above 0 agrees with its cell: text and table then speak of the same whole, and
 * what differs is a mistake in one of them. Without it a report on a whole place may count its office alone.
 */
export function isAnchored(comparisons: readonly Comparison[], claim: Claim): boolean {
  return comparisons.some(
    (other) =>
      other.claim !== claim && other.agrees && other.claim.value > 0 && isRequest(other.claim) === isRequest(claim),
  );
}

/** Requests and the cases over them are counted by the same hands; what 表一 counts comes from others. */
function isRequest({ subject }: Claim): boolean {
  return DISCLOSURE_PLACES[subject] === undefined;
}

/** Reports of one organ, whose text can hardly mean another whole than its tables. */
export function isSingleOrgan(report: Report): boolean {
  const kind = report.organ?.kind;
  return report.organ?.certain === true && (kind === 'department' || kind === 'town' || kind === 'street');
}

function compare(report: Report, claim: Claim): Comparison | null {
  const sides = sidesOf(report, claim);
  if (sides === null) return null;
  const { table, cells, accepted, inTable } = sides;
  const first = cells[0] && cellAt(table, cells[0]);
  if (!first) return null;
  const edition = table.key === 'proceedings' ? (report.edition ?? '2021') : table.boundTo;
  return {
    claim,
    table: table.key,
    cells,
    name: namesOf(edition, table.key, cells, claim),
    inTable,
    accepted,
    agrees: accepted.includes(claim.value),
    at: first.span,
    read: cells.flatMap((ref) => cellAt(table, ref) ?? []),
  };
}

/** 「（三）不予公开」各行 for a group; else every cell, 总计 left out where rows of 表二 are named. */
function namesOf(edition: EditionId, table: TableKey, cells: readonly CellRef[], { subject }: Claim): string {
  if (subject !== 'result') return cells.map((ref) => cellName(edition, table, ref)).join('＋');
  const rows = cells.map(({ row }) => row ?? '');
  const group = groupOf(rows);
  if (group === null) return rows.map((row) => requestRowName(edition, row)).join('＋');
  return `「${requestRowName(edition, group)}」`;
}

/** The group of 表二 whose rows these are, where there are several. */
function groupOf(rows: readonly string[]): string | null {
  const groups = new Set(rows.map((row) => row.split('.')[0]!.replace('r', 'g')));
  const [group] = groups;
  return rows.length > 1 && groups.size === 1 ? group! : null;
}

interface Sides {
  readonly table: Table;
  readonly cells: readonly CellRef[];
  readonly inTable: number;
  readonly accepted: readonly number[];
}

function sidesOf(report: Report, claim: Claim): Sides | null {
  const { requests, proceedings, disclosure } = report.tables;
  const { subject } = claim;
  if (REQUEST_ROWS[subject] !== undefined || subject === 'result') {
    if (!requests || report.problems.some((problem) => problem.table === 'requests')) return null;
    return requestSides(requests, claim);
  }
  if (subject === 'reviews' || subject === 'suits') return proceedings && proceedingSides(report, proceedings, claim);
  return disclosure && !isMixed(disclosure) ? disclosureSides(disclosure, subject) : null;
}

const REQUEST_ROWS: Readonly<Partial<Record<Subject, string>>> = {
  received: 'new',
  handled: 'new',
  answered: 'total',
  'carried-in': 'carry',
  'carried-out': 'next',
};

function requestSides(table: Table & { key: 'requests' }, claim: Claim): Sides | null {
  const { relations } = editionById(table.boundTo).requests;
  const column = relations.rowSum.total;
  const countOf = (row: string): number | null => valueIn(cellAt(table, { row, column }));
  const isEmptyRow = (row: string): boolean =>
    table.rows.find(({ key }) => key === row)?.cells?.every(isUnfilled) ?? false;
  const sumOf = (rows: readonly string[]): number | null => {
    let sum = 0;
    for (const row of rows) {
      // A result that nobody chose is often left blank in all its cells.
      const value = rows.length > 1 && isEmptyRow(row) ? 0 : countOf(row);
      if (value === null) return null;
      sum += value;
    }
    return sum;
  };
  const single = REQUEST_ROWS[claim.subject];
  const leaves = relations.columnTotal.parts;
  const rows = single !== undefined ? [single] : claim.rows.filter((row) => leaves.includes(row));
  const inTable = sumOf(rows);
  if (inTable === null || rows.length === 0) return null;
  const accepted = new Set([inTable]);
  const carry = countOf('carry');
  const total = countOf('total');
  if (claim.subject === 'received' || claim.subject === 'handled') {
    if (carry !== null) accepted.add(inTable + carry);
    if (claim.subject === 'handled' && total !== null) accepted.add(total);
  }
  const settled = sumOf(leaves);
  // What was closed without an answer may be left out; but only of a total that holds.
  if (claim.subject === 'answered' && settled === inTable) {
    const unprocessed = sumOf(leaves.filter((row) => row.startsWith('r5'))) ?? 0;
    const others = sumOf(leaves.filter((row) => row.startsWith('r6'))) ?? 0;
    for (const left of [unprocessed, others, unprocessed + others, carry ?? 0]) accepted.add(inTable - left);
  }
  return { table, cells: rows.map((row) => ({ row, column })), inTable, accepted: [...accepted] };
}

function proceedingSides(
  report: Report,
  table: Table & { key: 'proceedings' },
  { subject, quantity }: Claim,
): Sides | null {
  const { groups } = editionById(report.edition ?? '2021').proceedings;
  const wanted = groups.filter(({ key }) => (key === 'review') === (subject === 'reviews'));
  const values = wanted.map(({ total }) => valueIn(cellAt(table, { column: total })));
  if (values.includes(null)) return null;
  const numbers = values as number[];
  const inTable = numbers.reduce((sum, value) => sum + value, 0);
  const pending = wanted.reduce((sum, { parts }) => sum + (valueIn(cellAt(table, { column: parts[3]! })) ?? 0), 0);
  // One of two groups of suits may be told alone, and what is pending may be left for next year.
  const accepted = quantity === null ? [inTable] : [inTable, inTable - pending, ...numbers];
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

function disclosureSides(table: Table & { key: 'disclosure' }, subject: Subject): Sides | null {
  const place = DISCLOSURE_PLACES[subject]?.[table.boundTo];
  if (!place) return null;
  const { row, columns } = place;
  const values = columns.map((column) => valueIn(cellAt(table, { row, column })));
  const [inTable] = values;
  if (inTable === undefined || inTable === null) return null;
  const accepted = values.filter((value) => value !== null);
  return { table, cells: [{ row, column: columns[0]! }], inTable, accepted };
}

function cellAt(table: Table, ref: CellRef): Cell | null {
  if (table.key === 'proceedings') return table.cells[ref.column - 1] ?? null;
  return table.rows.find((row) => row.key === ref.row)?.cells?.[ref.column - 1] ?? null;
}

/** Null where nothing was filled in or the reader could not tell. */
function valueIn(cell: Cell | null): number | null {
  const number = numberIn(cell);
  return number === null ? null : decimalNumber(number);
}
