import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Checker } from './checker.js';

/** The mends of the findings that the range touches, each bound to the version that was checked. */
export async function quickFixes(params: CodeActionParams, checker: Checker): Promise<CodeAction[]> {
  const { only } = params.context;
  if (only && !only.some((kind) => kind === CodeActionKind.QuickFix || kind === '')) return [];
  const { findings, converter, snapshot } = await checker.check(params.textDocument.uri);
  const start = converter.offset(params.range.start);
  const end = converter.offset(params.range.end);
  return findings
    .filter((finding) => finding.span.start <= end && start <= finding.span.end)
    .flatMap((finding) => finding.fixes.map((fix) => converter.quickFix(finding, fix, snapshot.version)));
}
