import type { ChildProcess } from 'node:child_process';
import { LanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient/node';

/** How long a server has to end by itself. */
const PATIENCE_MS = 2000;

/** A client of the process that `start` gives: again after each time that one has ended by itself. */
export function nodeClient(start: () => ChildProcess, options: LanguageClientOptions): LanguageClient {
  let server: ChildProcess | undefined;
  const client = new LanguageClient('gouji', 'Gouji', async () => (server = start()), options);
  client.onDidChangeState(({ newState }) => {
    const left = server;
    // One that hangs does not hear that it is to end.
    if (newState === State.Stopped) setTimeout(() => left?.kill('SIGKILL'), PATIENCE_MS).unref();
  });
  return client;
}
