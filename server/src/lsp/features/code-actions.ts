import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Checker } from '../checker.js';
import type { Feature } from '../feature.js';
import { guarded } from '../guard.js';

export const codeActions: Feature = {
  capabilities: (client) =>
    client.codeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } } : {},
  register({ connection, client, checker, faults }) {
    if (!client.codeActions) return;
    connection.onCodeAction(guarded('textDocument/codeAction', faults, (asked) => quickFixes(asked, checker)));
  },
};

/** The mends of the findings that the range touches, each bound to the version that was checked. */
async function quickFixes(params: CodeActionParams, checker: Checker): Promise<CodeAction[]> {
  const { only } = params.context;
  if (only && !only.some((kind) => kind === CodeActionKind.QuickFix || kind === '')) return [];
  const { findings, converter, snapshot } = await checker.check(params.textDocument.uri);
  const start = converter.offset(params.range.start);
  const end = converter.offset(params.range.end);
  return findings
    .filter((finding) => finding.span.start <= end && start <= finding.span.end)
    .flatMap((finding) => finding.fixes.map((fix) => converter.quickFix(finding, fix, snapshot.version)));
}
