import fc from 'fast-check';
import { expect, it } from 'vitest';

// Of the build, which is no TypeScript.
const MODULE = new URL('../../../scripts/build/short-han.mjs', import.meta.url).href;
const { shortHan, FROM_SHORT_HAN }: { shortHan(text: string): Uint8Array; FROM_SHORT_HAN: string } = await import(
  MODULE
);
// biome-ignore lint/security/noGlobalEval: the function is text, for a bundle.
const decode = globalThis.eval(FROM_SHORT_HAN) as (bytes: Uint8Array) => string;

it('any text of a bundle comes back, whatever characters it has and however far apart they are', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 127 }),
    fc.integer({ min: 0x4e00, max: 0x5100 }),
    fc.constantFrom(0x80, 0x80 + 254, 0x80 + 2 * 254, 0xff, 0x3000, 0x3000 + 254, 0x3000 + 255, 0xffee),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 900 }), (units) => {
      const text = String.fromCharCode(...units);
      expect(decode(shortHan(text))).toBe(text);
    }),
  );
});

it('characters that no unit of two bytes holds are refused', () => {
  expect(() => shortHan('\u{20bb7}野家')).toThrow();
});
