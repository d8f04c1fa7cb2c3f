import type { OtherReport } from '../../facts/other-report.js';
import type { Table } from '../../model/report.js';
import { addend, cellsOf, isMixed, numberIn, type PlacedCell, placeKey } from '../tables/cells.js';
import { add, type Decimal, equals, ZERO } from '../tables/decimal.js';

/** A cell of the whole that is not the sum over its parts. */
export interface Total {
  readonly own: PlacedCell;
  readonly stated: Decimal;
  readonly computed: Decimal;
  readonly parts: readonly { readonly part: OtherReport; readonly place: PlacedCell; readonly value: Decimal }[];
}

/**
 * The cells of a table that are not the sum over the parts. A cell is left out where the whole or a part has no number
 * that was read; a part's blank counts as 0. The whole table is, where a part lacks it or has it in another edition.
 */
export function brokenTotals(table: Table, parts: readonly OtherReport[]): readonly Total[] {
  const theirs = parts.map((part) => ({ part, cells: cellsBy(part.report.tables[table.key], table) }));
  if (isMixed(table) || theirs.some(({ cells }) => cells === null)) return [];
  return cellsOf(table).flatMap((own): Total[] => {
    const stated = numberIn(own.cell);
    if (!stated || own.cell.unit !== null) return [];
    const found: { part: OtherReport; place: PlacedCell; value: Decimal }[] = [];
    let computed = ZERO;
    for (const { part, cells } of theirs) {
      const place = cells?.get(placeKey(own.ref));
      const value = place?.cell.unit === null ? addend(place.cell) : null;
      if (!place || !value) return [];
      found.push({ part, place, value });
      computed = add(computed, value);
    }
    return equals(stated, computed) ? [] : [{ own, stated, computed, parts: found }];
  });
}

function cellsBy(table: Table | null, like: Table): ReadonlyMap<string, PlacedCell> | null {
  if (!table || isMixed(table)) return null;
  if (table.key !== 'proceedings' && like.key !== 'proceedings' && table.boundTo !== like.boundTo) return null;
  return new Map(cellsOf(table).map((cell) => [placeKey(cell.ref), cell]));
}
