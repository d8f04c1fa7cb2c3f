import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVER, type TestClient } from '../../lsp/support/client.js';

const PRELOAD = fileURLToPath(new URL('./heap-log.cjs', import.meta.url));
const MEGABYTE = 2 ** 20;

/** Megabytes: what is held after a collection, and what the process takes of the machine. */
export interface Memory {
  readonly held: number;
  readonly resident: number;
}

/** The server with a tap on its memory. */
export interface Tap {
  readonly command: readonly string[];
  read(client: TestClient): Promise<Memory>;
  end(): void;
}

export function tapMemory(): Tap {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-soak-'));
  const log = join(folder, 'heap');
  writeFileSync(log, '');
  const lines = () => readFileSync(log, 'utf8').split('\n').slice(0, -1);
  const start = `process.env.HEAP_LOG=${JSON.stringify(log)};require(${JSON.stringify(PRELOAD)});require(${JSON.stringify(SERVER)})`;
  return {
    command: [process.execPath, '--expose-gc', '-e', start],
    async read(client) {
      const seen = lines().length;
      client.process.kill('SIGUSR2');
      while (lines().length === seen) await client.status();
      const { held, resident } = JSON.parse(lines().at(-1)!) as Memory;
      return { held: held / MEGABYTE, resident: resident / MEGABYTE };
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The least of the second fifth and of the last: what stands between is growth that stays. */
export function growthOf(samples: readonly number[]): { readonly early: number; readonly late: number } {
  const fifth = Math.max(1, Math.floor(samples.length / 5));
  return { early: Math.min(...samples.slice(fifth, 2 * fifth)), late: Math.min(...samples.slice(-fifth)) };
}
