import type * as vscode from 'vscode';
import type { GoujiApi } from '../../protocol/api.js';
import { activateGouji } from './extension.js';

export { deactivateGouji as deactivate } from './extension.js';

export function activate(context: vscode.ExtensionContext): GoujiApi {
  return activateGouji(context, () => async (options) => {
    const { browserClient } = await import('./browser-client.js');
    return browserClient(context, options);
  });
}
