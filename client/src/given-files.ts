import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileParams,
  type FileState,
  type FolderEntry,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  STAT_FILES_REQUEST,
  type StatFilesParams,
} from '../../protocol/files.js';

/** Gives a server without files those of the editor, wherever they are. */
export function giveFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, ({ uri }: FileParams) => read(vscode.Uri.parse(uri)));
  client.onRequest(LIST_FOLDER_REQUEST, ({ uri }: FileParams) => list(vscode.Uri.parse(uri)));
  client.onRequest(STAT_FILES_REQUEST, ({ uris }: StatFilesParams) =>
    Promise.all(uris.map((uri) => state(vscode.Uri.parse(uri)))),
  );
}

async function read(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

async function list(folder: vscode.Uri): Promise<readonly FolderEntry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    // A link is both, and what it leads to would be there twice.
    return entries
      .filter(([, type]) => type === vscode.FileType.File || type === vscode.FileType.Directory)
      .map(([name, type]) => ({
        name,
        uri: vscode.Uri.joinPath(folder, name).toString(),
        isFolder: type === vscode.FileType.Directory,
      }));
  } catch {
    return [];
  }
}

async function state(uri: vscode.Uri): Promise<FileState | null> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return { stamp: `${mtime} ${size}`, bytes: size };
  } catch {
    return null;
  }
}
