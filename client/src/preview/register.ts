import * as vscode from 'vscode';
import { SELECTOR } from '../documents.js';
import type { Server } from '../server.js';
import { PREVIEW_TYPE, Preview } from './preview.js';

/** The commands of the preview, and the panel that comes back after a restart of the editor. */
export function registerPreview(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  let preview: Preview | undefined;
  const make = (panel: vscode.WebviewPanel, uri: vscode.Uri) => {
    preview = new Preview(panel, context, server, uri, () => {
      preview = undefined;
    });
  };
  const open = (column: vscode.ViewColumn, given: unknown) => {
    const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    if (preview) {
      preview.show(uri);
      preview.reveal();
      return;
    }
    const options = { enableScripts: true, enableFindWidget: true };
    make(vscode.window.createWebviewPanel(PREVIEW_TYPE, '', { viewColumn: column, preserveFocus: true }, options), uri);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gouji.openPreview', (uri) => open(vscode.ViewColumn.Active, uri)),
    vscode.commands.registerCommand('gouji.openPreviewToSide', (uri) => open(vscode.ViewColumn.Beside, uri)),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor && vscode.languages.match(SELECTOR, editor.document) > 0) void preview?.follow(editor.document.uri);
    }),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = (state as { uri?: unknown } | null)?.uri;
        if (typeof uri === 'string' && !preview) make(panel, vscode.Uri.parse(uri));
        else panel.dispose();
      },
    }),
    { dispose: () => preview?.dispose() },
  );
}
