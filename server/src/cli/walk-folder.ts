import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isPassedOver, readableName } from '../service/report-files.js';

/**
 * Texts in the folder and below, by name, files before folders. Links are followed, each folder is entered once;
 * hidden names, node_modules and dist are passed over, and folders that `mayEnter` says no to. What cannot be read goes
 * to `onError`.
 */
export async function walkFolder(
  folder: string,
  cwd: string,
  onError: (name: string, error: unknown) => void,
  mayEnter: (path: string) => Promise<boolean> = async () => true,
): Promise<string[]> {
  const found: string[] = [];
  const entered = new Set<string>();

  async function visit(name: string): Promise<void> {
    const path = resolve(cwd, name);
    const real = await realpath(path);
    if (entered.has(real) || !(await mayEnter(real))) return;
    entered.add(real);
    const entries = (await readdir(path)).filter((entry) => !entry.startsWith('.')).sort();
    const folders: string[] = [];
    for (const entry of entries) {
      const child = join(name, entry);
      const isText = readableName(entry);
      await guarded(child, async () => {
        const status = await stat(resolve(cwd, child)).catch((error: unknown) => {
          if (isText) throw error;
          return null;
        });
        if (status?.isDirectory() && !isPassedOver(entry)) folders.push(child);
        else if (status?.isFile() && isText) found.push(child);
      });
    }
    for (const child of folders) await guarded(child, () => visit(child));
  }

  async function guarded(name: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      onError(name, error);
    }
  }

  await visit(folder);
  return found;
}
