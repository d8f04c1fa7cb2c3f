import type { Finding, Level } from '../../model/finding.js';
import { render } from '../../service/messages.js';
import type { CheckedFile } from '../outcome.js';
import { type Format, type View, viewOf } from './format.js';

const COMMAND: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub Actions shows beside the lines of the draft. */
export const github: Format = {
  piece: (file, view) => file.findings.map((finding) => `${annotation(file, finding, viewOf(file, view))}\n`).join(''),
  frame: () => ({ next: (piece) => piece, end: () => '' }),
};

function annotation(file: CheckedFile, finding: Finding, view: View): string {
  const start = file.source.positionAt(finding.span.start);
  const end = file.source.positionAt(finding.span.end);
  const properties = {
    file: file.file,
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns are taken only where the annotation stays on one line.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: `gouji(${finding.rule})`,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const message = render(finding.message, finding.args, view.locale);
  return `::${COMMAND[finding.level]} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
