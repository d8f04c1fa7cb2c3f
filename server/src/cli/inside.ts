import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

/**
 * Whether a path leads into one of the folders, links followed. What gouji.json names is read only there: the file may
 * have come with the drafts, from anybody.
 */
export async function isInside(path: string, folders: readonly string[]): Promise<boolean> {
  if (!folders.some((folder) => isBelow(resolve(path), resolve(folder)))) return false;
  const real = await realOf(path);
  for (const folder of folders) if (isBelow(real, await realOf(folder))) return true;
  return false;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !/^\.\.[\\/]/.test(way);
}

/** Where nothing is, nothing can be a link. */
async function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
