import { createMessageConnection, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { connect, type Session } from './connection.js';
import { FrameReader } from './frame-reader.js';
import type { Runtime } from './runtime.js';
import { startServer } from './server.js';

const LOOK_EVERY_MS = 3000;

/**
 * Serves on standard input and output, whatever the arguments. Ends the process when the client does.
 *
 * @param out leads to standard output
 */
export function runStdioServer(runtime: Runtime, out: NodeJS.WritableStream): void {
  const writer = new StreamMessageWriter(out);
  const reader = new FrameReader(process.stdin, {
    body(code, message) {
      const answer = { jsonrpc: '2.0', id: null, error: { code, message } };
      // Where it cannot be written, the connection has noticed it too.
      writer.write(answer).catch(() => {});
    },
    stream(why) {
      console.error(`gouji: what the client sends is not the protocol (${why}); the server ends`);
      process.exit(1);
    },
  });
  startServer(
    connect((logger) => createMessageConnection(reader, writer, logger), session),
    runtime,
  );
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
