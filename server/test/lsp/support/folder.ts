import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

export interface TestFolder {
  readonly path: string;
  readonly uri: string;
  write(name: string, text: string | Uint8Array): void;
  remove(name: string): void;
  uriOf(name: string): string;
}

/** An empty folder of the test's own, gone when the test is over. */
export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'gouji-勾 稽-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    uri: pathToFileURL(path).href,
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: (name) => rmSync(join(path, name)),
    uriOf: (name) => pathToFileURL(join(path, name)).href,
  };
}
