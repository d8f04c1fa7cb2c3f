import * as vscode from 'vscode';
import type { ServerState } from '../../protocol/api.js';
import { SELECTOR } from './documents.js';

/** Says beside the language of a document whether it is being checked. */
export function createStatus(): vscode.Disposable & { show(state: ServerState): void } {
  const item = vscode.languages.createLanguageStatusItem('gouji.status', SELECTOR);
  item.name = vscode.l10n.t('Gouji');
  return {
    show(state) {
      const failed = state === 'failed';
      item.busy = state === 'starting';
      item.severity = failed ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
      item.text = stateText(state);
      item.command = failed
        ? { command: 'gouji.restartServer', title: vscode.l10n.t('Restart') }
        : { command: 'gouji.showLog', title: vscode.l10n.t('Show log') };
    },
    dispose: () => item.dispose(),
  };
}

function stateText(state: ServerState): string {
  switch (state) {
    case 'failed':
      return vscode.l10n.t('Gouji is not running: reports are not checked.');
    case 'running':
      return vscode.l10n.t('Gouji checks reports as you type.');
    default:
      return vscode.l10n.t('Gouji is starting.');
  }
}
