import * as vscode from 'vscode';
import {
  REPORT_VIEW_REQUEST,
  type ReportView,
  type ReportViewParams,
  type ViewPosition,
} from '../../../protocol/report-view.js';
import type { Server } from '../server.js';

/** The view of the report at a place of an open document; null where there is none, or nobody can tell. */
export async function viewOf(server: Server, uri: vscode.Uri, position?: ViewPosition): Promise<ReportView | null> {
  const params: ReportViewParams = { textDocument: { uri: uri.toString() }, ...(position && { position }) };
  try {
    return await server.request<ReportView | null>(REPORT_VIEW_REQUEST, params);
  } catch {
    return null;
  }
}

/**
 * The view of one report, kept up with it: asked for once at a time, and again where the document, the settings or
 * the server changed in the meantime. An answer for an older version than the document's is not told.
 */
export class ReportSource implements vscode.Disposable {
  private readonly listeners: vscode.Disposable;
  private asking: Promise<ReportView | null | undefined> | undefined;
  private isStale = false;
  private isOver = false;

  constructor(
    readonly uri: vscode.Uri,
    private readonly server: Server,
    /** Where the report is now in a document of several. */
    private readonly place: () => ViewPosition | undefined,
    /** Hears each new view, null where the document is no report. */
    private readonly tell: (view: ReportView | null) => void,
  ) {
    const own = (document: vscode.TextDocument) => document.uri.toString() === uri.toString();
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => own(document) && this.refresh()),
      vscode.workspace.onDidOpenTextDocument((document) => own(document) && this.refresh()),
      vscode.languages.onDidChangeDiagnostics(
        ({ uris }) => uris.some((one) => one.toString() === uri.toString()) && this.refresh(),
      ),
      server.onDidChangeState((state) => state === 'running' && this.refresh()),
    );
    this.refresh();
  }

  dispose(): void {
    this.isOver = true;
    this.listeners.dispose();
  }

  refresh(): void {
    this.isStale = true;
    void this.latest();
  }

  /** The view of the document as it stands when the promise resolves; undefined where it cannot be had. */
  latest(): Promise<ReportView | null | undefined> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async ask(): Promise<ReportView | null | undefined> {
    while (!this.isOver) {
      try {
        // Closed in its editor, the document is opened again without one.
        const document = await vscode.workspace.openTextDocument(this.uri);
        this.isStale = false;
        const position = this.place();
        const params: ReportViewParams = { textDocument: { uri: this.uri.toString() }, ...(position && { position }) };
        const view = await this.server.request<ReportView | null>(REPORT_VIEW_REQUEST, params);
        if (this.isStale || (view && view.version !== document.version)) continue;
        if (!this.isOver) this.tell(view);
        return view;
      } catch {
        // Overtaken by a change, which has asked again; or there is no server, whose next start asks again.
        if (!this.isStale) return undefined;
      }
    }
    return undefined;
  }
}
