import type { TableKey } from '../../templates/template.js';
import type { Decimal } from '../../values/decimal.js';
import type { Part } from './part.js';

/** What the parts have in a cell. */
export interface Sum {
  readonly value: Decimal;
  /** How many parts have a number there. */
  readonly count: number;
}

export interface TableSums {
  readonly byKey: ReadonlyMap<string, Sum>;
  /** Parts without the table, and those whose table is of two editions: none of their numbers is in the sums. */
  readonly without: readonly Part[];
}

/** Adds the numbers of a table up over the parts. */
export function sumsOver(parts: readonly Part[], table: TableKey): TableSums {
  const byKey = new Map<string, { value: { units: bigint; scale: number }; count: number }>();
  const without: Part[] = [];
  for (const part of parts) {
    const figures = part.tables[table];
    if (!figures || figures.isMixed) {
      without.push(part);
      continue;
    }
    for (const [key, { value }] of figures.byKey) {
      let sum = byKey.get(key);
      if (!sum) {
        sum = { value: { units: 0n, scale: 0 }, count: 0 };
        byKey.set(key, sum);
      }
      if (!value) continue;
      sum.count++;
      if (value.units !== 0n) addTo(sum.value, value);
    }
  }
  return { byKey, without };
}

/** In place: a thousand parts have a quarter of a million numbers. */
function addTo(sum: { units: bigint; scale: number }, value: Decimal): void {
  if (sum.scale < value.scale) {
    sum.units *= 10n ** BigInt(value.scale - sum.scale);
    sum.scale = value.scale;
  }
  sum.units += sum.scale === value.scale ? value.units : value.units * 10n ** BigInt(sum.scale - value.scale);
}
