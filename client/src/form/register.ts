import * as vscode from 'vscode';
import {
  type ReportLines,
  TABLE_PLACES_REQUEST,
  type TablePlace,
  type TablePlacesParams,
  type ViewPosition,
  type ViewTableKey,
} from '../../../protocol/report-view.js';
import { SELECTOR } from '../documents.js';
import { viewOf } from '../preview/report-source.js';
import type { Server } from '../server.js';
import { FORM_TYPE, TableForm } from './form.js';

const TABLES: readonly unknown[] = ['disclosure', 'requests', 'proceedings'] satisfies ViewTableKey[];

/** The command and the code lens that open the table form, one form a report; it comes back after a restart. */
export function registerForm(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  const forms = new Set<TableForm>();
  const make = (panel: vscode.WebviewPanel, uri: vscode.Uri, line: number | undefined): TableForm => {
    const form = new TableForm(panel, context, server, uri, line, () => forms.delete(form));
    forms.add(form);
    return form;
  };
  const known = (uri: vscode.Uri, lines: ReportLines | null) => [...forms].find((form) => form.isOf(uri, lines));
  const open = async (given: unknown, table: unknown, place: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const uri = given instanceof vscode.Uri ? given : editor?.document.uri;
    if (!uri) return;
    const caret = editor?.document.uri.toString() === uri.toString() ? editor.selection.active : undefined;
    const position = (place as ViewPosition | undefined) ?? (caret && { line: caret.line, character: caret.character });
    const lines = (await viewOf(server, uri, position))?.lines ?? null;
    const options = { enableScripts: true, enableFindWidget: true };
    const panel = () => vscode.window.createWebviewPanel(FORM_TYPE, '', vscode.ViewColumn.Beside, options);
    const form = known(uri, lines) ?? make(panel(), uri, lines?.first);
    form.reveal(TABLES.includes(table) ? (table as ViewTableKey) : undefined);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.openTableForm', open),
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      async provideCodeLenses({ uri }) {
        const places = server.state === 'running' ? await tablePlaces(server, uri) : [];
        return places.map(({ key, start }) => {
          const title = vscode.l10n.t('Fill in as a form');
          const command = { title, command: 'gouji.openTableForm', arguments: [uri, key, start] };
          return new vscode.CodeLens(
            new vscode.Range(start.line, start.character, start.line, start.character),
            command,
          );
        });
      },
    }),
    vscode.window.registerWebviewPanelSerializer(FORM_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const { uri, line } = (state ?? {}) as { uri?: unknown; line?: unknown };
        if (typeof uri !== 'string') panel.dispose();
        else make(panel, vscode.Uri.parse(uri), typeof line === 'number' ? line : undefined);
      },
    }),
    {
      dispose: () => {
        for (const form of forms) form.dispose();
      },
    },
  );
}

/** None where the document is no report, or nobody can tell. */
async function tablePlaces(server: Server, uri: vscode.Uri): Promise<readonly TablePlace[]> {
  const params: TablePlacesParams = { textDocument: { uri: uri.toString() } };
  try {
    return await server.request<readonly TablePlace[]>(TABLE_PLACES_REQUEST, params);
  } catch {
    return [];
  }
}
