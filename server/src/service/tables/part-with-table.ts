import type { Fix, Message } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { officialHeading } from '../../rules/support/parts.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { editionForDraft } from './draft-edition.js';
import { ownLayout } from './draft-layout.js';
import { ZEROS } from './standard-grid.js';
import { writeTable } from './write-table.js';

const TITLE: Message = { zh: '补上「{part}」和{table}（各格填 0）', en: 'Add 「{part}」 with {table} (zeros)' };

/** The fix that adds a missing part, with the part's table below its heading; as it is where the part has none. */
export function withTable(report: Report, fix: Fix, ambiguousWidth: AmbiguousWidth): Fix {
  const edition = editionForDraft(report);
  const part = edition.parts.find((each) => officialHeading(each) === fix.args.part);
  const [edit, ...others] = fix.edits;
  if (!part?.table || report.tables[part.table] || !edit || others.length > 0) return fix;
  const { lineBreak, text } = report.source;
  const options = { layout: ownLayout(report), lineBreak, ambiguousWidth };
  const written = writeTable(edition, part.table, ZEROS, options);
  const isLast = text.slice(edit.span.end).trim() === '';
  const newText = edit.newText.trimEnd() + lineBreak.repeat(2) + written + lineBreak.repeat(isLast ? 1 : 2);
  return {
    ...fix,
    title: TITLE,
    args: { part: officialHeading(part), table: TABLE_NAMES[part.table] },
    edits: [{ span: edit.span, newText }],
  };
}
