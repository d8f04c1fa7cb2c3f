import * as vscode from 'vscode';
import type { ViewRange } from '../../../protocol/report-view.js';

/** Selects a range of a draft, in the editor that shows it, else in one beside `besides`. */
export async function revealInDraft(
  uri: vscode.Uri,
  { start, end }: ViewRange,
  besides: vscode.ViewColumn | undefined,
): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const elsewhere = besides === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const viewColumn = shown?.viewColumn ?? elsewhere;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn, selection });
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
