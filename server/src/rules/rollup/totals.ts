import type { TableKey } from '../../templates/template.js';
import { absolute, type Decimal, decimalPlaces, equals, signOf, subtract } from '../../values/decimal.js';
import type { Figure, Figures, Part } from './part.js';
import type { Rollup } from './rollup.js';

/** A number of the whole that is not the sum over its parts. */
export interface Total {
  readonly key: string;
  readonly own: Figure;
  readonly stated: Decimal;
  readonly computed: Decimal;
}

export interface ComparedTable {
  /** Not the sum, with every part counted. */
  readonly broken: readonly Total[];
  /** Less than those parts have that were counted, though others are missing. */
  readonly below: readonly Total[];
  /** Not held against a sum of all, for a part that is counted has no number there that counts the same. */
  readonly unsummed: readonly UnsummedCell[];
}

export interface UnsummedCell {
  readonly own: Figure;
  /** Parts that have the table in the same edition and no number there. */
  readonly unread: readonly Part[];
}

/** Holds a table of the whole against the sums. A cell in which the whole has no number is left to other rules. */
export function compareTable(table: TableKey, figures: Figures, rollup: Rollup): ComparedTable {
  const broken: Total[] = [];
  const below: Total[] = [];
  const unsummed: UnsummedCell[] = [];
  if (figures.isMixed) return { broken, below, unsummed };
  const { byKey, without } = rollup.sums(table);
  const due = rollup.parts.length - without.length;
  for (const [key, own] of figures.byKey) {
    const { value: stated, isBlank } = own;
    if (!stated || isBlank) continue;
    const sum = byKey.get(key);
    // Where all have the cells themselves, their sum needs no look of its own.
    if (own.isSum && byKey.get(`${own.ref.row}/${own.ref.column}`)?.count === due) continue;
    const count = sum?.count ?? 0;
    if (count < due && !isInSum(figures, own)) {
      unsummed.push({ own, unread: unreadIn(table, figures, rollup, key) });
    }
    if (!sum || isSame(own, stated, sum.value, rollup.parts.length)) continue;
    const total = { key, own, stated, computed: sum.value };
    if (rollup.isComplete && without.length === 0 && count === due) broken.push(total);
    else if (own.kind !== 'delta' && signOf(subtract(sum.value, stated)) > 0) below.push(total);
  }
  return { broken, below, unsummed };
}

/** A row that only 2021 has is held against the one of 2019 together with its neighbours. */
function isInSum(figures: Figures, { ref, isSum }: Figure): boolean {
  if (isSum || ref.row === undefined || !ref.row.startsWith('r6.')) return false;
  return figures.byKey.get(`r6/${ref.column}`)?.isSum === true;
}

function unreadIn(table: TableKey, own: Figures, rollup: Rollup, key: string): readonly Part[] {
  return rollup.parts.filter((part) => {
    const theirs = part.tables[table];
    if (!theirs || theirs.isMixed || theirs.edition !== own.edition) return false;
    return (theirs.byKey.get(key)?.value ?? null) === null;
  });
}

/** An amount may be rounded: of the sum, or of each part. */
function isSame({ kind }: Figure, stated: Decimal, computed: Decimal, parts: number): boolean {
  if (equals(stated, computed)) return true;
  const places = decimalPlaces(stated);
  if (kind !== 'amount' || places >= decimalPlaces(computed)) return false;
  const most: Decimal = { units: BigInt(parts) * 5n, scale: places + 1 };
  return signOf(subtract(absolute(subtract(stated, computed)), most)) <= 0;
}
