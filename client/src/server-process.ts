import { type ChildProcess, fork } from 'node:child_process';
import * as vscode from 'vscode';

/** Starts the server as a process of its own, in the editor's own Node. */
export function startProcess({ extensionUri, globalStorageUri }: vscode.ExtensionContext): ChildProcess {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  // What Node has compiled it keeps here for the next start, from version 22 on.
  const compiled = vscode.Uri.joinPath(globalStorageUri, 'compiled').fsPath;
  const isDebugged = process.execArgv.some((option) => option.startsWith('--inspect'));
  const child = fork(script, ['--stdio'], {
    silent: true,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_COMPILE_CACHE: compiled },
    execArgv: isDebugged ? ['--nolazy', '--inspect=6009'] : [],
  });
  // That there is none the client finds out by itself.
  child.on('error', () => {});
  return child;
}
