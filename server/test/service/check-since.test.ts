import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Reading, readReport } from '../../src/parse/parse-report.js';
import { type Check, checkSince } from '../../src/service/check.js';
import { trimmedChange } from '../../src/text/change.js';
import { DRAFTS } from '../drafts/draft-files.js';
import { apply, changeOf, digitEdit, EDITS, type Edit } from '../parse/edits.js';
import { fuzz } from '../parse/fuzz.js';

const OPTIONS = {
  onRuleError(rule: string, error: unknown) {
    throw new Error(rule, { cause: error });
  },
};

/** Each version checked with what the one before has left, held against a check of its own. */
function expectSame(text: string, edits: readonly (Edit | null)[]): void {
  let now = text;
  let reading: Reading = readReport(now);
  let check: Check = checkSince(reading.report, OPTIONS, null);
  for (const edit of edits) {
    if (!edit) continue;
    const next = apply(now, edit);
    reading = readReport(next, {}, { reading, change: trimmedChange(changeOf(now, edit), now, next) });
    check = checkSince(reading.report, OPTIONS, reading.kept && { check, kept: reading.kept });
    now = next;
    expect(check.findings).toEqual(checkSince(readReport(now).report, OPTIONS, null).findings);
  }
}

describe('a changed text', () => {
  for (const { file, text } of DRAFTS) {
    test(`of ${file} has the findings that it would have if it were new, whatever was edited`, () => {
      fc.assert(
        fc.property(EDITS, (edits) => {
          expectSame(text, edits);
        }),
        fuzz(4),
      );
    });

    test(`of ${file} has the findings that it would have if it were new, whatever number was edited`, () => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (seeds) => {
          expectSame(
            text,
            seeds.map((seed) => digitEdit(text, seed)),
          );
        }),
        fuzz(2),
      );
    });
  }
});
