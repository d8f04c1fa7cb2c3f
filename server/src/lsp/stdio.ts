import { createConnection } from 'vscode-languageserver/node';
import type { Runtime } from './runtime.js';
import { startServer } from './server.js';

/** Serves on standard input and output, whatever the arguments. Ends the process when the client does. */
export function runStdioServer(runtime: Runtime): void {
  startServer(createConnection(process.stdin, process.stdout), runtime);
}
