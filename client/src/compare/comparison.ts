import * as vscode from 'vscode';
import { COMPARE_REQUEST, type ComparedReports, type CompareParams } from '../../../protocol/compare.js';
import type { CommandHost } from '../commands/command-host.js';

const SCHEME = 'gouji-compare';

/** Shows two reports side by side in a preview that keeps up with both. */
export class ComparisonViewer implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly shown = new Map<string, vscode.Uri>();
  private readonly parts: vscode.Disposable;

  constructor(private readonly host: CommandHost) {
    this.parts = vscode.Disposable.from(
      this.changes,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.changes.event,
        provideTextDocumentContent: async (uri) => (await this.compare(paramsOf(uri))).markdown,
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri.toString())),
      host.reports.onDidChangeStatus((uri) => this.changed(uri)),
    );
  }

  /** Rejects where one of them is no report. */
  async show(now: vscode.Uri, last: vscode.Uri): Promise<void> {
    const params: CompareParams = { uri: now.toString(), with: last.toString() };
    const { title, mismatches } = await this.compare(params);
    const path = `/${title.replace(/[\\/]/g, ' ')}.md`;
    const page = vscode.Uri.from({ scheme: SCHEME, path, query: JSON.stringify(params) });
    this.changes.fire(page);
    this.shown.set(page.toString(), page);
    await vscode.commands.executeCommand('markdown.showPreview', page);
    if (mismatches === 0) return;
    const { t } = vscode.l10n;
    void vscode.window.showWarningMessage(
      t('{0} numbers do not go on from the year before; they stand first.', mismatches),
    );
  }

  dispose(): void {
    this.parts.dispose();
  }

  private compare(params: CompareParams): Promise<ComparedReports> {
    return this.host.server.request<ComparedReports>(COMPARE_REQUEST, params);
  }

  private changed(uri: string): void {
    for (const page of this.shown.values()) {
      const params = paramsOf(page);
      if (params.uri === uri || params.with === uri) this.changes.fire(page);
    }
  }
}

function paramsOf({ query }: vscode.Uri): CompareParams {
  return JSON.parse(query);
}
