import type { Message, MessageArgs, TextEdit } from '../../model/finding.js';
import type { Report, Table } from '../../model/report.js';
import { cellsOf } from '../../rules/tables/cells.js';
import { cellName } from '../../rules/tables/naming.js';
import { editionById } from '../../templates/editions.js';
import type { EditionId, TableKey } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { standardLayout } from './draft-layout.js';
import { tableInPlace } from './replace-table.js';
import { placeOf } from './table-place.js';
import { textsOf } from './table-texts.js';
import { besideCells, isRemark } from './table-words.js';
import { writeTable } from './write-table.js';

/** A sentence about what an edit does, or why there is none. */
export interface Note {
  readonly text: Message;
  readonly args: MessageArgs;
}

export interface Conversion {
  readonly edit: TextEdit;
  /** What changes beside the notation: labels, remarks that go. */
  readonly notes: readonly Note[];
}

/** `standard`: it is one already. `obstacle`: what must be mended before. */
export type ConversionResult = Conversion | { readonly obstacle: Note } | 'standard';

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

const NOTES = {
  labels: { zh: '标签改用官方文字：{labels}', en: 'Labels become the official ones: {labels}' },
  below: { zh: '表里的其他文字移到表下：{words}', en: 'Other words go below the table: {words}' },
  dropped: { zh: '表头的附注不再保留：{words}', en: 'Remarks in the header go: {words}' },
} satisfies Record<string, Message>;

/** Writes a table of any layout as the standard one, with the texts of its cells as they stand. */
export function convertTable(report: Report, table: Table, ambiguousWidth: AmbiguousWidth): ConversionResult {
  const place = placeOf(report, table);
  if (!place) return { obstacle: { text: OBSTACLES.place, args: {} } };
  const beside = besideCells(report, table, place.span);
  const obstacle = obstacleOf(table, editionOf(report, table), beside.numbers);
  if (obstacle) return { obstacle };
  const { source } = report;
  const options = { layout: standardLayout(report), lineBreak: source.lineBreak, ambiguousWidth };
  const keep = keptLabels(table);
  const labelOf = (label: string) => keep.get(label) ?? label;
  const written = writeTable(editionById(editionOf(report, table)), table.key, textsOf(table), { ...options, labelOf });
  if (sameButBlanks(source.slice(place.span), written)) return 'standard';
  const remarks = beside.words.filter(isRemark);
  const below = beside.words.filter((words) => !isRemark(words));
  const lines = options.layout === 'pipe' ? below : below.map((words) => `<p>${words}</p>`);
  return { edit: tableInPlace(source, place, written, lines), notes: notesOf(table, below, remarks) };
}

/** Labels that say in which unit the amounts below them are: the official one says nothing. */
function keptLabels(table: Table): ReadonlyMap<string, string> {
  const units = table.wording.flatMap(({ official, written }) => {
    const unit = /[（(](万?元)[)）]$/.exec(written)?.[1];
    return unit && !official.includes('元') ? [[official, `${official}（${unit}）`] as const] : [];
  });
  return new Map(units);
}

/** 表三 is the same in every edition. */
export function editionOf(report: Report, table: Table): EditionId {
  return table.key === 'proceedings' ? (report.edition ?? '2021') : table.boundTo;
}

function obstacleOf(table: Table, edition: EditionId, numbers: readonly string[]): Note | null {
  if (table.edition === 'mixed') return { text: OBSTACLES.mixed, args: {} };
  const unread = cellsOf(table).find(({ cell }) => isLost(cell, table.key));
  if (unread) return { text: OBSTACLES.unread, args: { cell: cellName(edition, table.key, unread.ref) } };
  const double = table.key === 'disclosure' && table.rows.find((row) => row.extra.length > 0);
  if (double) return { text: OBSTACLES.rows, args: { label: double.key } };
  if (numbers.length === 0) return null;
  return { text: OBSTACLES.numbers, args: { numbers: numbers.slice(0, 5).join('、') } };
}

/** Something stands in the text for the cell, and is not what the cell holds. */
function isLost(cell: { readonly state: string; readonly text: string }, key: TableKey): boolean {
  return (cell.state === 'unread' && cell.text === '') || (cell.state === 'missing' && key === 'proceedings');
}

function notesOf(table: Table, below: readonly string[], remarks: readonly string[]): Note[] {
  const kept = keptLabels(table);
  const changed = table.wording.filter(({ official }) => !kept.has(official));
  const labels = new Set(changed.map(({ written, official }) => `${written}→${official}`));
  return [
    { text: NOTES.labels, args: { labels: [...labels].join('、') } },
    { text: NOTES.below, args: { words: below.map((words) => `「${words}」`).join('') } },
    { text: NOTES.dropped, args: { words: remarks.map((words) => `「${words}」`).join('') } },
  ].filter(({ args }) => Object.values(args).some((value) => value !== ''));
}

/** The same table, perhaps lined up in another way. */
function sameButBlanks(a: string, b: string): boolean {
  const plain = (text: string) => squash(text).replace(/:?-{2,}:?/g, '---');
  return plain(a) === plain(b);
}
