import type { Message } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { cellsOf } from '../../rules/tables/cells.js';
import { cellName } from '../../rules/tables/naming.js';
import type { EditionId } from '../../templates/template.js';
import type { Note } from './note.js';
import type { Beside } from './table-words.js';

const OBSTACLES = {
  place: {
    zh: '表格和别的文字在同一个标签里，分不开',
    en: 'The table stands in one tag with other text',
  },
  unread: { zh: '「{cell}」没有读准，请先改好这一处', en: '「{cell}」 could not be read; mend it first' },
  numbers: {
    zh: '表里的「{numbers}」不知道是哪一格的数，请先改好',
    en: '{numbers} in the table belong to no cell; mend that first',
  },
  rows: { zh: '「{label}」有不止一行，请先合成一行', en: '「{label}」 has more than one row; make it one first' },
  mixed: { zh: '表里混用了两版的列，请先统一', en: 'The table has columns of two editions; choose one first' },
} satisfies Record<string, Message>;

/** Why a table cannot be written anew without losing something; null where it can. */
export function obstacleTo(report: Report, table: Table, beside: Beside | null): Note | null {
  if (!beside) return { text: OBSTACLES.place, args: {} };
  if (table.edition === 'mixed') return { text: OBSTACLES.mixed, args: {} };
  const unread = cellsOf(table).find(({ cell }) => isLost(cell, table));
  if (unread)
    return { text: OBSTACLES.unread, args: { cell: cellName(editionOf(report, table), table.key, unread.ref) } };
  const double = table.key === 'disclosure' && table.rows.find((row) => row.extra.length > 0);
  if (double) return { text: OBSTACLES.rows, args: { label: double.key } };
  if (beside.numbers.length === 0) return null;
  return { text: OBSTACLES.numbers, args: { numbers: beside.numbers.slice(0, 5).join('、') } };
}

/** The edition whose rows and columns a table follows; 表三 is the same in each. */
export function editionOf(report: Report, table: Table): EditionId {
  return table.key === 'proceedings' ? (report.edition ?? '2021') : table.boundTo;
}

/** Something stands in the text for the cell, and is not what the cell holds. */
function isLost(cell: Cell, table: Table): boolean {
  return (cell.state === 'unread' && cell.text === '') || (cell.state === 'missing' && table.key === 'proceedings');
}
