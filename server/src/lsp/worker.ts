import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createMessageConnection,
  ResponseError,
} from 'vscode-jsonrpc/browser';
import { READ_FILE_REQUEST, type ReadFileParams } from '../../../protocol/files.js';
import { type Connection, connect } from './connection.js';
import { ErrorCode } from './protocol.js';
import type { Runtime } from './runtime.js';
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
  startServer(connection, clientFiles(connection));
}

/** A worker has no files: it asks the client for them. */
function clientFiles(connection: Connection): Runtime {
  return {
    async readText(uri) {
      const params: ReadFileParams = { uri };
      try {
        return await connection.sendRequest<string | null>(READ_FILE_REQUEST, params);
      } catch (error) {
        if (error instanceof ResponseError && error.code === ErrorCode.MethodNotFound) return null;
        throw error;
      }
    },
    async breathe() {
      await turn();
      await turn();
    },
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
