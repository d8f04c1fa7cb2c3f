import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SERVER } from '../lsp/support/client.js';

const PRELOAD = fileURLToPath(new URL('./watch-access.cjs', import.meta.url));

/** What a process has done, by kind. */
export interface Access {
  /** Modules of the network and of processes. */
  readonly modules: readonly string[];
  readonly read: readonly string[];
  readonly written: readonly string[];
}

/** The server under watch, as a command to start. */
export function watchedServer(log: string): readonly string[] {
  const start = `process.env.ACCESS_LOG=${JSON.stringify(log)};require(${JSON.stringify(PRELOAD)});require(${JSON.stringify(SERVER)})`;
  return [process.execPath, '-e', start];
}

export function accessIn(log: string): Access {
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  const noted = lines.map((line) => JSON.parse(line) as readonly [string, string]);
  const of = (kind: string) => noted.flatMap(([found, what]) => (found === kind ? [what] : []));
  return { modules: of('module'), read: of('read'), written: of('write') };
}
