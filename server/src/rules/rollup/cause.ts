import type { TableKey } from '../../templates/template.js';
import { type Decimal, equals, isZero, negate, subtract, ZERO } from '../../values/decimal.js';
import type { Figures, Part } from './part.js';
import type { Total } from './totals.js';

interface Cause {
  readonly kind: 'without' | 'twice';
  readonly part: Part;
}

/** The one part whose cells are just the difference, in every cell that is off and in no other. */
export function causeOf(
  table: TableKey,
  { byKey }: Figures,
  totals: readonly Total[],
  parts: readonly Part[],
): Cause | null {
  const off = new Map(totals.map(({ key, stated, computed }) => [key, subtract(stated, computed)]));
  const [first] = off;
  if (!first) return null;
  const [firstKey, firstDifference] = first;
  const found: Cause[] = [];
  for (const part of parts) {
    const valueAt = (key: string) => part.tables[table]?.byKey.get(key)?.value ?? ZERO;
    const isJust = (differenceIn: (key: string) => Decimal) =>
      equals(differenceIn(firstKey), valueAt(firstKey)) &&
      [...byKey.keys()].every((key) => equals(differenceIn(key), valueAt(key)));
    const difference = (key: string) => off.get(key) ?? ZERO;
    if (isZero(firstDifference)) continue;
    if (isJust(difference)) found.push({ kind: 'twice', part });
    else if (isJust((key) => negate(difference(key)))) found.push({ kind: 'without', part });
  }
  return found.length === 1 ? found[0]! : null;
}
