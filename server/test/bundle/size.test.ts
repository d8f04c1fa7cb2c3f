import { statSync } from 'node:fs';
import { expect, it } from 'vitest';

const SERVER = new URL('../../../dist/server.js', import.meta.url);
const LARGEST = 600 * 1024;

it('the bundled server stays under 600 KB with all its data', () => {
  expect(statSync(SERVER).size).toBeLessThan(LARGEST);
});
