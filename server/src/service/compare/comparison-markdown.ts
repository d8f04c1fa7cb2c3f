import type { Locale, Message } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { cellName, requestRowName, TABLE_NAMES } from '../../rules/tables/naming.js';
import { disclosureRows, editionById } from '../../templates/editions.js';
import type { DisclosureColumn, EditionTemplate } from '../../templates/template.js';
import { decimalText } from '../../values/decimal.js';
import { render } from '../messages.js';
import {
  type ComparedCell,
  type ComparedRow,
  type ComparedTable,
  type Comparison,
  isChanged,
  signedText,
} from './compare-reports.js';

const TEXTS = {
  title: { zh: '{now}与{last}比较', en: '{now} compared with {last}' },
  reportOf: { zh: '{organ}{year}年年报', en: '{organ}, report of {year}' },
  someOrgan: { zh: '（机关不明）', en: '(organ not found)' },
  someYear: { zh: '（年度不明）', en: '(year not found)' },
  howToRead: {
    zh: '每格是 **{now}年的数**，变了的在后面写：去年的数、增减、百分比。没有变的只写一个数。「—」是没有这一格，「空」是没有填。',
    en: 'Each cell has **the number of {now}**; where it changed, the number before, the change and the per cent follow. — stands for no such cell, 空 for a blank one.',
  },
  editions: {
    zh: '两年用的格式不同（{last}年版、{now}年版）：只比较两版都有、口径相同的格，其余的只列{now}年版的数。',
    en: 'The editions differ ({last}, {now}): only cells that both have and that count the same are compared.',
  },
  notNext: {
    zh: '两份不是相连的两年，或年度不明，没有核对结转。',
    en: 'These are not two years in a row, so what was carried over is not held against each other.',
  },
  allCarried: { zh: '结转都接得上。', en: 'What was carried over agrees.' },
  toLookAt: { zh: '要核对的 {count} 处', en: 'To be looked at: {count}' },
  carried: {
    zh: '⚠ {cell}填 **{now}**，去年「结转下年度继续办理」是 **{expected}**：两处应当相同，以去年公布的为准。',
    en: '⚠ {cell} has **{now}**, last year’s 结转下年度 was **{expected}**: they must agree; last year’s was published.',
  },
  stock: {
    zh: '△ {cell}填 **{now}**，按去年的数推算是 **{expected}**：清理、改口径时可以不同，请核对。',
    en: '△ {cell} has **{now}**, by last year’s it would be **{expected}**: a clean-up or another scope may explain it.',
  },
  none: { zh: '没有这张表：{which}', en: 'No such table in: {which}' },
  empty: {
    zh: '两年都是 0 或没有填的 {count} 行：{rows}',
    en: 'Rows of nothing but 0 or blanks in both years ({count}): {rows}',
  },
  row: { zh: '项目', en: 'Item' },
  blank: { zh: '空', en: '空' },
} satisfies Record<string, Message>;

const PARTS: Readonly<Record<ComparedTable['key'], number>> = { disclosure: 2, requests: 3, proceedings: 4 };

export interface ComparisonDocument {
  readonly title: string;
  readonly markdown: string;
  readonly mismatches: number;
}

/** The comparison as a document to read and to print. */
export function comparisonMarkdown(comparison: Comparison, locale: Locale): ComparisonDocument {
  const { now, last, tables } = comparison;
  const title = render(TEXTS.title, { now: nameOf(now, locale), last: nameOf(last, locale) }, locale);
  const marked = tables.flatMap((table) =>
    table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.expected ? [warning(table, cell, locale)] : []))),
  );
  const blocks = [`# ${title}`, ...introduction(comparison, marked, locale)];
  for (const table of tables) blocks.push(...tableBlocks(table, comparison, locale));
  return { title, markdown: `${blocks.join('\n\n')}\n`, mismatches: marked.length };
}

function introduction({ now, last }: Comparison, marked: readonly string[], locale: Locale): readonly string[] {
  const blocks: string[] = [];
  if (now.year === null || now.year !== (last.year ?? 0) + 1) blocks.push(`> ${TEXTS.notNext[locale]}`);
  else if (marked.length === 0) blocks.push(`> ${TEXTS.allCarried[locale]}`);
  if (marked.length > 0) {
    blocks.push(`## ${render(TEXTS.toLookAt, { count: marked.length }, locale)}`);
    blocks.push(marked.map((line) => `- ${line}`).join('\n'));
  }
  if (now.edition !== null && last.edition !== null && now.edition !== last.edition) {
    blocks.push(`> ${render(TEXTS.editions, { now: now.edition, last: last.edition }, locale)}`);
  }
  blocks.push(render(TEXTS.howToRead, { now: now.year ?? '' }, locale));
  return blocks;
}

