import type { Message } from '../../../model/finding.js';
import { numberIn, placeKey } from '../../../rules/tables/cells.js';
import { cellName } from '../../../rules/tables/naming.js';
import { isOff, type Relation } from '../../../rules/tables/sums.js';
import { decimalText } from '../../../values/decimal.js';
import type { Note } from '../../tables/note.js';
import type { OfficialTable } from '../official-report.js';
import { type Address, rangesText } from './address.js';
import { numberCell } from './number-cell.js';

export interface Formula {
  readonly text: string;
  /** What it comes to. */
  readonly result: string;
}

const OTHER: Message = {
  zh: '{table}「{cell}」稿子里是 {stated}，写的公式算出来是 {computed}',
  en: '「{cell}」 of {table} is {stated} in the draft; the formula that was written makes {computed}',
};

/** The sums of a table as formulas, by the place of the total. */
export function formulasOf(
  { relations }: OfficialTable,
  places: ReadonlyMap<string, Address>,
): ReadonlyMap<string, Formula> {
  const formulas = new Map<string, Formula>();
  for (const relation of summable(relations)) {
    const key = placeKey(relation.total);
    const addresses = relation.items.flatMap((item) => places.get(placeKey(item)) ?? []);
    if (addresses.length < relation.items.length) continue;
    formulas.set(key, { text: `SUM(${rangesText(addresses)})`, result: decimalText(relation.computed!) });
  }
  return formulas;
}

/** Totals that the draft has otherwise than its formula makes them. */
export function formulaNotes({ relations, name, table, edition }: OfficialTable): readonly Note[] {
  return summable(relations)
    .filter(isOff)
    .map(({ total, stated, computed }) => {
      const ref = total.row === '' ? { column: total.column } : { row: total.row, column: total.column };
      const args = {
        table: name,
        cell: cellName(edition, table.key, ref),
        stated: decimalText(stated!),
        computed: decimalText(computed!),
      };
      return { text: OTHER, args };
    });
}

/** One sum for each total, of items that a spreadsheet adds up as the draft does; in 总计 the sum of the row. */
function summable(relations: readonly Relation[]): readonly Relation[] {
  const byTotal = new Map<string, Relation>();
  for (const relation of relations) {
    const key = placeKey(relation.total);
    const { kind, total, items, computed } = relation;
    if (kind === 'balance' || byTotal.has(key) || computed === null) continue;
    const isFree = total.cell === null || total.cell.state === 'blank' || total.cell.state === 'missing';
    const isNumber = total.cell !== null && numberCell(total.cell) !== null;
    const counts = items.every(({ cell }) => cell && (numberIn(cell) === null || numberCell(cell) !== null));
    if ((isFree || isNumber) && counts) byTotal.set(key, relation);
  }
  return [...byTotal.values()];
}
