import * as vscode from 'vscode';
import type { ViewTableKey } from '../../../protocol/report-view.js';
import { SELECTOR } from '../documents.js';
import { viewOf } from '../preview/report-source.js';
import type { Server } from '../server.js';
import { FORM_TYPE, TableForm } from './form.js';

const TABLES: readonly unknown[] = ['disclosure', 'requests', 'proceedings'] satisfies ViewTableKey[];

/** The command and the code lens that open the table form, one form a draft; it comes back after a restart. */
export function registerForm(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  const forms = new Map<string, TableForm>();
  const make = (panel: vscode.WebviewPanel, uri: vscode.Uri): TableForm => {
    const form = new TableForm(panel, context, server, uri, () => forms.delete(uri.toString()));
    forms.set(uri.toString(), form);
    return form;
  };
  const open = (given: unknown, table: unknown) => {
    const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    const options = { enableScripts: true, enableFindWidget: true };
    const known = forms.get(uri.toString());
    const form = known ?? make(vscode.window.createWebviewPanel(FORM_TYPE, '', vscode.ViewColumn.Beside, options), uri);
    form.reveal(TABLES.includes(table) ? (table as ViewTableKey) : undefined);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.openTableForm', open),
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      async provideCodeLenses({ uri }) {
        const view = server.state === 'running' ? await viewOf(server, uri) : null;
        return (view?.blocks ?? []).flatMap((block) => {
          if (block.kind !== 'table') return [];
          const { line, character } = block.range.start;
          const title = vscode.l10n.t('Fill in as a form');
          const command = { title, command: 'gouji.openTableForm', arguments: [uri, block.key] };
          return [new vscode.CodeLens(new vscode.Range(line, character, line, character), command)];
        });
      },
    }),
    vscode.window.registerWebviewPanelSerializer(FORM_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = (state as { uri?: unknown } | null)?.uri;
        if (typeof uri === 'string' && !forms.has(uri)) make(panel, vscode.Uri.parse(uri));
        else panel.dispose();
      },
    }),
    {
      dispose: () => {
        for (const form of forms.values()) form.dispose();
      },
    },
  );
}
