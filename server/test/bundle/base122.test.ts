import fc from 'fast-check';
import { expect, it } from 'vitest';

// Of the build, which is no TypeScript.
const MODULE = new URL('../../../scripts/build/base122.mjs', import.meta.url).href;
const { base122, FROM_BASE122 }: { base122(bytes: Uint8Array): string; FROM_BASE122: string } = await import(MODULE);
// biome-ignore lint/security/noGlobalEval: the function is text, for a bundle.
const decode = globalThis.eval(FROM_BASE122) as (text: string) => Uint8Array;
// biome-ignore lint/security/noGlobalEval: what an engine reads between the quotes.
const readBetweenQuotes = (text: string) => globalThis.eval(`"${text}"`) as string;

it('any bytes come back from a text that stands between double quotes as it is, at seven bits a byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      const text = base122(bytes);
      expect(readBetweenQuotes(text)).toBe(text);
      expect(text).not.toMatch(/[\0\x1a]/);
      expect(Buffer.byteLength(text) * 7).toBeLessThan(bytes.length * 8 + 14);
      expect(decode(text).slice(0, bytes.length)).toEqual(bytes);
      expect(decode(text).length - bytes.length).toBeLessThanOrEqual(1);
    }),
  );
});

it('what may not stand there as it is comes back too', () => {
  const bytes = new Uint8Array(256 * 7).map((_, i) => [0, 0x14, 0x1a, 0x34, 0x44, 0xb8, 0xff][i % 7]! ^ (i >> 8));
  expect(decode(base122(bytes)).slice(0, bytes.length)).toEqual(bytes);
  expect(decode(base122(new Uint8Array(9))).slice(0, 9)).toEqual(new Uint8Array(9));
});
