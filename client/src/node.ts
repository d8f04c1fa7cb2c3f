import type * as vscode from 'vscode';
import type { GoujiApi } from '../../protocol/api.js';
import type { MakeClient } from './client.js';
import { activateGouji } from './extension.js';
import { importByCommand } from './import/run-command.js';
import { registerTasks } from './tasks.js';

export { deactivateGouji as deactivate } from './extension.js';

export function activate(context: vscode.ExtensionContext): GoujiApi {
  context.subscriptions.push(registerTasks(context));
  const makeClient: MakeClient = async (options) => {
    const { nodeClient } = await import('./node-client.js');
    return nodeClient(context, options);
  };
  return activateGouji(context, makeClient, importByCommand(context));
}
