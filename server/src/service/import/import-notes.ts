import type { Message } from '../../model/finding.js';
import type { Report, Table } from '../../model/report.js';
import { cellsOf, tablesOf } from '../../rules/tables/cells.js';
import { cellName, TABLE_NAMES } from '../../rules/tables/naming.js';
import type { TableKey } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import { editionForDraft } from '../tables/draft-edition.js';
import type { Note } from '../tables/note.js';
import { editionOf } from '../tables/obstacles.js';
import type { TableBlock } from './table-blocks.js';

/** A line that did not come into the draft. */
export interface Dropped {
  readonly kind: 'before' | 'contents' | 'caption' | 'page' | 'after' | 'outside';
  readonly text: string;
}

export interface Made {
  readonly tables: readonly TableBlock[];
  readonly dropped: readonly Dropped[];
  readonly added: readonly string[];
  readonly others: number;
  readonly radicals: number;
  /** Tables that the standard table would have changed. */
  readonly changed: ReadonlySet<string>;
}

const NOTES = {
  recognised: {
    zh: '认出了：{title}；{edition}版格式；第{parts}部分；{tables}',
    en: 'recognised: {title}; format of {edition}; parts {parts}; {tables}',
  },
  left: {
    zh: '{table}没有转成标准表，照原样留着：{why}',
    en: '{table} was left as it stands: {why}',
  },
  unsure: {
    zh: '转成标准表后读到的数会不一样',
    en: 'as a standard table it would be read otherwise',
  },
  numbers: {
    zh: '{table}里有不属于任何一格的数，写在表下，标着「【待核】」：{numbers}',
    en: '{table} has numbers that belong to no cell; they stand below it, marked 【待核】: {numbers}',
  },
  labels: { zh: '标签改用官方文字：{labels}', en: 'labels became the official ones: {labels}' },
  unread: {
    zh: '{table}有 {count} 格没有读出数：{cells}',
    en: '{table} has {count} cells without a number: {cells}',
  },
  blank: { zh: '{table}有 {count} 格是空的', en: '{table} has {count} blank cells' },
  remarks: { zh: '表头的附注没有带过来：{words}', en: 'remarks in table headers were left out: {words}' },
  added: {
    zh: '原文没有部分标题，按官方格式加上了：{headings}',
    en: 'the text has no part headings; these were added: {headings}',
  },
  radicals: {
    zh: 'PDF 留下的部首字换成了看上去相同的常用字（{count} 个）',
    en: '{count} radicals left by a PDF became the usual characters',
  },
  others: { zh: '三张表以外还有 {count} 张表，照样留着', en: '{count} other tables were kept' },
  before: {
    zh: '标题前后的网页文字没有带过来（{count} 行）：{words}',
    en: 'left out around the title ({count} lines): {words}',
  },
  contents: { zh: '目录没有带过来（{count} 行）：{words}', en: 'table of contents left out ({count} lines): {words}' },
  caption: { zh: '表的名称没有带过来（{count} 处）：{words}', en: 'names of tables left out ({count}): {words}' },
  page: { zh: '页码没有带过来（{count} 处）：{words}', en: 'page numbers left out ({count}): {words}' },
  after: {
    zh: '正文后面的网页文字没有带过来（{count} 行）：{words}',
    en: 'left out behind the text ({count} lines): {words}',
  },
  outside: {
    zh: '正文以外的网页文字没有带过来（{count} 行）：{words}',
    en: 'left out outside the article ({count} lines): {words}',
  },
} satisfies Record<string, Message>;

const MOST_QUOTED = 120;
const LONGEST_CELL = 20;
const NUMERALS = '一二三四五六';

const NAMES = {
  notRecognised: { zh: '没有认出：', en: 'not recognised: ' },
  noTitle: { zh: '没有标题', en: 'no title' },
  title: { zh: '标题', en: 'title' },
  year: { zh: '年度', en: 'year' },
  signature: { zh: '落款', en: 'signature' },
} satisfies Record<string, Message>;

/** The report on an import: recognised, not recognised, left out. */
export function importNotes(report: Report, made: Made): readonly Note[] {
  return [recognised(report), ...missing(report), ...tableNotes(report, made), ...leftOut(made)];
}

function recognised(report: Report): Note {
  const parts = officialParts(report);
  const tables = tablesOf(report).map((table) => {
    const cells = cellsOf(table);
    const read = cells.filter(({ cell }) => cell.state === 'number').length;
    return `${TABLE_NAMES[table.key]} ${read}/${cells.length}`;
  });
  const title = report.title ? same(`「${report.title.text.replace(/\s+/g, ' ')}」`) : NAMES.noTitle;
  return {
    text: filled(NOTES.recognised, 'title', title),
    args: {
      edition: report.edition ?? '—',
      parts: parts.map((part) => NUMERALS[part - 1]).join('') || '—',
      tables: tables.join('，') || '—',
    },
  };
}

