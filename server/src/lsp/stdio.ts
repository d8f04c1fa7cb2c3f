import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { connect, type Session } from './connection.js';
import type { Runtime } from './runtime.js';
import { startServer } from './server.js';

const LOOK_EVERY_MS = 3000;

/**
 * Serves on standard input and output, whatever the arguments. Ends the process when the client does.
 *
 * @param out leads to standard output
 */
export function runStdioServer(runtime: Runtime, out: NodeJS.WritableStream): void {
  const { stdin } = process;
  const connection = connect(
    (logger) => createMessageConnection(new StreamMessageReader(stdin), new StreamMessageWriter(out), logger),
    session,
  );
  startServer(connection, runtime);
}

const session: Session = {
  /** A client that was killed may leave the pipes open. */
  begin(clientProcess) {
    if (typeof clientProcess !== 'number') return;
    setInterval(() => {
      if (!isAlive(clientProcess)) process.exit(1);
    }, LOOK_EVERY_MS);
  },
  end: (inOrder) => process.exit(inOrder ? 0 : 1),
};

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
