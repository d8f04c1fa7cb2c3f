import type * as vscode from 'vscode';
import type { GoujiApi } from '../../protocol/api.js';
import { activateGouji } from './extension.js';
import { registerTasks } from './tasks.js';

export { deactivateGouji as deactivate } from './extension.js';

export function activate(context: vscode.ExtensionContext): GoujiApi {
  context.subscriptions.push(registerTasks(context));
  return activateGouji(context, async (options) => {
    const { nodeClient } = await import('./node-client.js');
    return nodeClient(context, options);
  });
}