function officialParts(report: Report): readonly number[] {
  const found = new Set(report.sections.flatMap(({ official }) => (official === null ? [] : [official])));
  return [...found].sort((a, b) => a - b);
}

function missing(report: Report): readonly Note[] {
  const found = new Set(officialParts(report));
  const { parts } = editionForDraft(report);
  const names: Message[] = [
    ...(report.title ? [] : [NAMES.title]),
    ...(report.year === null ? [NAMES.year] : []),
    ...parts.filter(({ number }) => !found.has(number)).map(({ numeral, title }) => same(`「${numeral}、${title}」`)),
    ...(['disclosure', 'requests', 'proceedings'] as const)
      .filter((key) => !report.tables[key])
      .map((key) => same(tableName(key))),
    ...(report.signature ? [] : [NAMES.signature]),
  ];
  if (names.length === 0) return [];
  const list = (locale: 'zh' | 'en') => NAMES.notRecognised[locale] + names.map((name) => name[locale]).join('、');
  return [{ text: { zh: list('zh'), en: list('en') }, args: {} }];
}

function same(text: string): Message {
  return { zh: text, en: text };
}

/** The message with a message in the place of a name. */
function filled(message: Message, name: string, by: Message): Message {
  return { zh: message.zh.replace(`{${name}}`, by.zh), en: message.en.replace(`{${name}}`, by.en) };
}

function tableName(key: TableKey): string {
  return TABLE_NAMES[key];
}

/** Cells that hold something that is no number are named; blank ones are counted. */
function unreadNotes(report: Report, table: Table): readonly Note[] {
  const name = tableName(table.key);
  const cells = cellsOf(table);
  const unread = cells.filter(
    ({ cell }) => cell.state === 'text' || cell.state === 'unread' || cell.state === 'missing',
  );
  const blank = cells.filter(({ cell }) => cell.state === 'blank').length;
  const names = unread.map(({ ref, cell }) => {
    const place = cellName(editionOf(report, table), table.key, ref);
    return cell.text === '' ? place : `${place}「${squash(cell.text).slice(0, LONGEST_CELL)}」`;
  });
  const notes: Note[] = [];
  if (unread.length > 0)
    notes.push({ text: NOTES.unread, args: { table: name, count: unread.length, cells: shortened(names, '、') } });
  if (blank > 0) notes.push({ text: NOTES.blank, args: { table: name, count: blank } });
  return notes;
}

function tableNotes(report: Report, { tables, changed }: Made): readonly Note[] {
  const notes: Note[] = [];
  for (const { table, obstacle, numbers } of tables) {
    const name = tableName(table.key);
    for (const note of unreadNotes(report, table)) notes.push(note);
    if (obstacle)
      notes.push({ text: filled(NOTES.left, 'why', obstacle.text), args: { ...obstacle.args, table: name } });
    if (changed.has(table.key)) notes.push({ text: filled(NOTES.left, 'why', NOTES.unsure), args: { table: name } });
    if (numbers.length > 0) notes.push({ text: NOTES.numbers, args: { table: name, numbers: numbers.join('、') } });
  }
  return notes;
}

function leftOut({ tables, dropped, added, others, radicals }: Made): readonly Note[] {
  const labels = tables.flatMap((table) => table.labels);
  const remarks = tables.flatMap((table) => table.remarks);
  const notes: Note[] = [];
  if (added.length > 0) notes.push({ text: NOTES.added, args: { headings: added.join('、') } });
  if (labels.length > 0) notes.push({ text: NOTES.labels, args: { labels: shortened(labels, '、') } });
  if (others > 0) notes.push({ text: NOTES.others, args: { count: others } });
  if (radicals > 0) notes.push({ text: NOTES.radicals, args: { count: radicals } });
  if (remarks.length > 0) notes.push({ text: NOTES.remarks, args: { words: shortened(remarks, ' ') } });
  for (const kind of ['before', 'contents', 'caption', 'page', 'outside', 'after'] as const) {
    const lines = dropped.filter((each) => each.kind === kind).map(({ text }) => text);
    if (lines.length === 0) continue;
    notes.push({ text: NOTES[kind], args: { count: lines.length, words: shortened(lines, ' / ') } });
  }
  return notes;
}

function shortened(lines: readonly string[], between: string): string {
  let text = '';
  for (const line of lines) {
    if (text.length > MOST_QUOTED) return `${text}…`;
    text += (text === '' ? '' : between) + line;
  }
  return text.length > MOST_QUOTED * 2 ? `${text.slice(0, MOST_QUOTED * 2)}…` : text;
}
