import * as vscode from 'vscode';
import {
  CHECK_WORKSPACE_REQUEST,
  type CheckedReport,
  type CheckWorkspaceParams,
  type UnreadableFile,
  type WorkspaceCheck,
} from '../../../protocol/workspace-check.js';
import type { Reports } from '../reports.js';
import type { Server } from '../server.js';
import { type Filter, filtered, type Grouping } from './entries.js';
import { FILES, listFiles } from './files.js';

/** `empty`: nothing was looked for; `none`: there are no reports; `filtered`: there are, and none is shown. */
type DeskState = 'empty' | 'checking' | 'none' | 'filtered' | 'listed' | 'failed';

/** Changes that come within this time are taken together. */
const PAUSE_MS = 400;
const ALL: Filter = { state: 'all', words: '' };

/** The reports of the workspace with their findings, kept up with the files from the first time they are shown. */
export class Desk implements vscode.Disposable {
  private readonly found = new Map<string, CheckedReport>();
  private unread: readonly UnreadableFile[] = [];
  private running: vscode.CancellationTokenSource | undefined;
  private isOpen = false;
  private isVisible = false;
  private hasFailed = false;
  private readonly stale = new Set<string>();
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly parts: vscode.Disposable[] = [];
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private shownFilter = ALL;
  private shownGrouping: Grouping = 'year';

  constructor(
    private readonly server: Server,
    private readonly reports: Reports,
  ) {}

  /** What passes the filter. */
  get shown(): readonly CheckedReport[] {
    return filtered([...this.found.values()], this.shownFilter);
  }

  get all(): readonly CheckedReport[] {
    return [...this.found.values()];
  }

  get unreadable(): readonly UnreadableFile[] {
    return this.unread;
  }

  get filter(): Filter {
    return this.shownFilter;
  }

  set filter(filter: Filter) {
    this.shownFilter = filter;
    this.tell();
  }

  clearFilter(): void {
    this.filter = ALL;
  }

  get grouping(): Grouping {
    return this.shownGrouping;
  }

  set grouping(grouping: Grouping) {
    this.shownGrouping = grouping;
    this.tell();
  }

  /** The view was shown or hidden; what changed while nobody looked is checked when somebody does. */
  async setVisible(isVisible: boolean): Promise<void> {
    this.isVisible = isVisible;
    if (!isVisible) return;
    if (this.isOpen) this.refreshSoon();
    else await this.checkInView();
  }

  /** Checks every file again, with a notification that tells how far it is and can be stopped. */
  async checkAll(): Promise<void> {
    const title = vscode.l10n.t('Checking reports');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    await vscode.window.withProgress(options, (progress, token) => this.run(progress, token));
  }

  stop(): void {
    this.running?.cancel();
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.stop();
    this.changes.dispose();
    vscode.Disposable.from(...this.parts).dispose();
  }

  private async checkInView(): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: 'gouji.reports' } }, (progress) => this.run(progress));
  }

  private async run(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    stopped?: vscode.CancellationToken,
  ): Promise<void> {
    this.stop();
    const source = new vscode.CancellationTokenSource();
    stopped?.onCancellationRequested(() => source.cancel());
    this.running = source;
    this.watch();
    this.hasFailed = false;
    this.tell();
    const checked = new Set<string>();
    const unread: UnreadableFile[] = [];
    const take = (part: WorkspaceCheck) => {
      for (const report of part.reports) {
        checked.add(report.uri);
        this.found.set(report.uri, report);
      }
      unread.push(...part.unreadable);
      this.tell();
    };
    let reached = 0;
    const tellProgress = (percentage: number) => {
      progress.report({ increment: percentage - reached, message: vscode.l10n.t('{0} reports', checked.size) });
      reached = percentage;
    };
    try {
      this.stale.clear();
      const uris = await listFiles(this.reports, source.token);
      const params: CheckWorkspaceParams = { uris };
      const hear = { part: take, progress: tellProgress };
      take(await this.server.requestInParts<WorkspaceCheck>(CHECK_WORKSPACE_REQUEST, params, hear, source.token));
      for (const uri of this.found.keys()) if (!checked.has(uri)) this.found.delete(uri);
      this.unread = unread;
    } catch (error) {
      if (source.token.isCancellationRequested) return;
      this.hasFailed = true;
      throw error;
    } finally {
      if (this.running === source) this.running = undefined;
      source.dispose();
      this.tell();
    }
  }

  /** From the first check on. */
  private watch(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    const watcher = vscode.workspace.createFileSystemWatcher(FILES);
    const change = (uri: vscode.Uri) => this.changed(uri.toString());
    this.parts.push(
      watcher,
      watcher.onDidCreate(change),
      watcher.onDidChange(change),
      watcher.onDidDelete(change),
      this.reports.onDidChangeStatus((uri) => this.changed(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.found.has(uri.toString()) && change(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.checkInView()),
    );
  }

  private changed(uri: string): void {
    this.stale.add(uri);
    if (this.isVisible) this.refreshSoon();
  }

  private refreshSoon(): void {
    clearTimeout(this.pause);
    if (this.stale.size > 0) this.pause = setTimeout(() => void this.refresh(), PAUSE_MS);
  }

  /** Checks what changed; where that cannot be done now, the next change or check takes it up. */
  private async refresh(): Promise<void> {
    if (this.running) return this.refreshSoon();
    const uris = [...this.stale];
    this.stale.clear();
    try {
      const params: CheckWorkspaceParams = { uris };
      const { reports } = await this.server.request<WorkspaceCheck>(CHECK_WORKSPACE_REQUEST, params);
      for (const uri of uris) this.found.delete(uri);
      for (const report of reports) this.found.set(report.uri, report);
      this.unread = this.unread.filter(({ uri }) => !uris.includes(uri));
      this.tell();
    } catch {
      for (const uri of uris) this.stale.add(uri);
    }
  }

  private tell(): void {
    void vscode.commands.executeCommand('setContext', 'gouji.desk', this.state());
    void vscode.commands.executeCommand('setContext', 'gouji.deskChecking', this.running !== undefined);
    void vscode.commands.executeCommand('setContext', 'gouji.deskGrouping', this.grouping);
    this.changes.fire();
  }

  private state(): DeskState {
    if (this.shown.length > 0) return 'listed';
    if (this.running) return 'checking';
    if (this.hasFailed) return 'failed';
    if (this.found.size > 0) return 'filtered';
    return this.isOpen ? 'none' : 'empty';
  }
}
