import type { CellRef, Finding, Locale, Message } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { placeKey, tablesOf } from '../../rules/tables/cells.js';
import { isOff, type Relation, relationsIn } from '../../rules/tables/sums.js';
import type { TableKey } from '../../templates/template.js';
import { decimalNumber, decimalText } from '../../values/decimal.js';
import { render } from '../messages.js';
import { relationText } from './relation-text.js';

/** A computed number beside the total that says another. */
export interface InlayHintText {
  /** Offset in the original, right behind the total. */
  readonly offset: number;
  readonly label: string;
  /** The sum with its numbers. */
  readonly tooltip: string;
}

/** What the items make, never what the total should be: a missing item is as likely as a wrong total. */
export const HINT_TEXTS: Readonly<Record<Relation['kind'], Message>> = {
  'row-sum': { zh: '← 六类之和 {computed}', en: '← six kinds: {computed}' },
  'column-total': { zh: '← 各行之和 {computed}', en: '← sum of rows: {computed}' },
  balance: { zh: '← 新收＋结转－结转下年 {computed}', en: '← new + carried over − left over: {computed}' },
  'group-sum': { zh: '← 四项之和 {computed}', en: '← four outcomes: {computed}' },
};

/** Rules of sums, the one that says most of a total first. */
const SUM_RULES: readonly string[] = ['A02', 'A01', 'A04', 'A03'];

/** The computed number at each total that a finding of the sums lists; one hint a cell, in text order. */
export function inlayHints(report: Report, findings: readonly Finding[], locale: Locale): readonly InlayHintText[] {
  const wrong = wrongRelations(report);
  const found = new Map<string, Relation[]>();
  for (const rule of SUM_RULES) {
    for (const { rule: id, data } of findings) {
      if (id !== rule || !data) continue;
      for (const [i, ref] of data.cells.entries()) {
        const key = keyOf(data.table, ref);
        const relation = wrong
          .get(key)
          ?.find(({ computed }) => computed && decimalNumber(computed) === data.computed?.[i]);
        const known = found.get(key) ?? [];
        if (relation && !known.includes(relation)) found.set(key, [...known, relation]);
      }
    }
  }
  return [...found.values()]
    .flatMap((relations) => hintOf(relations, locale) ?? [])
    .sort((a, b) => a.offset - b.offset);
}

function hintOf(relations: readonly Relation[], locale: Locale): InlayHintText | null {
  const [first] = relations;
  if (!first?.total.cell || first.computed === null) return null;
  return {
    offset: first.total.cell.span.end,
    label: render(HINT_TEXTS[first.kind], { computed: decimalText(first.computed) }, locale),
    tooltip: relations.map((relation) => relationText(relation, locale)).join('\n'),
  };
}

/** Relations that do not hold, by the place of their total. */
function wrongRelations(report: Report): ReadonlyMap<string, readonly Relation[]> {
  const byTotal = new Map<string, Relation[]>();
  for (const table of tablesOf(report)) {
    for (const relation of relationsIn(report, table).filter(isOff)) {
      const key = keyOf(table.key, relation.total);
      byTotal.set(key, [...(byTotal.get(key) ?? []), relation]);
    }
  }
  return byTotal;
}

function keyOf(table: TableKey, ref: CellRef): string {
  return `${table}/${placeKey(ref)}`;
}
