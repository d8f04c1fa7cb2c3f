import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportView } from '../../../protocol/report-view.js';
import { checkText } from '../../../server/src/service/check.js';
import { reportView } from '../../../server/src/service/view/report-view.js';

/** The view of a text, as the server gives it. */
export function viewOf(text: string, version = 1): ReportView {
  const { report, findings } = checkText(text);
  const rangeOf = ({ start, end }: { start: number; end: number }) => ({
    start: report.source.positionAt(start),
    end: report.source.positionAt(end),
  });
  return reportView(report, findings, { version, lines: null, locale: 'zh', rangeOf });
}

export function draft(root: string, file: string): string {
  return readFileSync(path.join(root, 'test-fixtures/drafts', file), 'utf8');
}
