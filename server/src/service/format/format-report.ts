import type { TextEdit } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { isHtmlDraft } from '../tables/draft-layout.js';
import { alignedLines, lineEdits } from './aligned-lines.js';
import { emptyLines, type LineRange } from './empty-lines.js';
import { pipeRuns } from './pipe-runs.js';
import { titleLines } from './title-lines.js';

/**
 * Edits that line up the tables made of bars and leave one empty line around tables and titles; no word and no number
 * changes. With a range: tables that it touches, and the empty lines in it.
 */
export function formatReport(report: Report, ambiguousWidth: AmbiguousWidth, range?: LineRange): readonly TextEdit[] {
  if (!report.isReport) return [];
  const { source } = report;
  const runs = pipeRuns(source);
  const edits = runs
    .filter(({ firstLine, lastLine }) => !range || (firstLine <= range.last && range.first <= lastLine))
    .flatMap(({ firstLine, rows, indent }) => lineEdits(source, firstLine, alignedLines(rows, ambiguousWidth), indent));
  if (isHtmlDraft(report)) return edits;
  const blocks = [
    ...runs.map(({ firstLine, lastLine }) => ({ first: firstLine, last: lastLine })),
    ...titleLines(report).map((line) => ({ first: line, last: line })),
  ];
  return [...edits, ...emptyLines(source, blocks, range)].sort((a, b) => a.span.start - b.span.start);
}
