import type { Message, TextEdit } from '../../model/finding.js';
import type { Report, Table } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import { squash } from '../../text/fold.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { standardLayout } from './draft-layout.js';
import type { Note } from './note.js';
import { editionOf, obstacleTo } from './obstacles.js';
import { tableInPlace } from './replace-table.js';
import { placeOf } from './table-place.js';
import { textsOf } from './table-texts.js';
import { besideCells, isRemark } from './table-words.js';
import { writeTable } from './write-table.js';

export interface Conversion {
  readonly edit: TextEdit;
  /** What changes beside the notation: labels, remarks that go. */
  readonly notes: readonly Note[];
}

/** `standard`: it is one already. `obstacle`: what must be mended before. */
export type ConversionResult = Conversion | { readonly obstacle: Note } | 'standard';

const NOTES = {
  labels: { zh: '标签改用官方文字：{labels}', en: 'Labels become the official ones: {labels}' },
  below: { zh: '表里的其他文字移到表下：{words}', en: 'Other words go below the table: {words}' },
  dropped: { zh: '表头的附注不再保留：{words}', en: 'Remarks in the header go: {words}' },
} satisfies Record<string, Message>;

/** Writes a table of any layout as the standard one, with the texts of its cells as they stand. */
export function convertTable(report: Report, table: Table, ambiguousWidth: AmbiguousWidth): ConversionResult {
  const place = placeOf(report, table);
  const beside = place && besideCells(report, table, place.span);
  const obstacle = obstacleTo(report, table, beside);
  if (!place || !beside || obstacle) return { obstacle: obstacle! };
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
export function keptLabels(table: Table): ReadonlyMap<string, string> {
  const units = table.wording.flatMap(({ official, written }) => {
    const unit = /[（(](万?元)[)）]$/.exec(written)?.[1];
    return unit && !official.includes('元') ? [[official, `${official}（${unit}）`] as const] : [];
  });
  return new Map(units);
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
