import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const CONNECTING =
  /^(?:node:)?(?:net|tls|dgram|dns|https?|http2|child_process|cluster|worker_threads|inspector)(?:\/|$)/;

it('the bundled server asks Node for nothing that opens a connection or starts a process', () => {
  const code = readFileSync(new URL('../../../dist/server.code.js', import.meta.url), 'utf8');
  const asked = [...code.matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map(([, name]) => name!);
  expect(asked).toContain('node:fs');
  expect(asked.filter((name) => CONNECTING.test(name))).toEqual([]);
});
