import * as vscode from 'vscode';
import { reportBeingEdited } from './active-report.js';
import type { CommandHost } from './command-host.js';

/** Which tables a command of the server is for. */
type Tables = 'disclosure' | 'requests' | 'proceedings' | 'all';

/** Asks which, all at first; the server says what was inserted, and why where nothing was. */
export async function insertTables(host: CommandHost): Promise<void> {
  const report = reportBeingEdited(host);
  if (!report) return;
  const { t } = vscode.l10n;
  const choices: readonly (vscode.QuickPickItem & { readonly tables: Tables })[] = [
    { tables: 'all', label: t('All tables that are missing') },
    { tables: 'disclosure', label: t('Table 1'), description: t('Disclosure on the authority’s own initiative') },
    { tables: 'requests', label: t('Table 2'), description: t('Requests received and answered') },
    { tables: 'proceedings', label: t('Table 3'), description: t('Administrative review and litigation') },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: t('Insert standard tables') });
  if (chosen) await run(host, 'gouji.insertTable', report, chosen.tables);
}

export async function convertTables(host: CommandHost): Promise<void> {
  const report = reportBeingEdited(host);
  if (report) await run(host, 'gouji.convertTable', report, 'all');
}

export async function recomputeTotals(host: CommandHost): Promise<void> {
  const report = reportBeingEdited(host);
  if (report) await run(host, 'gouji.recompute', report, 'all');
}

/** The server edits the text, of several reports the one that the caret is in, and tells what it did. */
function run({ server }: CommandHost, command: string, { document, selection }: vscode.TextEditor, tables: Tables) {
  const { line, character } = selection.active;
  const uri = document.uri.toString();
  return server.request('workspace/executeCommand', { command, arguments: [uri, tables, { line, character }] });
}
