import * as vscode from 'vscode';
import type { ReportKind } from '../../protocol/report-kind.js';
import type { ReportStatus } from '../../protocol/report-status.js';

/**
 * Which open documents are reports and how they stand, as the server has told; keeps the context key `gouji.isReport`
 * of the editor.
 */
export class Reports implements vscode.Disposable {
  private readonly uris = new Set<string>();
  private readonly statuses = new Map<string, ReportStatus>();
  private readonly changes = new vscode.EventEmitter<string>();
  /** The URI of a document of which something new is known. */
  readonly onDidChangeStatus = this.changes.event;
  private readonly listener = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => this.setContext()),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.tell({ uri: uri.toString(), isReport: false })),
  );

  tell({ uri, isReport }: ReportKind): void {
    if (isReport) this.uris.add(uri);
    else this.uris.delete(uri);
    if (!isReport) this.statuses.delete(uri);
    this.setContext();
  }

  tellStatus(status: ReportStatus): void {
    this.statuses.set(status.uri, status);
    this.changes.fire(status.uri);
  }

  statusOf(uri: vscode.Uri): ReportStatus | undefined {
    return this.statuses.get(uri.toString());
  }

  /** Nothing is known while there is no server. */
  forget(): void {
    this.uris.clear();
    this.statuses.clear();
    this.setContext();
  }

  /** The report that is being edited. */
  get active(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.uris.has(editor.document.uri.toString()) ? editor : undefined;
  }

  dispose(): void {
    this.changes.dispose();
    this.listener.dispose();
  }

  private setContext(): void {
    void vscode.commands.executeCommand('setContext', 'gouji.isReport', this.active !== undefined);
  }
}
