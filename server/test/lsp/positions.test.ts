import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Positions } from '../../src/lsp/position.js';
import { SourceText } from '../../src/text/source-text.js';

const piece = fc.constantFrom('a', 'é', '公', '𠮷', '👨‍👩‍👧', 'e\u0301', '\n', '\r\n', '\r', '\u2028', '\t', '|');
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));

describe('positions', () => {
  test.each(['utf-16', 'utf-8', 'utf-32'] as const)('%s: an offset between characters comes back', (encoding) => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (short, times) => {
        const source = new SourceText(short.repeat(times));
        const positions = new Positions(source, encoding);
        let offset = 0;
        for (const character of source.text) {
          const within = source.text.startsWith('\n', offset) && source.text[offset - 1] === '\r';
          if (!within) expect(positions.offset(positions.position(offset))).toBe(offset);
          offset += character.length;
        }
      }),
    );
  });

  test.each([1022, 1023, 1024])('a pair that begins at %i of a long line begins there again', (at) => {
    const positions = new Positions(new SourceText(`${'a'.repeat(at)}𠮷公`), 'utf-8');
    for (const offset of [at, at + 2, at + 3]) expect(positions.offset(positions.position(offset))).toBe(offset);
  });

  test('a column of a long line is the width of what stands before it', () => {
    const line = '公开𠮷a'.repeat(2000);
    const positions = new Positions(new SourceText(`x\n${line}`), 'utf-8');
    for (const offset of [0, 1023, 1024, 1025, 5000, 9996, line.length]) {
      const before = line.slice(0, offset);
      const whole = /[\ud800-\udbff]$/.test(before) ? before.slice(0, -1) : before;
      expect(positions.position(2 + offset)).toEqual({ line: 1, character: Buffer.byteLength(whole) });
    }
  });

  test('columns and lines past the end give the end', () => {
    for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
      const positions = new Positions(new SourceText('公开\r\nab'), encoding);
      expect(positions.offset({ line: 0, character: 99 })).toBe(2);
      expect(positions.offset({ line: 9, character: 0 })).toBe(6);
    }
  });
});
