import type { Runtime } from './lsp/runtime.js';
import { runStdioServer } from './lsp/stdio.js';
import { listFiles, readText, stampOf } from './node-files.js';
import { wholeMessages } from './node-messages.js';

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const runtime: Runtime = {
  readText,
  listFiles,
  stampOf,
  /** Two turns of the event loop: the connection hands on one message a turn. */
  async breathe() {
    await turn();
    await turn();
  },
};

runStdioServer(runtime, wholeMessages(process.stdout));
