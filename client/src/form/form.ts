import * as vscode from 'vscode';
import type { FromForm, ToForm } from '../../../protocol/form-messages.js';
import type { ReportLines, ViewPosition, ViewTableKey } from '../../../protocol/report-view.js';
import { nameOf, revealInDraft } from '../preview/draft-editor.js';
import { pageHtml, webviewOptions } from '../preview/page.js';
import { formBody } from '../preview/page-markup.js';
import { ReportSource } from '../preview/report-source.js';
import type { Server } from '../server.js';
import { DraftWriter } from './draft-writer.js';
import { formTexts } from './form-texts.js';
import { movedLine } from './moved-line.js';

export const FORM_TYPE = 'gouji.tableForm';

/** A panel with the tables of one report to fill in. The draft is the truth: the form shows what the server reads. */
export class TableForm implements vscode.Disposable {
  private readonly source: ReportSource;
  private readonly writer: DraftWriter;
  private readonly listener: vscode.Disposable;
  private isReady = false;
  private wanted: ViewTableKey | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    context: vscode.ExtensionContext,
    server: Server,
    readonly uri: vscode.Uri,
    /** Where the report begins, as far as it is known: of a draft with several it tells which is meant. */
    private line: number | undefined,
    onGone: () => void,
  ) {
    const { webview } = panel;
    const name = nameOf(uri);
    panel.title = vscode.l10n.t('Tables of {0}', name);
    webview.options = webviewOptions(context.extensionUri);
    const place = () => this.place();
    this.writer = new DraftWriter(uri, server, place, {
      written: () => this.source.refresh(),
      refused: (reason) => this.post({ type: 'refused', reason }),
    });
    this.source = new ReportSource(uri, server, place, (view) => {
      if (view) this.line = view.lines?.first ?? this.line ?? 0;
      this.post({ type: 'view', uri: uri.toString(), name, view, written: this.writer.written });
    });
    this.listener = vscode.Disposable.from(
      webview.onDidReceiveMessage((message: FromForm) => this.hear(message)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.line === undefined || document.uri.toString() !== uri.toString()) return;
        this.line = movedLine(this.line, contentChanges);
      }),
    );
    panel.onDidDispose(() => {
      this.dispose();
      onGone();
    });
    const help = vscode.l10n.t(
      'Every change is made in the draft at once. Enter, Tab and the arrows move on; paste a block from Excel where it begins; double-click goes to the draft.',
    );
    webview.html = pageHtml(webview, context.extensionUri, { name: 'form', body: formBody(panel.title, help) });
  }

  /** Whether it is the form of the report with these lines; null is the only one of the draft. */
  isOf(uri: vscode.Uri, lines: ReportLines | null): boolean {
    return this.uri.toString() === uri.toString() && (!lines || this.line === lines.first);
  }

  /** To the front, at a table where one is named. */
  reveal(table?: ViewTableKey): void {
    this.panel.reveal();
    this.wanted = table;
    this.focus();
  }

  dispose(): void {
    this.source.dispose();
    this.listener.dispose();
    this.panel.dispose();
  }

  private place(): ViewPosition | undefined {
    return this.line === undefined ? undefined : { line: this.line, character: 0 };
  }

  private hear(message: FromForm): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.post({ type: 'texts', texts: formTexts() });
        this.source.refresh();
        this.focus();
        break;
      case 'write':
        this.writer.add(message);
        break;
      case 'reveal':
        void revealInDraft(this.uri, message.range, this.panel.viewColumn);
        break;
      case 'insert':
      case 'convert': {
        const command = message.type === 'insert' ? 'gouji.insertTable' : 'gouji.convertTable';
        void vscode.commands.executeCommand(command, this.uri.toString(), message.table, this.place());
        break;
      }
      case 'undo':
      case 'redo':
        void this.undo(message.type);
        break;
    }
  }

  /** The editor undoes in its active document only: the draft is it for a moment. */
  private async undo(command: 'undo' | 'redo'): Promise<void> {
    const { viewColumn } = this.panel;
    const shown = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === this.uri.toString(),
    );
    const column =
      shown?.viewColumn ?? (viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
    await vscode.window.showTextDocument(this.uri, { viewColumn: column });
    await vscode.commands.executeCommand(command);
    this.panel.reveal(viewColumn);
  }

  private focus(): void {
    if (!this.isReady || !this.wanted) return;
    this.post({ type: 'focus', table: this.wanted });
    this.wanted = undefined;
  }

  private post(message: ToForm): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }
}
