import type { CellRef } from '../../model/finding.js';
import { figureKey, type Part } from '../../rules/rollup/part.js';
import type { Rollup } from '../../rules/rollup/rollup.js';
import { editionById, editionForYear } from '../../templates/editions.js';
import { type EditionTemplate, TABLE_KEYS, type TableKey } from '../../templates/template.js';
import type { Decimal } from '../../values/decimal.js';
import { standardGrid } from '../tables/standard-grid.js';

/** A cell of a standard table with what the parts have in it. */
export interface SummedCell {
  readonly ref: CellRef;
  /** Null where a part has the table and no number that counts the same: part of a sum would pass for the whole. */
  readonly sum: Decimal | null;
  /** In the order of the table's parts; null where there is none. */
  readonly values: readonly (Decimal | null)[];
}

export interface SummedTable {
  readonly key: TableKey;
  /** Parts that have the table. */
  readonly parts: readonly Part[];
  /** Parts that have not, or have it in two editions at once. */
  readonly without: readonly Part[];
  readonly cells: readonly SummedCell[];
}

export interface SummedTables {
  readonly edition: EditionTemplate;
  readonly tables: readonly SummedTable[];
}

/** The standard tables of the edition that the parts have, or of that of their year, with the sums over the parts. */
export function sumUp(rollup: Rollup, year: number | null): SummedTables {
  const edition = editionOf(rollup, year);
  return { edition, tables: TABLE_KEYS.map((key) => sumTable(rollup, edition, key)) };
}

function editionOf({ parts }: Rollup, year: number | null): EditionTemplate {
  const found = new Set(
    parts.flatMap(({ tables }) => [tables.disclosure, tables.requests]).map((each) => each?.edition),
  );
  found.delete(undefined);
  const [only] = found;
  if (found.size === 1 && only) return editionById(only);
  return (year === null ? null : editionForYear(year)) ?? editionById('2021');
}

function sumTable(rollup: Rollup, edition: EditionTemplate, key: TableKey): SummedTable {
  const { without, byKey } = rollup.sums(key);
  const parts = rollup.parts.filter((part) => !without.includes(part));
  const cells = refsOf(edition, key).map((ref): SummedCell => {
    const figure = figureKey(key, edition.id, ref);
    const sum = byKey.get(figure);
    const values = parts.map((part) => part.tables[key]?.byKey.get(figure)?.value ?? null);
    return { ref, sum: sum && sum.count === parts.length ? sum.value : null, values };
  });
  return { key, parts, without, cells };
}

/** The cells of a standard table, in official order. */
function refsOf(edition: EditionTemplate, key: TableKey): readonly CellRef[] {
  const refs: CellRef[] = [];
  standardGrid(edition, key, (ref) => {
    refs.push(ref);
    return '';
  });
  return refs;
}
