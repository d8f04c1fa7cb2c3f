import fc from 'fast-check';
import { expect, it } from 'vitest';

// Of the build, which is no TypeScript.
const MODULE = new URL('../../../scripts/build/base91.mjs', import.meta.url).href;
const { base91, FROM_BASE91 }: { base91(bytes: Uint8Array): string; FROM_BASE91: string } = await import(MODULE);
// biome-ignore lint/security/noGlobalEval: the function is text, for a bundle.
const decode = globalThis.eval(FROM_BASE91) as (text: string) => Uint8Array;

it('any bytes come back from a text that stands between double quotes as it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      const text = base91(bytes);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
      expect(text).toMatch(/^[!-~]*$/);
      expect(decode(text).slice(0, bytes.length)).toEqual(bytes);
      expect(decode(text).length - bytes.length).toBeLessThanOrEqual(1);
    }),
  );
});
