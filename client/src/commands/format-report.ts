import * as vscode from 'vscode';
import { reportBeingEdited } from './active-report.js';
import type { CommandHost } from './command-host.js';

interface LineEdit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Lines the tables up, whatever other formatters there are for the language. */
export async function formatReport(host: CommandHost): Promise<void> {
  const editor = reportBeingEdited(host);
  if (!editor) return;
  const { document, options } = editor;
  const edits = await host.server.request<readonly LineEdit[] | null>('textDocument/formatting', {
    textDocument: { uri: document.uri.toString() },
    options: { tabSize: Number(options.tabSize), insertSpaces: options.insertSpaces === true },
  });
  const { t } = vscode.l10n;
  if (!edits || edits.length === 0) {
    void vscode.window.showInformationMessage(t('The tables are lined up already.'));
    return;
  }
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) change.replace(document.uri, rangeOf(range), newText);
  const applied = await vscode.workspace.applyEdit(change);
  if (applied) void vscode.window.showInformationMessage(t('The tables were lined up; no number and no word changed.'));
  else void vscode.window.showWarningMessage(t('The text has changed in the meantime; nothing was done.'));
}

function rangeOf({ start, end }: LineEdit['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
