import * as vscode from 'vscode';
import type { GoujiApi, ServerState } from '../../protocol/api.js';
import type { MakeClient } from './client.js';
import { registerCommands } from './commands/register.js';
import { onFirstCandidate } from './documents.js';
import { registerForm } from './form/register.js';
import { registerPreview } from './preview/register.js';
import { Reports } from './reports.js';
import { Server } from './server.js';
import { createStatus } from './status.js';

let server: Server | undefined;

/** What the extension does in every host; only the way to the server differs. */
export function activateGouji(context: vscode.ExtensionContext, makeClient: MakeClient): GoujiApi {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Gouji'), { log: true });
  const reports = new Reports();
  const running = new Server(makeClient, log, reports);
  server = running;
  let status: ReturnType<typeof createStatus> | undefined;
  context.subscriptions.push(
    log,
    reports,
    running,
    running.onDidChangeState((state) => {
      if (!status) {
        status = createStatus();
        context.subscriptions.push(status);
        void vscode.commands.executeCommand('setContext', 'gouji.active', true);
      }
      status.show(state);
      if (state === 'failed') void offerRestart();
    }),
    vscode.commands.registerCommand('gouji.restartServer', () => running.restart()),
    vscode.commands.registerCommand('gouji.showLog', () => log.show()),
    registerCommands({ context, log, server: running, reports }),
    registerPreview(context, running),
    registerForm(context, running),
    onFirstCandidate(() => void running.start()),
  );
  return {
    get serverState(): ServerState {
      return running.state;
    },
  };
}

export async function deactivateGouji(): Promise<void> {
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
