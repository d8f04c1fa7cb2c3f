import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const LARGEST_SERVER = 600 * 1024;
const LARGEST_PACKAGE = 1_500_000;

// Of the build, which is no TypeScript.
const MODULE = new URL('scripts/build/vsix.mjs', ROOT).href;
const { packVsix }: { packVsix(target: string): Promise<{ readonly size: number }> } = await import(MODULE);

it('the bundled server stays under 600 KB with all its data', () => {
  const sizes = ['dist/server.js', 'dist/server.code.js'].map((file) => statSync(new URL(file, ROOT)).size);
  expect(sizes[0]! + sizes[1]!).toBeLessThan(LARGEST_SERVER);
});

it('the extension packs into 1.5 MB, and README says into how much', async () => {
  const { size } = await packVsix(join(mkdtempSync(join(tmpdir(), 'gouji-')), 'gouji.vsix'));
  expect(size).toBeLessThan(LARGEST_PACKAGE);
  const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
  const told = [/`dist\/gouji\.vsix`（约 ([\d.]+) MB）/, /`dist\/gouji\.vsix` \(about ([\d.]+) MB\)/];
  for (const pattern of told) {
    expect(Math.abs(Number(pattern.exec(readme)?.[1]) - size / 1e6), `README: ${size / 1e6} MB`).toBeLessThan(0.06);
  }
});
