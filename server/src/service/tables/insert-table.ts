import type { Message, TextEdit } from '../../model/finding.js';
import type { Report, Section } from '../../model/report.js';
import { officialHeading, sectionOf } from '../../rules/support/parts.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import { partsWithoutTable } from '../../rules/tables/parts-without-table.js';
import type { TableKey } from '../../templates/template.js';
import { TABLE_KEYS } from '../../templates/template.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { editionForDraft } from './draft-edition.js';
import { ownLayout } from './draft-layout.js';
import type { Note } from './note.js';
import { tableInPlace } from './replace-table.js';
import { ZEROS } from './standard-grid.js';
import { writeTable } from './write-table.js';

const OBSTACLES = {
  there: { zh: '已经有{table}了', en: '{table} is there already' },
  part: { zh: '先要有「{part}」这个部分', en: 'The part 「{part}」 must be there first' },
  words: {
    zh: '「{part}」下有{table}的文字，但没有读懂，请先改好',
    en: 'The part 「{part}」 holds words of {table} that were not understood; mend them first',
  },
} satisfies Record<string, Message>;

/** A standard table of the draft's edition, zeros in its cells, below the heading of its part. */
export function insertTable(
  report: Report,
  key: TableKey,
  ambiguousWidth: AmbiguousWidth,
): TextEdit | { readonly obstacle: Note } {
  const edition = editionForDraft(report);
  const part = edition.parts.find(({ table }) => table === key)!;
  const args = { table: TABLE_NAMES[key], part: officialHeading(part) };
  if (report.tables[key]) return { obstacle: { text: OBSTACLES.there, args } };
  const section = sectionOf(report, part.number);
  if (!section) return { obstacle: { text: OBSTACLES.part, args } };
  if (!isFree(report, key, section)) return { obstacle: { text: OBSTACLES.words, args } };
  const layout = ownLayout(report);
  const { lineBreak } = report.source;
  const written = writeTable(edition, key, ZEROS, { layout, lineBreak, ambiguousWidth });
  if (layout.endsWith('html') && stackedTags(report, section) > 0) {
    const at = section.span.end + stackedTags(report, section);
    const before = layout === 'html' ? lineBreak : '';
    return { span: { start: at, end: at }, newText: before + written };
  }
  return tableInPlace(report.source, placeBelow(report, section), written);
}

/** Tables that can be inserted, with the heading that each would stand below. */
export function insertableTables(report: Report): readonly { readonly key: TableKey; readonly section: Section }[] {
  const { parts } = editionForDraft(report);
  return TABLE_KEYS.flatMap((key) => {
    const section = sectionOf(report, parts.find(({ table }) => table === key)!.number);
    return section && report.tables[key] === null && isFree(report, key, section) ? [{ key, section }] : [];
  });
}

/** No words of the table stand in the part, understood or not. */
function isFree(report: Report, key: TableKey, section: Section): boolean {
  const known = partsWithoutTable(report).find(({ table }) => table === key);
  return known ? !known.isThere : section.isBlank;
}

/** Length of the closing tags right behind a heading: a table may not stand inside a paragraph. */
function stackedTags({ source }: Report, { span }: Section): number {
  const after = source.text.slice(span.end, span.end + 400);
  return /^(?:\s*<\\?\/[a-z][a-z0-9:-]*\s*>)+/i.exec(after)?.[0].length ?? 0;
}

/** An empty place at the end of the heading's line, or over the blanks behind it where the line goes on. */
function placeBelow({ source }: Report, { span }: Section) {
  const lineEnd = source.lineEnd(source.lineAt(span.end));
  const rest = source.text.slice(span.end, lineEnd);
  if (/^[\s#*_]*$/.test(rest)) return { span: { start: lineEnd, end: lineEnd }, kind: 'lines' } as const;
  const blanks = /^[ \t\u00a0\u3000]*/.exec(rest)![0].length;
  return { span: { start: span.end, end: span.end + blanks }, kind: 'inline' } as const;
}
