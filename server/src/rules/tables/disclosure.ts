import type { Cell, DisclosureTable } from '../../model/report.js';
import { disclosureColumnKeys } from './cells.js';

/** A row of 表一 with its cells by column key (`made`, `before`, `amount`, …). */
export interface DisclosureValues {
  readonly row: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** The rows of 表一 that were found; none for a table that is not there. */
export function disclosureValues(table: DisclosureTable | null): readonly DisclosureValues[] {
  if (!table) return [];
  const known = KNOWN.get(table) ?? valuesOf(table);
  KNOWN.set(table, known);
  return known;
}

/** A dozen rules ask. */
const KNOWN = new WeakMap<DisclosureTable, readonly DisclosureValues[]>();

function valuesOf(table: DisclosureTable): readonly DisclosureValues[] {
  return table.rows.flatMap(({ key, cells }) => {
    if (!cells) return [];
    const names = disclosureColumnKeys(table, key);
    return [{ row: key, cells: Object.fromEntries(cells.map((cell, i) => [names[i] ?? String(i + 1), cell])) }];
  });
}
