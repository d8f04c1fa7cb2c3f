import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the bundled server asks Node for files, paths, packing and coding: for nothing that opens a connection', () => {
  const code = readFileSync(new URL('../../../dist/server.js', import.meta.url), 'utf8');
  const asked = [...code.matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(
    new Set(['crypto', 'util', 'node:fs', 'node:fs/promises', 'node:path', 'node:url', 'node:zlib']),
  );
});
