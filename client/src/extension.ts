import * as vscode from 'vscode';
import type { GoujiApi, ServerState } from '../../protocol/api.js';
import { onFirstCandidate } from './documents.js';
import { Server } from './server.js';
import { createStatus } from './status.js';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): GoujiApi {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Gouji'), { log: true });
  const running = new Server(context, log);
  server = running;
  const begin = () => {
    const status = createStatus();
    context.subscriptions.push(
      status,
      running.onDidChangeState((state) => {
        status.show(state);
        if (state === 'failed') void offerRestart();
      }),
    );
    void vscode.commands.executeCommand('setContext', 'gouji.active', true);
    void running.start();
  };
  context.subscriptions.push(
    log,
    running,
    vscode.commands.registerCommand('gouji.restartServer', () => running.restart()),
    vscode.commands.registerCommand('gouji.showLog', () => log.show()),
    onFirstCandidate(begin),
  );
  return {
    get serverState(): ServerState {
      return running.state;
    },
  };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}

async function offerRestart(): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const showLog = vscode.l10n.t('Show log');
  const message = vscode.l10n.t('Gouji is not running: reports are not checked.');
  const choice = await vscode.window.showErrorMessage(message, restart, showLog);
  if (choice === restart) await vscode.commands.executeCommand('gouji.restartServer');
  if (choice === showLog) await vscode.commands.executeCommand('gouji.showLog');
}
