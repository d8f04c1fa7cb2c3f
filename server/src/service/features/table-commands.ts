import type { Message, MessageArgs, TextEdit } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { cellName, TABLE_NAMES } from '../../rules/tables/naming.js';
import { TABLE_KEYS, type TableKey } from '../../templates/template.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { convertTable } from '../tables/convert-table.js';
import { insertTable } from '../tables/insert-table.js';
import type { Note } from '../tables/note.js';
import { editionOf } from '../tables/obstacles.js';
import { recomputeTable } from '../tables/recompute.js';

/** Commands of the server, shared by all clients. Each takes the text's URI and the table, or `ALL_TABLES`. */
export const TABLE_COMMANDS = ['gouji.insertTable', 'gouji.convertTable', 'gouji.recompute'] as const;
export type TableCommand = (typeof TABLE_COMMANDS)[number];

export const ALL_TABLES = 'all';

/** What a command would do: edits, none where there is nothing to do, and what to tell about it. */
export interface CommandPlan {
  readonly edits: readonly TextEdit[];
  readonly tells: readonly Note[];
  /** Nothing was to be done, as against a refusal. */
  readonly idle?: boolean;
}

const TELLS = {
  inserted: { zh: '已插入{table}，各格填 0', en: '{table} was inserted, with zeros' },
  converted: { zh: '{table}已转成标准表', en: '{table} is a standard table now' },
  standard: { zh: '{table}已经是标准表，没有改动', en: '{table} is a standard table already; nothing was changed' },
  recomputed: {
    zh: '{table}重算了 {count} 个总计：{totals}',
    en: '{count} totals of {table} were computed anew: {totals}',
  },
  right: { zh: '{table}的总计都对，没有改动', en: 'The totals of {table} are right; nothing was changed' },
  noTotals: { zh: '表一没有总计，不用重算', en: '表一 has no totals' },
  noTable: { zh: '没有找到{table}', en: '{table} was not found' },
  noTables: { zh: '没有找到表格', en: 'No table was found' },
  allThere: { zh: '三张表都有了，没有改动', en: 'All three tables are there already; nothing was changed' },
  allStandard: { zh: '表格都已经是标准表，没有改动', en: 'All tables are standard ones already; nothing was changed' },
  allRight: { zh: '各表的总计都对，没有改动', en: 'The totals of all tables are right; nothing was changed' },
  refused: { zh: '{table}没有改动：', en: '{table} was not changed: ' },
} satisfies Record<string, Message>;

const NOTHING_TO_DO = {
  'gouji.insertTable': 'allThere',
  'gouji.convertTable': 'allStandard',
  'gouji.recompute': 'allRight',
} as const satisfies Record<TableCommand, keyof typeof TELLS>;

/** Works out a command on all tables of a report: one edit, and only what was done or refused is told. */
export function planForAll(command: TableCommand, report: Report, ambiguousWidth: AmbiguousWidth): CommandPlan {
  const plans = TABLE_KEYS.map((key) => planCommand(command, report, key, ambiguousWidth));
  const worthTelling = plans.filter(({ idle }) => idle !== true);
  const edits = plans.flatMap((plan) => plan.edits);
  if (worthTelling.length > 0) return { edits, tells: worthTelling.flatMap(({ tells }) => tells) };
  const noTable = command !== 'gouji.insertTable' && TABLE_KEYS.every((key) => report.tables[key] === null);
  return { edits: [], tells: [tell(noTable ? 'noTables' : NOTHING_TO_DO[command], {})], idle: true };
}

/** Works out a command on one table of a report that was read. */
export function planCommand(
  command: TableCommand,
  report: Report,
  key: TableKey,
  ambiguousWidth: AmbiguousWidth,
): CommandPlan {
  const args = { table: TABLE_NAMES[key] };
  if (command === 'gouji.insertTable') {
    const edit = insertTable(report, key, ambiguousWidth);
    if (!('obstacle' in edit)) return { edits: [edit], tells: [tell('inserted', args)] };
    return { ...refusal(edit.obstacle, args), idle: report.tables[key] !== null };
  }
  const table = report.tables[key];
  if (!table) return nothing('noTable', args);
  if (command === 'gouji.convertTable') {
    const result = convertTable(report, table, ambiguousWidth);
    if (result === 'standard') return nothing('standard', args);
    if ('obstacle' in result) return refusal(result.obstacle, args);
    return { edits: [result.edit], tells: [tell('converted', args), ...result.notes] };
  }
  if (key === 'disclosure') return nothing('noTotals', args);
  const totals = recomputeTable(report, table);
  if (totals.length === 0) return nothing('right', args);
  const edition = editionOf(report, table);
  const named = totals.map(({ ref, from, to }) => `${cellName(edition, key, ref)} ${from || '—'}→${to}`);
  return {
    edits: totals.map(({ edit }) => edit),
    tells: [tell('recomputed', { ...args, count: totals.length, totals: named.join('、') })],
  };
}

function nothing(key: keyof typeof TELLS, args: MessageArgs): CommandPlan {
  return { edits: [], tells: [tell(key, args)], idle: true };
}

function refusal(obstacle: Note, args: MessageArgs): CommandPlan {
  return { edits: [], tells: [tell('refused', args), obstacle] };
}

function tell(key: keyof typeof TELLS, args: MessageArgs): Note {
  return { text: TELLS[key], args };
}
