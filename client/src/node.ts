import type { ChildProcess } from 'node:child_process';
import type * as vscode from 'vscode';
import type { GoujiApi } from '../../protocol/api.js';
import { activateGouji } from './extension.js';
import { importByCommand } from './import/run-command.js';
import type { StartServer } from './server.js';
import { startProcess } from './server-process.js';
import { registerTasks } from './tasks.js';

export { deactivateGouji as deactivate } from './extension.js';

export function activate(context: vscode.ExtensionContext): GoujiApi {
  context.subscriptions.push(registerTasks(context));
  const startServer: StartServer = () => {
    let first: ChildProcess | undefined = startProcess(context);
    const start = () => {
      const process = first ?? startProcess(context);
      first = undefined;
      return process;
    };
    return async (options) => {
      const { nodeClient } = await import('./node-client.js');
      return nodeClient(start, options);
    };
  };
  return activateGouji(context, startServer, importByCommand(context));
}
