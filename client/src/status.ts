import * as vscode from 'vscode';
import type { ServerState } from '../../protocol/api.js';
import type { ReportStatus, ReportSummary } from '../../protocol/report-status.js';
import { SELECTOR } from './documents.js';
import { countWords, identityWords, stateWords } from './report-words.js';
import type { Reports } from './reports.js';

/**
 * Says beside the language of the report that is being edited whose it is and how it stands. Documents that are no
 * reports have no such item, unless nothing can be checked at all.
 */
export class Status implements vscode.Disposable {
  private item: vscode.LanguageStatusItem | undefined;
  private state: ServerState = 'off';
  private readonly listeners: vscode.Disposable;

  constructor(private readonly reports: Reports) {
    const isActive = (uri: string) => vscode.window.activeTextEditor?.document.uri.toString() === uri;
    this.listeners = vscode.Disposable.from(
      reports.onDidChangeStatus((uri) => isActive(uri) && this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isActive(document.uri.toString()) && this.update()),
    );
  }

  enter(state: ServerState): void {
    this.state = state;
    this.update();
  }

  dispose(): void {
    this.listeners.dispose();
    this.item?.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && this.reports.statusOf(document.uri);
    if (this.state === 'failed') this.showFailure();
    else if (status?.summary) this.showReport(status, status.summary, status.version < document!.version);
    else if (this.item) {
      this.item.dispose();
      this.item = undefined;
    }
  }

  private showFailure(): void {
    const item = this.shown();
    item.text = vscode.l10n.t('Gouji is not running: reports are not checked.');
    item.detail = '';
    item.busy = false;
    item.severity = vscode.LanguageStatusSeverity.Error;
    item.command = { command: 'gouji.restartServer', title: vscode.l10n.t('Restart') };
  }

  private showReport({ uri }: ReportStatus, summary: ReportSummary, isBusy: boolean): void {
    const { t } = vscode.l10n;
    const item = this.shown();
    item.text = stateWords(summary);
    item.detail = `${identityWords(summary)} · ${countWords(summary.counts)}`;
    item.busy = isBusy;
    item.severity = severityOf(summary);
    item.command = summary.firstProblem
      ? {
          command: 'gouji.goToFirstProblem',
          title: t('Go to the first problem'),
          arguments: [vscode.Uri.parse(uri), summary.firstProblem],
        }
      : { command: 'gouji.reports.focus', title: t('All reports') };
  }

  private shown(): vscode.LanguageStatusItem {
    if (!this.item) {
      this.item = vscode.languages.createLanguageStatusItem('gouji.status', SELECTOR);
      this.item.name = vscode.l10n.t('Gouji');
    }
    return this.item;
  }
}

function severityOf({ counts, reconciles }: ReportSummary): vscode.LanguageStatusSeverity {
  if (counts.error > 0 || reconciles === 'no') return vscode.LanguageStatusSeverity.Error;
  if (counts.warning > 0) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
}
