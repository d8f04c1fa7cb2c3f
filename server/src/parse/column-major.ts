import type { Cell } from '../model/report.js';
import { EDITIONS, editionById } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { cellOfValue, emptyCell } from './cells.js';
import type { Occurrence } from './label-chain.js';
import type { LabelStream, Value, ValueGroup } from './label-stream.js';
import type { Plain } from './plain.js';
import type { BoundSlot } from './reading.js';
import { REQUEST_SLOTS, type RequestSlot, rowOf } from './request-slots.js';
import { REQUEST_COLUMNS } from './request-values.js';

export interface ColumnMajorReading {
  readonly bound: readonly BoundSlot[];
  /** Numbers found and due where they are not as many. */
  readonly problem: { readonly found: number; readonly due: number } | null;
}

/**
 * 表二 copied column by column: all labels first, then the values of 自然人, then those of 商业企业, … Null where the
 * table is not laid out so. Where the column titles stand between the values, a column that is not complete is unread
 * and the others stand; where they don't, only sums tell columns from rows, and where these don't, nothing is read.
 */
export function readColumnMajor(
  plain: Plain,
  stream: LabelStream,
  chain: readonly Occurrence[],
): ColumnMajorReading | null {
  const last = chain[chain.length - 1]!;
  const edition = EDITIONS.map((each) => each.id).find((id) => isComplete(chain, id));
  if (!edition) return null;
  if (stream.groups.some((group) => group.at > chain[0]!.start && group.at < last.start)) return null;
  const slots = REQUEST_SLOTS.filter((slot) => rowOf(slot, edition) !== null);
  const groups = stream.groups.filter((group) => group.at > last.start);
  const columns = titledColumns(stream, groups, last.end, edition) ?? untitledColumns(slots, groups, edition);
  if (!columns) return null;
  const read = columns.map((values) => (values.length === slots.length ? values : null));
  const found = columns.reduce((sum, values) => sum + values.length, 0);
  const due = slots.length * REQUEST_COLUMNS;
  const flat = columns.flat();
  const end = flat[flat.length - 1]?.end ?? stream.offsets[last.end - 1]! + 1;
  const bound = slots.map((slot, row) => {
    const hit = chain.find((candidate) => candidate.slot === slot)!;
    const labelEnd = stream.offsets[hit.end - 1]! + 1;
    const cells: Cell[] = read.map((values) =>
      values ? cellOfValue(plain, values[row]!, 'count') : emptyCell(plain, labelEnd, 'count', 'unread'),
    );
    const reading = { cells, splits: [], glued: null, valuesAt: hit.end, end, problem: null };
    return { slot, start: hit.start, end: hit.end, reading };
  });
  return { bound, problem: read.every((values) => values !== null) ? null : { found, due } };
}

/** The values under each column title, or null where the titles do not stand right before them. */
function titledColumns(
  stream: LabelStream,
  groups: readonly ValueGroup[],
  from: number,
  edition: EditionId,
): (readonly Value[])[] | null {
  const { columns } = editionById(edition).requests;
  const titled = columns.every(({ label }, i) => {
    const group = groups[i];
    return group && stream.text.slice(groups[i - 1]?.at ?? from, group.at).endsWith(squash(label));
  });
  return titled ? columns.map((_, i) => groups[i]!.values) : null;
}

/** The values by columns where sums tell columns from rows; all of them in no column where nothing does. */
function untitledColumns(
  slots: readonly RequestSlot[],
  groups: readonly ValueGroup[],
  edition: EditionId,
): (readonly Value[])[] | null {
  const rows = slots.length;
  const values = groups.flatMap((group) => group.values).slice(0, rows * REQUEST_COLUMNS);
  if (values.length < rows * REQUEST_COLUMNS) return null;
  const byColumn = (row: number, column: number) => values[column * rows + row]!;
  const byRow = (row: number, column: number) => values[row * REQUEST_COLUMNS + column]!;
  const columnsFirst = reconciles(slots, edition, byColumn);
  if (columnsFirst === reconciles(slots, edition, byRow) && !sameEitherWay(rows, byColumn, byRow)) return null;
  const at = columnsFirst ? byColumn : byRow;
  return Array.from({ length: REQUEST_COLUMNS }, (_, column) => slots.map((_slot, row) => at(row, column)));
}

function isComplete(chain: readonly Occurrence[], edition: EditionId): boolean {
  const due = REQUEST_SLOTS.filter((slot) => slot.rows[edition] !== undefined);
  return due.length === chain.length && due.every((slot, i) => chain[i]!.slot === slot);
}

type Pick = (row: number, column: number) => Value;

function sameEitherWay(rows: number, a: Pick, b: Pick): boolean {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < REQUEST_COLUMNS; column++) {
      if (a(row, column).number?.digits !== b(row, column).number?.digits) return false;
    }
  }
  return true;
}

function reconciles(slots: readonly RequestSlot[], edition: EditionId, pick: Pick): boolean {
  const { relations } = editionById(edition).requests;
  const keys = slots.map((slot) => rowOf(slot, edition)!.key);
  const value = (key: string, column: number) => Number(pick(keys.indexOf(key), column).number?.digits ?? 0);
  for (let column = 0; column < REQUEST_COLUMNS; column++) {
    const sum = (rows: readonly string[]) => rows.reduce((total, key) => total + value(key, column), 0);
    if (sum(relations.columnTotal.parts) !== value(relations.columnTotal.total, column)) return false;
    if (sum(relations.balance.left) !== sum(relations.balance.right)) return false;
  }
  return keys.every((key) => {
    const parts = relations.rowSum.parts.reduce((total, column) => total + value(key, column - 1), 0);
    return parts === value(key, relations.rowSum.total - 1);
  });
}
