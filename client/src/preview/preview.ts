import * as vscode from 'vscode';
import type { ReportLines, ViewPosition, ViewRange } from '../../../protocol/report-view.js';
import type { FromPreview, ToPreview } from '../../../protocol/webviews.js';
import type { Server } from '../server.js';
import { nameOf, revealInDraft } from './draft-editor.js';
import { pageHtml, webviewOptions } from './page.js';
import { previewBody } from './page-markup.js';
import { ReportSource, viewOf } from './report-source.js';
import { savePage } from './save-page.js';
import { previewTexts } from './texts.js';

export const PREVIEW_TYPE = 'gouji.preview';
/** After the preview has scrolled the draft, what the draft says of it is no news. */
const ECHO_MS = 300;

/** A panel that shows the report of the draft that was last active. */
export class Preview implements vscode.Disposable {
  private source: ReportSource | undefined;
  private readonly parts: vscode.Disposable[] = [];
  /** Where the draft was last pointed to: which of several reports is meant. */
  private caret: ViewPosition | undefined;
  private lines: ReportLines | null = null;
  private revealedAt = 0;
  private isReady = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly context: vscode.ExtensionContext,
    private readonly server: Server,
    uri: vscode.Uri,
    onGone: () => void,
  ) {
    const { webview } = panel;
    webview.options = webviewOptions(context.extensionUri);
    this.parts.push(
      panel.onDidDispose(() => {
        this.dispose();
        onGone();
      }),
      webview.onDidReceiveMessage((message: FromPreview) => this.hear(message)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.isOf(textEditor)) this.tellCaret(textEditor);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (!this.isOf(textEditor) || Date.now() - this.revealedAt <= ECHO_MS) return;
        this.tellScroll(textEditor);
        if (isCaretVisible(textEditor)) this.tellCaret(textEditor);
      }),
    );
    this.show(uri);
    const body = previewBody(vscode.l10n.t('Save as a web page to print'));
    webview.html = pageHtml(webview, context.extensionUri, { name: 'preview', body });
  }

  get uri(): vscode.Uri | undefined {
    return this.source?.uri;
  }

  /** Shows another draft, or the same again. */
  show(uri: vscode.Uri): void {
    const name = nameOf(uri);
    this.panel.title = vscode.l10n.t('Preview {0}', name);
    if (this.source?.uri.toString() === uri.toString()) return;
    this.source?.dispose();
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    this.caret = editor && caretOf(editor);
    const place = () => this.caret;
    this.source = new ReportSource(uri, this.server, place, (view) => {
      this.lines = view?.lines ?? null;
      this.post({ type: 'view', uri: uri.toString(), name, view });
    });
  }

  /** Shows the draft that was turned to, where it is a report. */
  async follow(uri: vscode.Uri): Promise<void> {
    if (uri.toString() === this.uri?.toString()) return;
    const isReport = (await viewOf(this.server, uri)) !== null;
    if (isReport && vscode.window.activeTextEditor?.document.uri.toString() === uri.toString()) this.show(uri);
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.source?.dispose();
    vscode.Disposable.from(...this.parts).dispose();
    this.panel.dispose();
  }

  private hear(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.post({ type: 'texts', texts: previewTexts() });
        this.source?.refresh();
        for (const editor of vscode.window.visibleTextEditors) {
          if (!this.isOf(editor)) continue;
          this.tellCaret(editor);
          this.tellScroll(editor);
        }
        break;
      case 'reveal':
        void this.revealInDraft(message.range);
        break;
      case 'scrolled':
        this.scrollDraft(message.line);
        break;
      case 'fill':
        void vscode.commands.executeCommand('gouji.openTableForm', this.uri, message.table, this.place());
        break;
      case 'insert':
        void vscode.commands.executeCommand('gouji.insertTable', this.uri?.toString(), message.table, this.place());
        break;
      case 'save':
        if (this.uri) void savePage(this.context.extensionUri, this.uri, message.html);
        break;
    }
  }

  private post(message: ToPreview): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }

  private isOf(editor: vscode.TextEditor): boolean {
    return editor.document.uri.toString() === this.uri?.toString();
  }

  /** A place in the report that is shown, where the draft has several. */
  private place(): ViewPosition | undefined {
    return this.lines ? { line: this.lines.first, character: 0 } : undefined;
  }

  private tellCaret(editor: vscode.TextEditor): void {
    const position = caretOf(editor);
    this.caret = position;
    this.post({ type: 'caret', position });
    if (this.lines && !isWithin(this.lines, position)) this.source?.refresh();
  }

  private tellScroll({ visibleRanges }: vscode.TextEditor): void {
    const first = visibleRanges[0];
    if (first) this.post({ type: 'scroll', line: first.start.line });
  }

  private async revealInDraft(range: ViewRange): Promise<void> {
    if (!this.uri) return;
    this.revealedAt = Date.now();
    await revealInDraft(this.uri, range, this.panel.viewColumn);
    this.revealedAt = Date.now();
  }

  private scrollDraft(line: number): void {
    const editor = vscode.window.visibleTextEditors.find((one) => this.isOf(one));
    if (!editor) return;
    this.revealedAt = Date.now();
    const at = new vscode.Position(Math.max(0, Math.floor(line)), 0);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }
}

function caretOf({ selection: { active } }: vscode.TextEditor): ViewPosition {
  return { line: active.line, character: active.character };
}

function isWithin({ first, next }: ReportLines, { line }: ViewPosition): boolean {
  return line >= first && (next === null || line < next);
}

function isCaretVisible({ selection: { active }, visibleRanges }: vscode.TextEditor): boolean {
  return visibleRanges.some((range) => range.contains(active));
}