function warning({ edition, key }: ComparedTable, { ref, now, expected }: ComparedCell, locale: Locale): string {
  const args = {
    cell: `${TABLE_NAMES[key]}「${cellName(edition, key, ref)}」`,
    now: now ?? '',
    expected: decimalText(expected!.value),
  };
  return render(TEXTS[expected!.kind], args, locale);
}

function nameOf({ organ, year }: Report, locale: Locale): string {
  const name = escaped(organ?.name ?? TEXTS.someOrgan[locale]);
  return render(TEXTS.reportOf, { organ: name, year: year ?? TEXTS.someYear[locale] }, locale);
}

function tableBlocks(table: ComparedTable, { now, last }: Comparison, locale: Locale): readonly string[] {
  const template = editionById(table.edition);
  const part = template.parts.find(({ number }) => number === PARTS[table.key]);
  const blocks = [`## ${TABLE_NAMES[table.key]} ${part?.title ?? ''}`];
  if (table.found !== 'both') {
    const which = nameOf(table.found === 'now' ? last : now, locale);
    blocks.push(`> ${render(TEXTS.none, { which }, locale)}`);
  }
  for (const { columns, rows } of sheets(table, template)) {
    const shown = rows.filter(({ cells }) => cells.some(isTelling));
    if (shown.length > 0) blocks.push(gridOf(columns, shown, table, locale));
  }
  const empty = table.rows.filter(({ cells }) => !cells.some(isTelling));
  if (empty.length > 0) {
    const rows = empty.map((row) => `「${rowName(table, row)}」`).join('');
    blocks.push(render(TEXTS.empty, { count: empty.length, rows }, locale));
  }
  return blocks;
}

/** Not 0 in both years: rows of nothing but that are only named. */
function isTelling(cell: ComparedCell): boolean {
  return isChanged(cell) || cell.expected !== null || !['0', '', null].includes(cell.now);
}

interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly ComparedRow[];
}

/** Rows with the same columns: of 表一 one sheet a kind of block. */
function sheets({ key, rows }: ComparedTable, template: EditionTemplate): readonly Sheet[] {
  if (key === 'requests') return [{ columns: template.requests.columns.map(({ label }) => label), rows }];
  if (key === 'proceedings') return [{ columns: template.proceedings.outcomes, rows }];
  const columnsOf = new Map(disclosureRows(template).map(({ row, columns }) => [row.key, columns]));
  const byColumns = new Map<string, { columns: readonly string[]; rows: ComparedRow[] }>();
  for (const row of rows) {
    const columns = columnsOf.get(row.key) ?? [];
    const name = columns.map((column: DisclosureColumn) => column.label).join('|');
    const sheet = byColumns.get(name) ?? { columns: columns.map(({ label }) => label), rows: [] };
    sheet.rows.push(row);
    byColumns.set(name, sheet);
  }
  return [...byColumns.values()];
}

function gridOf(
  columns: readonly string[],
  rows: readonly ComparedRow[],
  table: ComparedTable,
  locale: Locale,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([TEXTS.row[locale], ...columns]),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map((row) => line([rowName(table, row), ...row.cells.map((cell) => cellText(cell, locale))])),
  ].join('\n');
}

function rowName({ key, edition }: ComparedTable, row: ComparedRow): string {
  if (key === 'requests') return requestRowName(edition, row.key);
  if (key === 'disclosure') return row.key;
  return editionById(edition).proceedings.groups.find((group) => group.key === row.key)?.label ?? row.key;
}

/** `28`, or `**28** ← 25 +3 (+12%)` where it changed; marked where it does not go on from the year before. */
function cellText(cell: ComparedCell, locale: Locale): string {
  const { now, last, change, perMille, expected } = cell;
  const mark = expected === null ? '' : expected.kind === 'carried' ? '⚠ ' : '△ ';
  const shown = written(now, locale);
  if (!isChanged(cell) || last === null) return `${mark}${shown}`;
  const difference = change === null ? '' : ` ${signedText(change)}`;
  const share = perMille === null ? '' : ` (${shareText(perMille)})`;
  return `${mark}**${shown}** ← ${written(last, locale)}${difference}${share}`;
}

function written(text: string | null, locale: Locale): string {
  if (text === null) return '—';
  return text === '' ? TEXTS.blank[locale] : escaped(text);
}

/** `+12%`, `-3.4%`: tenths only where they are not none. */
function shareText(perMille: bigint): string {
  const size = perMille < 0n ? -perMille : perMille;
  const tenths = size % 10n === 0n ? '' : `.${size % 10n}`;
  return `${perMille < 0n ? '-' : '+'}${size / 10n}${tenths}%`;
}

function escaped(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
