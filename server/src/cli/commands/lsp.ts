import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Starts the language server, a bundle of its own beside this one so that the other commands start without it. */
export async function runLsp(): Promise<void> {
  await import(pathToFileURL(join(__dirname, 'server.js')).href);
}
