import type { Finding, Fix } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { withTable } from '../tables/part-with-table.js';
import { type Action, action } from './action.js';
import { tableActions } from './table-actions.js';

/** What can be done at a place: the mends of the findings that it touches, then what the tables there allow. */
export function actionsAt(
  report: Report,
  findings: readonly Finding[],
  at: Span,
  ambiguousWidth: AmbiguousWidth,
): readonly Action[] {
  const touched = findings.filter(({ span }) => span.start <= at.end && at.start <= span.end);
  const fixes = touched.flatMap((finding) =>
    finding.fixes.map((fix) => fixAction(finding, fix, report, ambiguousWidth)),
  );
  return [...fixes, ...tableActions(report, touched, at, ambiguousWidth)];
}

function fixAction(finding: Finding, fix: Fix, report: Report, ambiguousWidth: AmbiguousWidth): Action {
  const { title, args, edits, safety } = finding.rule === 'S01' ? withTable(report, fix, ambiguousWidth) : fix;
  const isSafe = safety === 'safe';
  return action({
    title,
    args,
    kind: 'quickfix',
    edits,
    mends: [finding],
    preferred: isSafe && finding.fixes[0] === fix,
    confirm: isSafe ? null : [{ text: finding.message, args: finding.args }],
    asks: false,
  });
}
