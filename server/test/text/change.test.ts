import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedChange, type TextChange, trimmedChange } from '../../src/text/change.js';
import { fuzz } from '../parse/fuzz.js';

const EDITS = fc.array(
  fc.tuple(fc.nat(30), fc.nat(6), fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n'), maxLength: 5 })),
  {
    minLength: 1,
    maxLength: 6,
  },
);

test('changes one after the other are one change, without what is the same at its ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 30 }), EDITS, (before, edits) => {
      let after = before;
      let all: TextChange | null = null;
      for (const [at, removed, text] of edits) {
        const start = Math.min(at, after.length);
        const end = Math.min(after.length, start + removed);
        const change = { start, end, inserted: text.length };
        after = after.slice(0, start) + text + after.slice(end);
        all = all ? joinedChange(all, change) : change;
      }
      for (const change of [all!, trimmedChange(all!, before, after)]) {
        const { start, end, inserted } = change;
        expect(before.slice(0, start) + after.slice(start, start + inserted) + before.slice(end)).toBe(after);
      }
      const { start, end, inserted } = trimmedChange(all!, before, after);
      const isPure = end === start || inserted === 0;
      expect(isPure || (before[start] !== after[start] && before[end - 1] !== after[start + inserted - 1])).toBe(true);
    }),
    fuzz(500),
  );
});
