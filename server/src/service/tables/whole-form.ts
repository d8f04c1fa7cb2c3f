import type { TextEdit } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { officialHeading } from '../../rules/support/parts.js';
import { endOf } from '../../rules/support/places.js';
import { tablesOf } from '../../rules/tables/cells.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { editionForDraft } from './draft-edition.js';
import { isHtmlDraft } from './draft-layout.js';
import { ZEROS } from './standard-grid.js';
import { writeTable } from './write-table.js';

/** The six parts with their three tables behind a draft that has none of them; null in HTML. */
export function wholeForm(report: Report, ambiguousWidth: AmbiguousWidth): TextEdit | null {
  const { source, sections, title } = report;
  if (sections.length > 0 || tablesOf(report).length > 0 || isHtmlDraft(report)) return null;
  const { lineBreak } = source;
  const lineStart = title ? source.lineStart(source.lineAt(title.span.start)) : 0;
  const marks = title && source.text.slice(lineStart, title.span.start).includes('#') ? '## ' : '';
  const edition = editionForDraft(report);
  const blocks = edition.parts.flatMap((part) => [
    marks + officialHeading(part),
    ...(part.table ? [writeTable(edition, part.table, ZEROS, { layout: 'pipe', lineBreak, ambiguousWidth })] : []),
  ]);
  const span = { start: endOf(report).start, end: source.text.length };
  return { span, newText: blocks.map((block) => lineBreak.repeat(2) + block).join('') + lineBreak };
}
