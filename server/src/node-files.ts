import { type Dirent, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSnapshot } from './cli/snapshot.js';
import type { ListedFile, Listing, Wanted } from './lsp/runtime.js';
import { decode } from './service/decode.js';

/** Text of a file in any encoding that the command reads; null where there is no such file. */
export async function readText(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return decode(await readSnapshot(fileURLToPath(uri))).text;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

/** One look at the file's dates, without reading it. */
export function stampOf(uri: string): string {
  if (!uri.startsWith('file:')) return '';
  const state = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
  return state ? `${state.mtimeMs} ${state.ctimeMs} ${state.size} ${state.ino}` : '';
}

/**
 * Files of a folder, then those of its folders, by name. Links are not followed: a report that is linked would be
 * there twice.
 */
export async function listFiles(folder: string, wanted: Wanted): Promise<Listing> {
  const files: ListedFile[] = [];
  const folders = folder.startsWith('file:') ? [fileURLToPath(folder)] : [];
  const closed: string[] = [];
  let names = 0;
  for (const path of folders) {
    const entries = await entriesOf(path);
    if (!entries) closed.push(pathToFileURL(path).href);
    for (const entry of entries ?? []) {
      if (++names > wanted.mostNames || files.length === wanted.mostFiles) return { files, isComplete: false, closed };
      const child = join(path, entry.name);
      if (entry.isDirectory() && wanted.isFolder(entry.name)) folders.push(child);
      const file = entry.isFile() && wanted.isFile(entry.name) ? await listed(child) : null;
      if (file) files.push(file);
    }
  }
  return { files, isComplete: true, closed };
}

/** Null where the folder may not be listed; one that went meanwhile has no entries. */
async function entriesOf(path: string): Promise<Dirent[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : null;
  }
}

/** Null for a file that went meanwhile. */
async function listed(path: string): Promise<ListedFile | null> {
  const state = await stat(path).catch(() => null);
  return state && { uri: pathToFileURL(path).href, stamp: `${state.mtimeMs} ${state.size}`, bytes: state.size };
}
