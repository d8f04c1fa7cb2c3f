import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { clientFiles } from './client-files.js';
import { connect } from './connection.js';
import { startServer } from './server.js';

interface Scope {
  close(): void;
}

/** Serves the page, or extension host, that made this worker; ends the worker when the client takes its leave. */
export function runWorkerServer(): void {
  const scope: Scope & ConstructorParameters<typeof BrowserMessageReader>[0] = globalThis as never;
  const connection = connect(
    (logger) => createMessageConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), logger),
    { begin() {}, end: () => scope.close() },
  );
  startServer(connection, {
    ...clientFiles(connection),
    async breathe() {
      await turn();
      await turn();
    },
  });
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
