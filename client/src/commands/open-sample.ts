import * as vscode from 'vscode';
import type { CommandHost } from './command-host.js';

/** Opens a copy of the sample draft, which nobody needs to keep; the walkthrough leads through it. */
export async function openSample({ context }: CommandHost): Promise<void> {
  const sample = vscode.Uri.joinPath(context.extensionUri, 'walkthrough', 'sample.md');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  const document = await vscode.workspace.openTextDocument({ language: 'gouji', content });
  await vscode.window.showTextDocument(document);
  const hint = vscode.l10n.t('The sample holds three mistakes: F8 goes from one to the next, Ctrl+. mends.');
  void vscode.window.showInformationMessage(hint);
}
