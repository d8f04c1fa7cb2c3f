import type { Cell, Report } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import { type Item, relationsIn } from '../../rules/tables/sums.js';

/**
 * A sum that the official form prints, whether it holds or not: the cells of the total and of what is summed. Of the
 * balance of 表二 the total is （七）总计; 新收, 结转 and 结转下年 are its items.
 */
export interface CellRelation {
  readonly total: Cell;
  readonly items: readonly Cell[];
}

/** The relations of all tables whose total stands in the text, each with those of its items that do. */
export function cellRelations(report: Report): readonly CellRelation[] {
  const relations = tablesOf(report).flatMap((table) => relationsIn(report, table));
  return relations.flatMap(({ total, items }) => {
    const [cell] = standing([total]);
    return cell ? [{ total: cell, items: standing(items) }] : [];
  });
}

function standing(items: readonly Item[]): readonly Cell[] {
  return items.flatMap(({ cell }) => (cell && cell.state !== 'missing' && cell.state !== 'unread' ? [cell] : []));
}
