import { createConnection } from 'vscode-languageserver/node';
import type { Runtime } from './runtime.js';
import { startServer } from './server.js';

/** Serves on standard input and output, whatever the arguments. Ends the process when the client does. */
export function runStdioServer(runtime: Runtime): void {
  const connection = createConnection(process.stdin, process.stdout);
  const unexpected = (error: unknown) => {
    process.stderr.write(`gouji: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  // A message that the protocol library cannot take must not cost the session.
  process.on('uncaughtException', unexpected);
  process.on('unhandledRejection', unexpected);
  process.stdout.on('error', () => process.exit(1));
  startServer(connection, runtime);
}
