import { editionById } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { rowReconciles, splitsOf } from './glued.js';
import type { Plain } from './plain.js';
import type { BoundSlot } from './reading.js';
import { rowOf } from './request-slots.js';
import { gluedCells, REQUEST_COLUMNS, unreadRow } from './request-values.js';

type Numbers = readonly number[];
type ByKey = ReadonlyMap<string, Numbers>;

const MOST_COMBINATIONS = 4000;

/**
 * Settles glued rows by the columns: of the readings that a row's own sum leaves, the one that makes every column
 * add up, if it is alone. A reading that only its row's sum supports is given up where another one makes the columns add up.
 */
export function resolveGlued(plain: Plain, bound: readonly BoundSlot[], edition: EditionId): BoundSlot[] {
  const lost = bound.some(
    (entry, i) => i < bound.length - 1 && entry.reading.isShort && rowOf(entry.slot, edition) !== null,
  );
  if (lost) return bound.map((entry) => (isDoubtful(entry) ? giveUp(plain, entry) : entry));
  const open = bound.filter((entry) => entry.reading.splits.length > 1);
  const bySum = bound.filter(
    ({ reading }) => reading.splits.length === 1 && reading.glued!.number!.digits.length > REQUEST_COLUMNS,
  );
  if (open.length === 0 && bySum.length === 0) return [...bound];
  const known = knownNumbers(bound, edition);
  const settled = new Map<BoundSlot, Numbers | null>();
  if (open.length > 0) {
    const solution = onlySolution(open, known, edition);
    for (const [i, entry] of open.entries()) {
      const numbers = solution?.[i] ?? null;
      settled.set(entry, numbers);
      if (numbers) known.set(keyOf(entry, edition), numbers);
    }
  }
  if (columnsHold(known, edition) === false) {
    for (const entry of bySum) if (hasRival(entry, known, edition)) settled.set(entry, null);
  }
  return bound.map((entry) => {
    const numbers = settled.get(entry);
    if (numbers === undefined) return entry;
    const { reading } = entry;
    const value = reading.glued!;
    return numbers
      ? { ...entry, reading: { ...reading, cells: gluedCells(plain, value, numbers), problem: null } }
      : giveUp(plain, entry);
  });
}

/** Glued digits that are not plainly one digit a cell. */
function isDoubtful({ reading }: BoundSlot): boolean {
  const digits = reading.glued?.number?.digits;
  if (digits === undefined) return false;
  return digits.length > REQUEST_COLUMNS || !rowReconciles([...digits].map(Number));
}

function giveUp(plain: Plain, entry: BoundSlot): BoundSlot {
  const { reading } = entry;
  const problem = { kind: 'glued', found: 1, due: REQUEST_COLUMNS } as const;
  return { ...entry, reading: { ...reading, splits: [], cells: unreadRow(plain, reading.glued!.start), problem } };
}

function keyOf(entry: BoundSlot, edition: EditionId): string {
  return rowOf(entry.slot, edition)?.key ?? `?${entry.slot.order}`;
}

function knownNumbers(bound: readonly BoundSlot[], edition: EditionId): Map<string, Numbers> {
  const known = new Map<string, Numbers>();
  for (const entry of bound) {
    const { cells } = entry.reading;
    if (cells.every((cell) => cell.value !== null || cell.state === 'blank' || cell.state === 'placeholder')) {
      known.set(
        keyOf(entry, edition),
        cells.map((cell) => cell.value ?? 0),
      );
    }
  }
  return known;
}

/** Whether all column relations hold; null where a row that they need is not known. */
function columnsHold(known: ByKey, edition: EditionId): boolean | null {
  const { columnTotal, balance } = editionById(edition).requests.relations;
  let checked = false;
  for (const [left, right] of [
    [columnTotal.parts, [columnTotal.total]] as const,
    [balance.left, balance.right] as const,
  ]) {
    const a = sumRows(left, known);
    const b = sumRows(right, known);
    if (!a || !b) continue;
    checked = true;
    if (a.some((value, i) => value !== b[i])) return false;
  }
  return checked ? true : null;
}

function sumRows(keys: readonly string[], known: ByKey): Numbers | null {
  const sums = new Array<number>(REQUEST_COLUMNS).fill(0);
  for (const key of keys) {
    const row = known.get(key);
    if (!row) return null;
    row.forEach((value, i) => {
      sums[i]! += value;
    });
  }
  return sums;
}

function onlySolution(open: readonly BoundSlot[], known: ByKey, edition: EditionId): Numbers[] | null {
  const combinations = open.reduce((count, entry) => count * entry.reading.splits.length, 1);
  if (combinations > MOST_COMBINATIONS) return null;
  let found: Numbers[] | null = null;
  const trial = new Map(known);
  const walk = (at: number, chosen: Numbers[]): boolean => {
    if (at === open.length) {
      if (columnsHold(trial, edition) !== true) return true;
      if (found) return false;
      found = [...chosen];
      return true;
    }
    const key = keyOf(open[at]!, edition);
    for (const split of open[at]!.reading.splits) {
      trial.set(key, split);
      if (!walk(at + 1, [...chosen, split])) return false;
    }
    trial.delete(key);
    return true;
  };
  return walk(0, []) ? found : null;
}

function hasRival(entry: BoundSlot, known: ByKey, edition: EditionId): boolean {
  const key = keyOf(entry, edition);
  const all = splitsOf(entry.reading.glued!.number!.digits, REQUEST_COLUMNS);
  if (!all) return true;
  const trial = new Map(known);
  return all.some((numbers) => {
    trial.set(key, numbers);
    return columnsHold(trial, edition) === true;
  });
}
