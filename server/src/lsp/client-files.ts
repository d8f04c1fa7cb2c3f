import { ResponseError } from 'vscode-jsonrpc';
import {
  type FileParams,
  type FileState,
  type FolderEntry,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  STAT_FILES_REQUEST,
  type StatFilesParams,
} from '../../../protocol/files.js';
import { decode } from '../service/decode.js';
import type { Connection } from './connection.js';
import { ErrorCode } from './protocol.js';
import type { ListedFile, Listing, Runtime, Wanted } from './runtime.js';

/** The files of the client, for a server that has none. */
export function clientFiles(connection: Connection): Required<Pick<Runtime, 'readText' | 'listFiles'>> {
  return {
    async readText(uri) {
      const bytes = await asked<Uint8Array | null>(connection, READ_FILE_REQUEST, { uri } satisfies FileParams);
      return bytes ? decode(bytes).text : null;
    },
    listFiles: (folder, wanted) => listFiles(connection, folder, wanted),
  };
}

/** In the order of `node-files.ts`: the files of a folder by name, then those of its folders. */
async function listFiles(connection: Connection, folder: string, wanted: Wanted): Promise<Listing | null> {
  const files: ListedFile[] = [];
  const folders = [folder];
  let names = 0;
  for (const uri of folders) {
    const entries = await asked<readonly FolderEntry[]>(connection, LIST_FOLDER_REQUEST, { uri } satisfies FileParams);
    if (!entries) return null;
    const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    names += sorted.length;
    if (names > wanted.mostNames) return { files, isComplete: false };
    folders.push(...sorted.filter(({ name, isFolder }) => isFolder && wanted.isFolder(name)).map((entry) => entry.uri));
    const found = sorted.filter(({ name, isFolder }) => !isFolder && wanted.isFile(name)).map((entry) => entry.uri);
    const uris = found.slice(0, wanted.mostFiles - files.length);
    if (uris.length === 0 && found.length === 0) continue;
    const states = await asked<readonly (FileState | null)[]>(connection, STAT_FILES_REQUEST, {
      uris,
    } satisfies StatFilesParams);
    uris.forEach((each, i) => void (states?.[i] && files.push({ uri: each, ...states[i] })));
    if (uris.length < found.length) return { files, isComplete: false };
  }
  return { files, isComplete: true };
}

/** Null from a client that does not know the request. */
async function asked<Result>(connection: Connection, method: string, params: object): Promise<Result | null> {
  try {
    return await connection.sendRequest<Result>(method, params);
  } catch (error) {
    if (error instanceof ResponseError && error.code === ErrorCode.MethodNotFound) return null;
    throw error;
  }
}
