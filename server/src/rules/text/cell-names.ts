import type { Subject } from '../../facts/claim.js';
import type { CellRef } from '../../model/finding.js';
import type { EditionId, TableKey } from '../../templates/template.js';
import { cellName, requestRowName } from '../tables/naming.js';

/** The cells that a claim speaks of: 「（三）不予公开」 for a group, 总计 left out where rows of 表二 are named. */
export function namesOf(edition: EditionId, table: TableKey, cells: readonly CellRef[], subject: Subject): string {
  if (subject !== 'result') return cells.map((ref) => cellName(edition, table, ref)).join('＋');
  const rows = cells.map(({ row }) => row ?? '');
  const group = groupOf(rows);
  if (group === null) return rows.map((row) => requestRowName(edition, row)).join('＋');
  return `「${requestRowName(edition, group)}」`;
}

/** The group of 表二 whose rows these are, where there are several. */
function groupOf(rows: readonly string[]): string | null {
  const groups = new Set(rows.map((row) => row.split('.')[0]!.replace('r', 'g')));
  const [group] = groups;
  return rows.length > 1 && groups.size === 1 ? group! : null;
}
