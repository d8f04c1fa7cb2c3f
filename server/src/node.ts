import { runStdioServer } from './lsp/stdio.js';
import { listFiles, readText, stampOf } from './node-files.js';

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

runStdioServer({
  readText,
  listFiles,
  stampOf,
  /** Two turns of the event loop: the connection hands on one message a turn. */
  async breathe() {
    await turn();
    await turn();
  },
});
