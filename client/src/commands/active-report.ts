import * as vscode from 'vscode';
import type { CommandHost } from './command-host.js';

/** The report that is being edited; says so where there is none. */
export function reportBeingEdited({ reports }: CommandHost): vscode.TextEditor | undefined {
  const editor = reports.active;
  if (!editor) void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first.'));
  return editor;
}
