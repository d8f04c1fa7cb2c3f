import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/parse/book.js';
import { type Reading, readReport } from '../../src/parse/parse-report.js';
import { readVersion, type VersionRead } from '../../src/parse/versions.js';
import { type Check, checkSince } from '../../src/service/check.js';
import { Checks } from '../../src/service/checks.js';
import { trimmedChange } from '../../src/text/change.js';
import { DRAFTS } from '../drafts/draft-files.js';
import { apply, changeOf, digitEdit, EDITS, type Edit, TYPING, typed } from '../parse/edits.js';
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

    test(`of ${file} has the findings that it would have if it were new, whatever is typed on and on at one place`, () => {
      fc.assert(
        fc.property(TYPING, TYPING, (...places) => {
          const checks = new Checks();
          const findings = ({ book }: VersionRead) =>
            book.parts.map(({ reading }) => checks.of(reading, OPTIONS).findings);
          let last = readVersion(text, {}, null);
          findings(last);
          for (const place of places) {
            for (const { text: now, change } of typed(last.book.text, place)) {
              last = readVersion(now, {}, { before: last, change });
              const due = readBook(now).parts.map(({ reading }) => checkSince(reading.report, OPTIONS, null).findings);
              expect(findings(last)).toEqual(due);
            }
          }
        }),
        fuzz(6),
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
