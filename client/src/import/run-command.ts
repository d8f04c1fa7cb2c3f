import { spawn } from 'node:child_process';
import * as vscode from 'vscode';
import type { ImportedFile, ImportFile } from './import-file.js';

const STDIN = '-';

/** `gouji import` inside the extension, run by the editor's own Node: apart from the editor, whatever the file is. */
export function importByCommand({ extensionUri }: vscode.ExtensionContext): ImportFile {
  const command = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  return async (file, token) => {
    const isLocal = file.scheme === 'file';
    const name = isLocal ? file.fsPath : STDIN;
    const bytes = isLocal ? undefined : await vscode.workspace.fs.readFile(file);
    const language = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
    const child = spawn(process.execPath, [command, 'import', '--lang', language, name], {
      cwd: vscode.Uri.joinPath(isLocal ? file : extensionUri, '..').fsPath,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    const stop = token.onCancellationRequested(() => child.kill());
    const out: Uint8Array[] = [];
    const err: Uint8Array[] = [];
    child.stdout.on('data', (chunk: Uint8Array) => out.push(chunk));
    child.stderr.on('data', (chunk: Uint8Array) => err.push(chunk));
    // A command that has refused the file is gone before all of it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes ?? '');
    try {
      return await new Promise<ImportedFile | null>((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (status) => {
          if (token.isCancellationRequested) resolve(null);
          else resolve({ text: status === 0 ? textOf(out) : null, notes: notesIn(textOf(err), name) });
        });
      });
    } finally {
      stop.dispose();
    }
  };
}

function textOf(chunks: readonly Uint8Array[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** The lines that the command says, without what it says first in each. */
function notesIn(said: string, name: string): readonly string[] {
  const lines = said.split('\n').map((line) => line.replace(/^gouji: /, '').replace(`${name}: `, ''));
  return lines.filter((line) => line !== '');
}
