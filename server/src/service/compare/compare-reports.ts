import type { CellRef } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { cellsOf, numberIn, placeKey, tablesOf } from '../../rules/tables/cells.js';
import { dataRows, disclosureRows, editionById } from '../../templates/editions.js';
import { type EditionId, type EditionTemplate, TABLE_KEYS, type TableKey } from '../../templates/template.js';
import { type Decimal, decimalText, isZero, signOf, subtract } from '../../values/decimal.js';
import { isSameRow } from '../tables/carry-over.js';
import { amountIn } from './amount.js';
import { type Expected, expectedCells } from './expected-cells.js';

/** Two reports side by side: `last` is the one before. */
export interface Comparison {
  readonly now: Report;
  readonly last: Report;
  readonly tables: readonly ComparedTable[];
}

export interface ComparedTable {
  readonly key: TableKey;
  /** Edition whose rows and columns are shown: that of the later report. */
  readonly edition: EditionId;
  /** Which of the two reports has the table. */
  readonly found: 'both' | 'now' | 'last';
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRow {
  /** Row key of the contract; in 表三 the key of the group. */
  readonly key: string;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedCell {
  readonly ref: CellRef;
  /** What stands there; null where the report has no such cell. */
  readonly now: string | null;
  readonly last: string | null;
  /** Later less earlier; null where one of them is no number, or they cannot be compared. */
  readonly change: Decimal | null;
  /** The change in tenths of a per cent of the earlier number; null where that says nothing. */
  readonly perMille: bigint | null;
  /** Set where the number is not what the year before led to. */
  readonly expected: Expected | null;
}

/** Compares every cell of the three tables that either report has. Never throws; linear in the tables. */
export function compareReports(now: Report, last: Report): Comparison {
  const expected = expectedCells(now, last);
  const tables = TABLE_KEYS.flatMap((key) => {
    const table = compareTable(key, now, last, expected);
    return table ? [table] : [];
  });
  return { now, last, tables };
}

function compareTable(
  key: TableKey,
  now: Report,
  last: Report,
  expected: ReadonlyMap<string, Expected>,
): ComparedTable | null {
  const nowTable = tableOf(now, key);
  const lastTable = tableOf(last, key);
  if (!nowTable && !lastTable) return null;
  const edition = editionOf(nowTable ? now : last, nowTable ?? lastTable!);
  const template = editionById(edition);
  const lastEdition = lastTable ? editionById(editionOf(last, lastTable)) : template;
  const nowCells = placed(nowTable);
  const lastCells = placed(lastTable);
  const cellAt = (ref: CellRef): ComparedCell => {
    const place = samePlace(key, ref, template, lastEdition);
    const cell = nowCells.get(placeKey(ref)) ?? null;
    const before = (place && lastCells.get(placeKey(place))) ?? null;
    const wanted = expected.get(`${key} ${placeKey(ref)}`) ?? null;
    return { ref, now: textOf(cell), last: textOf(before), ...changeOf(before, cell), expected: wanted };
  };
  const rows = rowsOf(key, template).map((row) => ({ key: row.key, cells: row.refs.map(cellAt) }));
  return { key, edition, found: nowTable ? (lastTable ? 'both' : 'now') : 'last', rows };
}

function tableOf(report: Report, key: TableKey): Table | null {
  return tablesOf(report).find((table) => table.key === key) ?? null;
}

function editionOf(report: Report, table: Table): EditionId {
  return table.key === 'proceedings' ? (report.edition ?? '2021') : table.boundTo;
}

function placed(table: Table | null): ReadonlyMap<string, Cell> {
  return new Map(table ? cellsOf(table).map(({ ref, cell }) => [placeKey(ref), cell]) : []);
}

interface OfficialRow {
  readonly key: string;
  readonly refs: readonly CellRef[];
}

function rowsOf(key: TableKey, template: EditionTemplate): readonly OfficialRow[] {
  if (key === 'proceedings') {
    return template.proceedings.groups.map((group) => ({
      key: group.key,
      refs: [...group.parts, group.total].map((column) => ({ column })),
    }));
  }
  if (key === 'requests') {
    const { columns } = template.requests;
    return dataRows(template).map((row) => ({
      key: row.key,
      refs: columns.map(({ index }) => ({ row: row.key, column: index })),
    }));
  }
  return disclosureRows(template).map(({ row, columns }) => ({
    key: row.key,
    refs: columns.map((_, i) => ({ row: row.key, column: i + 1 })),
  }));
}

/** Where the cell stands in the other edition: only where it counts the same thing. */
function samePlace(key: TableKey, ref: CellRef, from: EditionTemplate, to: EditionTemplate): CellRef | null {
  if (from.id === to.id || key === 'proceedings') return ref;
  if (key === 'requests') return dataRows(to).some((row) => row.key === ref.row) ? ref : null;
  const place = disclosureRows(from).find(({ row }) => row.key === ref.row);
  const same = place && disclosureRows(to).find(({ row }) => isSameRow(row, place.row));
  const column = place?.columns[ref.column - 1]?.key;
  const at = same?.columns.findIndex((each) => each.key === column) ?? -1;
  return same && at >= 0 ? { row: same.row.key, column: at + 1 } : null;
}

function textOf(cell: Cell | null): string | null {
  return cell === null || cell.state === 'missing' ? null : cell.text;
}

function changeOf(last: Cell | null, now: Cell | null): Pick<ComparedCell, 'change' | 'perMille'> {
  const before = numberOf(last);
  const after = numberOf(now);
  if (!before || !after) return { change: null, perMille: null };
  const change = subtract(after, before);
  const isShare = now?.kind !== 'delta' && signOf(before) > 0 && !isZero(change);
  return { change, perMille: isShare ? rounded(change, before) : null };
}

/** Amounts in one unit, so that 元 and 万元 can be compared. */
function numberOf(cell: Cell | null): Decimal | null {
  return cell?.kind === 'amount' ? amountIn(cell) : numberIn(cell);
}

/** A thousand times `part` in `whole`, to the nearest whole number. */
function rounded(part: Decimal, whole: Decimal): bigint {
  const scale = Math.max(part.scale, whole.scale);
  const a = part.units * 10n ** BigInt(scale - part.scale) * 1000n;
  const b = whole.units * 10n ** BigInt(scale - whole.scale);
  const half = b / 2n;
  return (a < 0n ? a - half : a + half) / b;
}

/** Whether anything of the cell differs. */
export function isChanged({ now, last, change }: ComparedCell): boolean {
  return change ? !isZero(change) : now !== last;
}

/** `+3`, `-2`. */
export function signedText(change: Decimal): string {
  return signOf(change) > 0 ? `+${decimalText(change)}` : decimalText(change);
}
