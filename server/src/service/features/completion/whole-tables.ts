import { TABLE_NAMES } from '../../../rules/tables/naming.js';
import { TABLE_KEYS, type TableKey } from '../../../templates/template.js';
import { ownLayout } from '../../tables/draft-layout.js';
import { ZEROS } from '../../tables/standard-grid.js';
import { writeTable } from '../../tables/write-table.js';
import { breakAfter, type Cursor, contentSpan, followsText, isAtLineEnd } from './cursor.js';
import { cellStops, END } from './pieces.js';
import type { Proposal } from './proposal.js';
import { begins, filterOf } from './typed.js';

const DETAIL = {
  '2019': {
    zh: '整张表，每格填 0（国办公开办函〔2019〕60号）',
    en: 'The whole table, zeros in the cells (〔2019〕60)',
  },
  '2021': {
    zh: '整张表，每格填 0（国办公开办函〔2021〕30号）',
    en: 'The whole table, zeros in the cells (〔2021〕30)',
  },
} as const;

/** The table of the part that the cursor is in, where it has none yet; before the parts, one that was begun to be named. */
export function wholeTables(cursor: Cursor): readonly Proposal[] {
  if (cursor.marks.trim() !== '' || !isAtLineEnd(cursor)) return [];
  const keys = cursor.table
    ? [cursor.table]
    : cursor.content.trim() !== '' && cursor.section === null
      ? TABLE_KEYS
      : [];
  return keys.filter((key) => !stands(cursor, key)).flatMap((key) => proposal(cursor, key) ?? []);
}

/** A table that was read, or bars and tags in the part that make none yet; the cursor's own line does not count. */
function stands({ report, section, lineStart, lineEnd }: Cursor, key: TableKey): boolean {
  if (report.problems.some((problem) => problem.table === key)) return true;
  const span = report.tables[key]?.span;
  if (span && (span.start < lineStart || span.end > lineEnd)) return true;
  if (!section) return false;
  const { text } = report.source;
  return /[|｜]|<t[dr]/i.test(text.slice(section.span.end, lineStart) + text.slice(lineEnd, section.bodySpan.end));
}

function proposal(cursor: Cursor, key: TableKey): Proposal | null {
  const { edition, lineBreak } = cursor;
  const part = edition.parts.find(({ table }) => table === key)!;
  const name = TABLE_NAMES[key];
  const title = `${name} ${part.title}`;
  const content = cursor.content.trim();
  if (content !== '|' && !begins(content, [name, title, part.title])) return null;
  const table = writeTable(edition, key, ZEROS, { layout: ownLayout(cursor.report), lineBreak });
  const before = followsText(cursor) ? lineBreak : '';
  const after = breakAfter(cursor);
  return {
    kind: 'table',
    label: title,
    detail: DETAIL[edition.id],
    span: contentSpan(cursor),
    pieces: [before, ...cellStops(table), after, ...(after === '' ? [] : [END])],
    filter: filterOf(cursor.content, [name, part.title]),
    topic: { about: 'part', edition: edition.id, part: part.number },
  };
}
