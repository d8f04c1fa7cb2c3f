import type { Cell } from '../model/report.js';
import { EDITIONS, editionById } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { cellOfValue } from './cells.js';
import type { Occurrence } from './label-chain.js';
import type { LabelStream, Value } from './label-stream.js';
import type { Plain } from './plain.js';
import type { BoundSlot } from './reading.js';
import { REQUEST_SLOTS, type RequestSlot, rowOf } from './request-slots.js';
import { REQUEST_COLUMNS } from './request-values.js';

/**
 * 表二 copied column by column: all labels first, then the values of 自然人, then those of 商业企业, … Null where the
 * table is not laid out so. Where the column titles do not stand between the values, only sums tell columns from
 * rows, and where they don't, nothing is read.
 */
export function readColumnMajor(plain: Plain, stream: LabelStream, chain: readonly Occurrence[]): BoundSlot[] | null {
  const last = chain[chain.length - 1]!;
  const edition = EDITIONS.map((each) => each.id).find((id) => isComplete(chain, id));
  if (!edition) return null;
  if (stream.groups.some((group) => group.at > chain[0]!.start && group.at < last.start)) return null;
  const slots = REQUEST_SLOTS.filter((slot) => rowOf(slot, edition) !== null);
  const groups = stream.groups.filter((group) => group.at > last.start);
  const values = groups.flatMap((group) => group.values).slice(0, slots.length * REQUEST_COLUMNS);
  if (values.length < slots.length * REQUEST_COLUMNS) return null;
  const titled = groups.slice(0, REQUEST_COLUMNS).every((group, column) => {
    const label = squash(editionById(edition).requests.columns[column]!.label);
    return group.values.length === slots.length && stream.text.slice(last.end, group.at).endsWith(label);
  });
  const byColumn = (row: number, column: number) => values[column * slots.length + row]!;
  const byRow = (row: number, column: number) => values[row * REQUEST_COLUMNS + column]!;
  const columnsFirst = titled || reconciles(slots, edition, byColumn);
  const rowsFirst = !titled && reconciles(slots, edition, byRow);
  if (columnsFirst === rowsFirst && !sameEitherWay(slots.length, byColumn, byRow)) return null;
  const at = columnsFirst ? byColumn : byRow;
  const end = values[values.length - 1]!.end;
  return slots.map((slot, row) => {
    const hit = chain.find((candidate) => candidate.slot === slot)!;
    const cells: Cell[] = Array.from({ length: REQUEST_COLUMNS }, (_, column) =>
      cellOfValue(plain, at(row, column), 'count'),
    );
    const reading = { cells, splits: [], glued: null, valuesAt: hit.end, end, problem: null };
    return { slot, start: hit.start, end: hit.end, reading };
  });
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
