import type { ViewRelation } from '../../../protocol/report-view.js';
import { plainNumber } from './paste.js';

/** What a relation makes of the cells as they are typed; null where one of its items is no count. */
export interface Computed {
  readonly kind: ViewRelation['kind'];
  readonly total: string;
  readonly sum: number | null;
  /** At least one item holds a number: a sum of blanks is nothing to fill in. */
  readonly hasNumbers: boolean;
  /** The total holds a number other than the sum. */
  readonly isOff: boolean;
}

/**
 * Computes every relation. A blank item counts as 0; a blank total that is itself an item counts as what its own items
 * make, as the server has it.
 */
export function computeRelations(
  relations: readonly ViewRelation[],
  textOf: (id: string) => string,
): readonly Computed[] {
  const sums = new Map(relations.filter(({ kind }) => kind !== 'balance').map((one) => [one.total, one]));
  const counted = (id: string, by: ViewRelation): number | null => {
    if (textOf(id).trim() !== '') return countIn(textOf(id));
    const own = sums.get(id);
    return own && own.kind !== by.kind ? added(own) : 0;
  };
  const added = (relation: ViewRelation): number | null => {
    let sum = 0;
    for (const { id, adds } of relation.items) {
      const value = counted(id, relation);
      if (value === null) return null;
      sum += adds ? value : -value;
    }
    return sum;
  };
  const holdsNumbers = (relation: ViewRelation): boolean =>
    relation.items.some(({ id }) => {
      if (textOf(id).trim() !== '') return countIn(textOf(id)) !== null;
      const own = sums.get(id);
      return own !== undefined && own.kind !== relation.kind && holdsNumbers(own);
    });
  return relations.map((relation) => {
    const sum = added(relation);
    const stated = countIn(textOf(relation.total));
    return {
      kind: relation.kind,
      total: relation.total,
      sum,
      hasNumbers: holdsNumbers(relation),
      isOff: sum !== null && stated !== null && stated !== sum,
    };
  });
}

/** The blank totals and what belongs into them: rows first, then columns with the rows' totals in them. */
export function blankTotals(
  relations: readonly ViewRelation[],
  textOf: (id: string) => string,
): readonly { readonly id: string; readonly text: string }[] {
  const found = new Map<string, string>();
  for (const { kind, total, sum, hasNumbers } of computeRelations(relations, textOf)) {
    if (kind === 'balance' || sum === null || !hasNumbers || textOf(total).trim() !== '') continue;
    if (!found.has(total)) found.set(total, String(sum));
  }
  return [...found].map(([id, text]) => ({ id, text }));
}

/** A count as typed: digits of either width, with or without thousands separators; null for anything else. */
export function countIn(text: string): number | null {
  const plain = plainNumber(text);
  return /^\d{1,15}$/.test(plain) ? Number(plain) : null;
}
