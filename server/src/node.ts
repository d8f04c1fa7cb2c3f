import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runStdioServer } from './lsp/stdio.js';

async function readText(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

runStdioServer({
  readText,
  /** Two turns of the event loop: the connection hands on one message a turn. */
  async breathe() {
    await turn();
    await turn();
  },
});
