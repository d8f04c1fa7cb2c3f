import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { OpenFile } from './snapshot.js';

/** Larger files are worth waiting for with other work done meanwhile. */
const SMALL = 1024 * 1024;

/**
 * Opens a file to be read. A small one is read at once: that takes less than handing the work to another thread and
 * back, four times. A pipe may never come to an end, so it is waited for.
 */
export async function openNow(path: string): Promise<OpenFile> {
  const status = statSync(path);
  if (!status.isFile() || status.size > SMALL) return open(path);
  const file = openSync(path, 'r');
  return {
    stat: async () => fstatSync(file),
    readFile: async () => readFileSync(file),
    close: async () => closeSync(file),
  };
}
