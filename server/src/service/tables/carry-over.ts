import type { CellRef } from '../../model/finding.js';
import type { Cell, Table } from '../../model/report.js';
import { addend, cellsOf, isUnfilled, placeKey } from '../../rules/tables/cells.js';
import { dataRows, disclosureRows } from '../../templates/editions.js';
import type { DisclosureRow, EditionTemplate } from '../../templates/template.js';
import { add, decimalText, isZero, ZERO } from '../../values/decimal.js';

export interface CarriedOver {
  /** Texts for the cells of the other edition by `placeKey`; a cell that has none is to be filled in. */
  readonly texts: ReadonlyMap<string, string>;
  /** Numbers other than 0 that have no place there. */
  readonly left: readonly { readonly ref: CellRef; readonly text: string }[];
}

/**
 * What of a table has a place in the table of another edition. Only cells that count the same thing: a group that one
 * edition splits is carried where nothing has to be guessed, as the sum of its rows or as the zeros of a zero.
 */
export function carryOver(table: Table, from: EditionTemplate, to: EditionTemplate): CarriedOver {
  const cells = new Map(cellsOf(table).map(({ ref, cell }) => [placeKey(ref), { ref, cell }]));
  const texts = new Map<string, string>();
  const used = new Set<string>();
  for (const { target, sources } of placesBetween(table, from, to)) {
    const found = sources.map((source) => cells.get(placeKey(source))?.cell ?? null);
    const text = textFrom(found, sources.length === 1 && !isSplit(table, target, from));
    if (text === null) continue;
    texts.set(placeKey(target), text);
    for (const source of sources) used.add(placeKey(source));
  }
  const left = [...cells.values()].filter(({ ref, cell }) => !used.has(placeKey(ref)) && saysSomething(cell));
  return { texts, left: left.map(({ ref, cell }) => ({ ref, text: cell.text })) };
}

interface Passage {
  readonly target: CellRef;
  readonly sources: readonly CellRef[];
}

function placesBetween(table: Table, from: EditionTemplate, to: EditionTemplate): readonly Passage[] {
  if (table.key === 'disclosure') return disclosurePassages(from, to);
  if (table.key === 'proceedings') {
    return table.cells.map((_, i) => ({ target: { column: i + 1 }, sources: [{ column: i + 1 }] }));
  }
  const rows = new Set(dataRows(from).map(({ key }) => key));
  return dataRows(to).flatMap(({ key }) => {
    const sources = rows.has(key) ? [key] : [...rows].filter((row) => isPartOf(row, key) || isPartOf(key, row));
    if (sources.length === 0) return [];
    return to.requests.columns.map(({ index: column }) => ({
      target: { row: key, column },
      sources: sources.map((row) => ({ row, column })),
    }));
  });
}

/** `r6.1` is part of `r6`. */
function isPartOf(row: string, group: string): boolean {
  return row.startsWith(`${group}.`);
}

/** One row of the old edition becomes several. */
function isSplit(table: Table, { row = '' }: CellRef, from: EditionTemplate): boolean {
  return table.key === 'requests' && dataRows(from).every(({ key }) => key !== row) && row.includes('.');
}

function disclosurePassages(from: EditionTemplate, to: EditionTemplate): readonly Passage[] {
  const old = disclosureRows(from);
  return disclosureRows(to).flatMap(({ row, columns }) => {
    const same = old.find((place) => isSameRow(place.row, row));
    if (!same) return [];
    return columns.flatMap(({ key }, i) => {
      const at = same.columns.findIndex((column) => column.key === key);
      if (at < 0) return [];
      return [{ target: { row: row.key, column: i + 1 }, sources: [{ row: same.row.key, column: at + 1 }] }];
    });
  });
}

/** Two rows of 表一 of any edition that count the same. */
export function isSameRow(a: DisclosureRow, b: DisclosureRow): boolean {
  return a.key === b.key || a.variants.includes(b.key) || b.variants.includes(a.key);
}

/** The text as it stands, the sum of several, or 0 for each part of a 0; null where it cannot be told. */
function textFrom(cells: readonly (Cell | null)[], asItStands: boolean): string | null {
  if (asItStands) return cells[0]?.text ?? '';
  let sum = ZERO;
  for (const cell of cells) {
    const value = addend(cell);
    if (value === null) return null;
    sum = add(sum, value);
  }
  if (cells.every((cell) => cell !== null && isUnfilled(cell))) return '';
  return cells.length > 1 || isZero(sum) ? decimalText(sum) : null;
}

function saysSomething(cell: Cell): boolean {
  return cell.text !== '' && !isUnfilled(cell) && cell.value !== 0;
}
