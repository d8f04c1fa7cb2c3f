import type { Locale, Message } from '../../model/finding.js';
import type { CellState, Report, Table } from '../../model/report.js';
import { causesOf } from '../../rules/tables/causes.js';
import { cellsOf, isMixed, placeKey, tablesOf } from '../../rules/tables/cells.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import { partsWithoutTable } from '../../rules/tables/parts-without-table.js';
import { dataOf } from '../../rules/tables/sum-findings.js';
import { isOff, relationsIn } from '../../rules/tables/sums.js';
import type { TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { render } from '../messages.js';
import { convertTable } from '../tables/convert-table.js';
import { recomputeTable } from '../tables/recompute.js';

/** A line above a table, or above the part that lacks it. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly table: TableKey;
  /** What a click does; null where there is only something to tell. */
  readonly action: LensAction | null;
}

export type LensAction = 'recompute' | 'convert' | 'insert';

export const LENS_TEXTS = {
  status: { zh: '{table}：{status}', en: '{table}: {status}' },
  holds: { zh: '勾稽都成立', en: 'all sums right' },
  holdsSoFar: { zh: '能算的勾稽都成立', en: 'all sums right that can be checked' },
  wrong: { zh: '{count} 处勾稽不符', en: 'wrong sums: {count}' },
  unchecked: { zh: '勾稽还算不出', en: 'no sum can be checked yet' },
  filled: { zh: '{count} 格都有数', en: 'all {count} cells filled in' },
  mixed: { zh: '混用了两版格式，没有核对', en: 'two editions mixed, not checked' },
  blank: { zh: '{count} 格空白', en: 'blank cells: {count}' },
  text: { zh: '{count} 格不是数', en: 'cells without a number: {count}' },
  unread: { zh: '{count} 格没有读出', en: 'cells not read: {count}' },
  rows: { zh: '{count} 行没有找到', en: 'rows not found: {count}' },
  absent: { zh: '这里没有找到{table}', en: '{table} was not found here' },
  recompute: { zh: '重算总计', en: 'Recompute totals' },
  convert: { zh: '转成标准表格', en: 'Convert to the standard table' },
  insert: { zh: '插入标准{table}', en: 'Insert the standard {table}' },
} satisfies Record<string, Message>;

/** What each table comes to and what can be done about it, in text order; tables that are missing where they belong. */
export function lenses(report: Report, locale: Locale): readonly Lens[] {
  if (!report.isReport) return [];
  const found = tablesOf(report).flatMap((table) => tableLenses(report, table, locale));
  const absent = partsWithoutTable(report).flatMap(({ section, table, isThere }) => {
    if (isThere) return [];
    const span = { start: section.span.start, end: section.span.start };
    const args = { table: TABLE_NAMES[table] };
    return [
      { span, table, title: render(LENS_TEXTS.absent, args, locale), action: null },
      { span, table, title: render(LENS_TEXTS.insert, args, locale), action: 'insert' as const },
    ];
  });
  return [...found, ...absent].sort((a, b) => a.span.start - b.span.start);
}

function tableLenses(report: Report, table: Table, locale: Locale): readonly Lens[] {
  const span = { start: table.span.start, end: table.span.start };
  const status = statusOf(report, table, locale);
  const title = render(LENS_TEXTS.status, { table: TABLE_NAMES[table.key], status }, locale);
  const lens = (action: LensAction): Lens => ({ span, table: table.key, title: LENS_TEXTS[action][locale], action });
  return [
    { span, table: table.key, title, action: null },
    ...(canRecompute(report, table) ? [lens('recompute')] : []),
    ...(canConvert(report, table) ? [lens('convert')] : []),
  ];
}

/** A sum is wrong, and not only the balance: of that it can't be told which of its numbers is. */
function canRecompute(report: Report, table: Table): boolean {
  return wrongPlaces(report, table) > 0 && recomputeTable(report, table).length > 0;
}

/** Not written as a table, in Markdown or HTML, and nothing stands in the way of writing it as one. */
function canConvert(report: Report, table: Table): boolean {
  if (table.layout === 'pipe' || table.layout === 'html') return false;
  const result = convertTable(report, table, 'narrow');
  return result !== 'standard' && 'edit' in result;
}

function statusOf(report: Report, table: Table, locale: Locale): string {
  if (isMixed(table)) return LENS_TEXTS.mixed[locale];
  const cells = cellsOf(table);
  const count = (...states: readonly CellState[]) => cells.filter(({ cell }) => states.includes(cell.state)).length;
  const rows = table.key === 'proceedings' ? 0 : table.rows.filter((row) => row.cells === null).length;
  const gaps = [
    [LENS_TEXTS.blank, count('blank', 'placeholder', 'missing')],
    [LENS_TEXTS.text, count('text')],
    [LENS_TEXTS.unread, count('unread')],
    [LENS_TEXTS.rows, rows],
  ] as const;
  const told = gaps
    .filter(([, number]) => number > 0)
    .map(([message, number]) => render(message, { count: number }, locale));
  const sums = sumStatus(report, table, locale);
  const parts = sums === null ? told : [sums, ...told];
  if (parts.length === 0) return render(LENS_TEXTS.filled, { count: cells.length }, locale);
  return parts.join(locale === 'zh' ? '，' : ', ');
}

/** Null for 表一, which has no sums. */
function sumStatus(report: Report, table: Table, locale: Locale): string | null {
  if (table.key === 'disclosure') return null;
  const wrong = wrongPlaces(report, table);
  if (wrong > 0) return render(LENS_TEXTS.wrong, { count: wrong }, locale);
  const relations = relationsIn(report, table);
  const checked = relations.filter(({ stated, computed }) => stated !== null && computed !== null);
  if (checked.length === 0) return LENS_TEXTS.unchecked[locale];
  return (checked.length === relations.length ? LENS_TEXTS.holds : LENS_TEXTS.holdsSoFar)[locale];
}

/** Totals that the findings of the sums list, whether a setting hides these findings or not. */
function wrongPlaces(report: Report, table: Table): number {
  if (table.key !== 'requests') return relationsIn(report, table).filter(isOff).length;
  return new Set(causesOf(table).flatMap((cause) => dataOf(cause).cells.map(placeKey))).size;
}
