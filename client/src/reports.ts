import * as vscode from 'vscode';
import type { ReportKind } from '../../protocol/report-kind.js';

/** Which open documents are reports, as the server has told; keeps the context key `gouji.isReport` of the editor. */
export class Reports implements vscode.Disposable {
  private readonly uris = new Set<string>();
  private readonly listener = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => this.setContext()),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.tell({ uri: uri.toString(), isReport: false })),
  );

  tell({ uri, isReport }: ReportKind): void {
    if (isReport) this.uris.add(uri);
    else this.uris.delete(uri);
    this.setContext();
  }

  /** Nothing is known while there is no server. */
  forget(): void {
    this.uris.clear();
    this.setContext();
  }

  /** The report that is being edited. */
  get active(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.uris.has(editor.document.uri.toString()) ? editor : undefined;
  }

  dispose(): void {
    this.listener.dispose();
  }

  private setContext(): void {
    void vscode.commands.executeCommand('setContext', 'gouji.isReport', this.active !== undefined);
  }
}
