import { join } from 'node:path';

/** Starts the language server, a bundle of its own beside this one so that the other commands start without it. */
export async function runLsp(): Promise<void> {
  await import(join(__dirname, 'server.js'));
}
