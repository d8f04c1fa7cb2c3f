import type { Message } from '../../../model/finding.js';
import { noteFor } from '../../../templates/notes/lookup.js';
import { TABLE_KEYS, type TableKey } from '../../../templates/template.js';
import type { Cursor } from './cursor.js';
import type { Piece } from './pieces.js';
import type { Proposal } from './proposal.js';
import { columnsOf } from './table-columns.js';
import { bareLabel, missingRows, type TableRow } from './table-rows.js';
import { begins, filterOf } from './typed.js';

const ROW: Message = { zh: '缺的一行', en: 'A row that is missing' };
const COLUMN: Message = { zh: '列名', en: 'Column' };

/** The line up to the cursor as cells of a pipe table. */
interface InTable {
  readonly key: TableKey;
  /** Which cell the cursor is in, from 0; 0 too on a line without bars. */
  readonly cell: number;
  readonly hasBars: boolean;
  /** What stands in the cell before the cursor. */
  readonly typed: string;
  /** Nothing but bars and blanks stands after the cursor. */
  readonly isLast: boolean;
}

/** Whole rows at the beginning of a line of a pipe table; the labels alone elsewhere in a table. */
export function rowLabels(cursor: Cursor): readonly Proposal[] {
  const place = inTable(cursor);
  if (!place) return [];
  return missingRows(cursor, place.key).flatMap((row) => {
    if (!begins(place.typed, [row.label, bareLabel(row.label)])) return [];
    return place.hasBars && place.cell === 0 && place.isLast ? wholeRow(cursor, place, row) : label(cursor, place, row);
  });
}

/** The official names of the columns. */
export function columnLabels(cursor: Cursor): readonly Proposal[] {
  const place = inTable(cursor);
  if (!place) return [];
  const { edition, offset } = cursor;
  return columnsOf(edition, place.key)
    .filter(({ label }) => begins(place.typed, [label]))
    .map(({ label, column }) => ({
      kind: 'column',
      label,
      detail: COLUMN,
      span: { start: offset - place.typed.length, end: offset },
      pieces: [label],
      filter: filterOf(place.typed, [label]),
      topic: column === null ? null : { about: 'column', edition: edition.id, table: place.key, column },
    }));
}

/** Whether the line begins a row: nothing but its first bar stands there. */
export function opensRow(cursor: Cursor): boolean {
  const place = inTable(cursor);
  return place?.hasBars === true && place.cell === 0 && place.typed === '' && place.isLast;
}

/** Whether the cursor is on a line of a table, or of lines that make one. */
export function isInTable(cursor: Cursor): boolean {
  return inTable(cursor) !== null;
}

function inTable(cursor: Cursor): InTable | null {
  const { report, table, offset, marks, content, rest } = cursor;
  const around = TABLE_KEYS.find((key) => {
    const span = report.tables[key]?.span;
    return span !== undefined && span.start <= offset && offset <= span.end;
  });
  const key = around ?? table;
  if (key === null || marks.includes('#')) return null;
  const hasBars = /^\s*[|｜]/.test(content);
  if (!hasBars && around === undefined) return null;
  const cells = content.split(/[|｜]/);
  const typed = (cells.at(-1) ?? '').replace(/^[ \t\u3000]+/, '');
  return { key, cell: Math.max(0, cells.length - 2), hasBars, typed, isLast: /^[\s|｜]*$/.test(rest) };
}

function wholeRow(cursor: Cursor, place: InTable, row: TableRow): Proposal {
  const pieces = row.places.flatMap((cell, i): Piece[] => {
    const before = i === 0 ? '| ' : ' | ';
    return cell?.role === 'value' ? [before, { stop: cell.text }] : [before + (cell?.text ?? '')];
  });
  const start = cursor.contentStart + cursor.content.search(/[|｜]/);
  const typed = cursor.report.source.text.slice(start, cursor.offset);
  return {
    kind: 'row',
    label: row.label,
    detail: ROW,
    span: { start, end: cursor.lineEnd },
    pieces: [...pieces, ' |'],
    filter: filterOf(typed, [row.label, bareLabel(row.label)]),
    topic: topicOf(cursor, place.key, row.key),
  };
}

function label(cursor: Cursor, place: InTable, row: TableRow): Proposal {
  return {
    kind: 'row',
    label: row.label,
    detail: ROW,
    span: { start: cursor.offset - place.typed.length, end: cursor.offset },
    pieces: [row.label],
    filter: filterOf(place.typed, [row.label, bareLabel(row.label)]),
    topic: topicOf(cursor, place.key, row.key),
  };
}

function topicOf({ edition }: Cursor, table: TableKey, row: string): Proposal['topic'] {
  return noteFor(edition.id, table, row) ? { about: 'row', edition: edition.id, table, row } : null;
}
