import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TestClient } from '../lsp/support/client.js';
import { READER } from '../lsp/support/reading.js';
import { DEFECTS } from '../lsp/support/texts.js';

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

describe('the file that GOUJI_COMPILED names', () => {
  async function startAndEnd(file: string): Promise<void> {
    const before = process.env.GOUJI_COMPILED;
    process.env.GOUJI_COMPILED = file;
    onTestFinished(() => {
      if (before === undefined) delete process.env.GOUJI_COMPILED;
      else process.env.GOUJI_COMPILED = before;
    });
    const client = await TestClient.start({ capabilities: READER });
    await client.open('file:///a.md', DEFECTS);
    expect((await client.items('file:///a.md')).map(({ code }) => code)).toContain('A02');
    expect(await client.end()).toBe(0);
  }

  it('is written by the first start and taken by the next', async () => {
    const file = join(copy(), 'of the editor', 'server.cache');
    await startAndEnd(file);
    const { size, mtimeMs } = statSync(file);
    expect(size).toBeGreaterThan(100_000);
    await startAndEnd(file);
    expect(statSync(file)).toMatchObject({ size, mtimeMs });
  });

  it('is written anew where it belongs to other code', async () => {
    const file = join(copy(), 'server.cache');
    writeFileSync(file, 'something else');
    await startAndEnd(file);
    expect(statSync(file).size).toBeGreaterThan(100_000);
  });

  it('is done without where it cannot be written', async () => {
    const folder = copy();
    const file = join(folder, 'cli.js', 'server.cache');
    await startAndEnd(file);
    expect(readdirSync(folder).sort()).toEqual(readdirSync(copy()).sort());
  });
});
