import type { Message, TextEdit } from '../../model/finding.js';
import type { Report, Table } from '../../model/report.js';
import { placeKey } from '../../rules/tables/cells.js';
import { cellName } from '../../rules/tables/naming.js';
import { editionById } from '../../templates/editions.js';
import type { EditionId } from '../../templates/template.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { carryOver } from './carry-over.js';
import { isHtmlDraft, layoutOfTable } from './draft-layout.js';
import type { Note } from './note.js';
import { obstacleTo } from './obstacles.js';
import { tableInPlace } from './replace-table.js';
import { placeOf } from './table-place.js';
import { besideCells } from './table-words.js';
import { writeTable } from './write-table.js';

export interface Replacement {
  readonly edit: TextEdit;
  readonly notes: readonly Note[];
}

const NOTES = {
  left: {
    zh: '没有位置、没有带过去的数：{cells}。请核对后填到该填的格里',
    en: 'Numbers without a place that were not carried over: {cells}. Enter them where they belong',
  },
  open: { zh: '有 {count} 格要按新口径填写，先空着', en: '{count} cells are left blank, to be filled in anew' },
} satisfies Record<string, Message>;

/** The table of another edition in the place of this one, with every number that has a place in it. */
export function replaceEdition(
  report: Report,
  table: Table,
  to: EditionId,
  ambiguousWidth: AmbiguousWidth,
): Replacement | { readonly obstacle: Note } {
  const place = placeOf(report, table);
  const beside = place && besideCells(report, table, place.span);
  const obstacle = obstacleTo(report, table, beside);
  if (!place || !beside || obstacle) return { obstacle: obstacle! };
  const from = editionById(table.key === 'proceedings' ? to : table.boundTo);
  const { texts, left } = carryOver(table, from, editionById(to));
  let open = 0;
  const textOf = (ref: Parameters<typeof placeKey>[0]) => {
    const text = texts.get(placeKey(ref));
    if (text === undefined) open++;
    return text ?? '';
  };
  const options = { layout: layoutOfTable(report, table), lineBreak: report.source.lineBreak, ambiguousWidth };
  const written = writeTable(editionById(to), table.key, textOf, options);
  const below = isHtmlDraft(report) ? beside.words.map((words) => `<p>${words}</p>`) : beside.words;
  const cells = left.map(({ ref, text }) => `${cellName(from.id, table.key, ref)} ${text}`);
  const notes: Note[] = [];
  if (cells.length > 0) notes.push({ text: NOTES.left, args: { cells: cells.join('、') } });
  if (open > 0) notes.push({ text: NOTES.open, args: { count: open } });
  return { edit: tableInPlace(report.source, place, written, below), notes };
}
