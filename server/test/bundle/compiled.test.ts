import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TestClient } from '../lsp/support/client.js';

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
const ID_LENGTH = 64;
const VERSION = /^\d+\.\d+\.\d+\s*$/;

/** The launchers with what they run, to be spoilt. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['cli', 'server']) {
    for (const end of ['.js', '.code.js', '.code.cache']) copyFileSync(DIST + name + end, join(folder, name + end));
  }
  copyFileSync(`${DIST}worker.js`, join(folder, 'worker.js'));
  return folder;
}

function version(folder: string, ...options: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [...options, join(folder, 'cli.js'), '--version'], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('what was compiled with the build', () => {
  it.each(['server', 'cli'])('is taken for the bundle of %s', (name) => {
    const code = readFileSync(`${DIST}${name}.code.js`, 'utf8');
    const kept = readFileSync(`${DIST}${name}.code.cache`);
    expect(kept.toString('latin1', kept.length - ID_LENGTH)).toBe(code.slice(-ID_LENGTH));
    const script = new Script(wrap(code), {
      filename: `${DIST}${name}.code.js`,
      cachedData: kept.subarray(0, kept.length - ID_LENGTH),
    });
    expect(script.cachedDataRejected).toBe(false);
  });

  it('is let alone where it belongs to other code', () => {
    const folder = copy();
    const file = join(folder, 'cli.code.js');
    const code = readFileSync(file, 'utf8');
    // Of the same length, by which alone V8 knows a text.
    const other = code.replaceAll('"0.1.0"', '"9.8.7"').slice(0, -ID_LENGTH) + 'f'.repeat(ID_LENGTH);
    expect(other).toHaveLength(code.length);
    writeFileSync(file, other);
    expect(version(folder)).toBe('9.8.7\n');
  });

  it.each([
    ['is not there', (file: string) => rmSync(file)],
    ['is cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 1000))],
    ['is empty', (file: string) => writeFileSync(file, '')],
  ])('is done without where it %s', (_, spoil) => {
    const folder = copy();
    spoil(join(folder, 'cli.code.cache'));
    expect(version(folder)).toMatch(VERSION);
  });

  it('is done without where V8 is told to do something else', () => {
    expect(version(DIST, '--no-opt', '--stack-size=2000')).toMatch(VERSION);
  });

  it('serves the server too where it is not there', async () => {
    const folder = copy();
    rmSync(join(folder, 'server.code.cache'));
    const client = await TestClient.start({ command: [process.execPath, join(folder, 'server.js'), '--stdio'] });
    expect(client.initialized.serverInfo?.name).toBe('gouji');
    await client.end();
  });
});
