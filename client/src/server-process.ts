import { type ChildProcess, fork } from 'node:child_process';
import * as vscode from 'vscode';

/** Starts the server as a process of its own, in the editor's own Node. */
export function startProcess({ extensionUri, globalStorageUri }: vscode.ExtensionContext): ChildProcess {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  // What the editor's own V8 has compiled is kept here for the next start.
  const compiled = vscode.Uri.joinPath(globalStorageUri, 'server.cache').fsPath;
  const isDebugged = process.execArgv.some((option) => option.startsWith('--inspect'));
  const child = fork(script, ['--stdio'], {
    silent: true,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', GOUJI_COMPILED: compiled },
    execArgv: isDebugged ? ['--nolazy', '--inspect=6009'] : [],
  });
  // That there is none the client finds out by itself.
  child.on('error', () => {});
  return child;
}
