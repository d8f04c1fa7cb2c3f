import * as vscode from 'vscode';
import type { GoujiApi, ServerState } from '../../protocol/api.js';
import { registerCommands } from './commands/register.js';
import { registerCompare } from './compare/register.js';
import { registerDesk } from './desk/register.js';
import { onFirstCandidate } from './documents.js';
import { registerForm } from './form/register.js';
import type { ImportFile } from './import/import-file.js';
import { registerPaste } from './paste/register.js';
import { registerPreview } from './preview/register.js';
import { Reports } from './reports.js';
import { Server, type StartServer } from './server.js';
import { Status } from './status.js';

let server: Server | undefined;

/** What the extension does in every host; only the way to the server differs. */
export function activateGouji(
  context: vscode.ExtensionContext,
  startServer: StartServer,
  importFile?: ImportFile,
): GoujiApi {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Gouji'), { log: true });
  const reports = new Reports();
  const running = new Server(startServer, log, reports);
  server = running;
  const status = new Status(reports);
  const host = { context, log, server: running, reports, importFile };
  context.subscriptions.push(
    log,
    reports,
    running,
    status,
    running.onDidChangeState((state) => {
      void vscode.commands.executeCommand('setContext', 'gouji.active', true);
      status.enter(state);
      if (state === 'failed') void offerRestart();
    }),
    vscode.commands.registerCommand('gouji.restartServer', () => running.restart()),
    vscode.commands.registerCommand('gouji.showLog', () => log.show()),
    registerCommands(host),
    registerDesk(host),
    registerCompare(host),
    registerPreview(context, running),
    registerForm(context, running),
    registerPaste(running),
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
