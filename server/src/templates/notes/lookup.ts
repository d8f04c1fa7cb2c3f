import { disclosureRows, editionById } from '../editions.js';
import { t } from '../statute/build.js';
import type { Bilingual } from '../statute/statute-item.js';
import type { EditionId, PartNumber, TableKey } from '../template.js';
import { COLUMNS_2019, ROWS_2019 } from './disclosure-2019.js';
import { COLUMNS_2021, ROWS_2021 } from './disclosure-2021.js';
import { joinNotes, type Note, type NoteTable } from './note.js';
import { PART_NOTES } from './parts.js';
import { GROUP_NOTES, OUTCOME_NOTES } from './proceedings.js';
import { APPLICANT_NOTES, REQUEST_ROW_NOTES } from './requests.js';

/** What holds for every cell of every table. */
export const GENERAL_NOTES: readonly Bilingual[] = [
  t('统计期限是报告年度 1 月 1 日至 12 月 31 日。', 'The period is 1 January to 31 December of the report year.'),
  t(
    '没有发生的填 0，不留空，不写「/」「—」「无」；单位不写进格里。',
    'Fill 0 where there is nothing: no blank, no 「/」, 「—」 or 「无」; no unit in a cell.',
  ),
];

const DISCLOSURE: Readonly<Record<EditionId, { readonly rows: NoteTable; readonly columns: NoteTable }>> = {
  '2019': { rows: ROWS_2019, columns: COLUMNS_2019 },
  '2021': { rows: ROWS_2021, columns: COLUMNS_2021 },
};

/**
 * How a cell is filled in. `row` is the row key of the contract (also a group heading's: `g3`); for 表三 the group's
 * key or null. `column` counts from 1 as in the contract (1–15 in 表三), or is a column key of 表一 (`made`). Without
 * `column` the note of the row. Null where the edition has no such place.
 */
export function noteFor(
  edition: EditionId,
  table: TableKey,
  row: string | null,
  column?: number | string,
): Note | null {
  if (table === 'proceedings') return proceedingsNote(edition, row, column);
  if (row === null) return null;
  return table === 'disclosure' ? disclosureNote(edition, row, column) : requestsNote(edition, row, column);
}

/** What a column counts in whatever row: by number, 1–5 for the outcomes of 表三, by column key in 表一. */
export function columnNoteFor(edition: EditionId, table: TableKey, column: number | string): Note | null {
  if (table === 'disclosure') {
    const { columns } = DISCLOSURE[edition];
    return Object.hasOwn(columns, column) ? (columns[String(column)] ?? null) : null;
  }
  return byNumber(table === 'requests' ? APPLICANT_NOTES : OUTCOME_NOTES, column) ?? null;
}

/** What a part must contain. */
export function partNoteFor(edition: EditionId, part: PartNumber): Note {
  return PART_NOTES[edition][part];
}

function disclosureNote(edition: EditionId, row: string, column: number | string | undefined): Note | null {
  const place = disclosureRows(editionById(edition)).find((candidate) => candidate.row.key === row);
  const { rows, columns } = DISCLOSURE[edition];
  const rowNote = rows[row];
  if (place === undefined || rowNote === undefined) return null;
  if (column === undefined) return rowNote;
  const found =
    typeof column === 'number'
      ? place.columns[column - 1]
      : place.columns.find((candidate) => candidate.key === column);
  return cellNote(rowNote, found === undefined ? undefined : columns[found.key]);
}

function requestsNote(edition: EditionId, row: string, column: number | string | undefined): Note | null {
  const isRow = editionById(edition).requests.rows.some((candidate) => candidate.key === row);
  const rowNote = isRow ? REQUEST_ROW_NOTES[edition][row] : undefined;
  if (rowNote === undefined) return null;
  return column === undefined ? rowNote : cellNote(rowNote, byNumber(APPLICANT_NOTES, column));
}

function proceedingsNote(edition: EditionId, row: string | null, column: number | string | undefined): Note | null {
  const groups = editionById(edition).proceedings.groups;
  if (column === undefined) {
    const group = groups.find((candidate) => candidate.key === row);
    return group === undefined ? null : GROUP_NOTES[group.key];
  }
  for (const group of groups) {
    const cells: readonly (number | string)[] = [...group.parts, group.total];
    const place = cells.indexOf(column);
    if (place >= 0) return cellNote(GROUP_NOTES[group.key], byNumber(OUTCOME_NOTES, place + 1));
  }
  return null;
}

function cellNote(row: Note, column: Note | undefined): Note | null {
  return column === undefined ? null : joinNotes(row, column);
}

function byNumber(notes: NoteTable<number>, column: number | string): Note | undefined {
  return typeof column === 'number' ? notes[column] : undefined;
}
