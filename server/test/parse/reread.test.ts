import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/parse/book.js';
import { type Reading, readReport } from '../../src/parse/parse-report.js';
import { readVersion } from '../../src/parse/versions.js';
import { changeBetween, trimmedChange } from '../../src/text/change.js';
import { DRAFTS } from '../drafts/draft-files.js';
import { apply, changeOf, digitEdit, EDITS, TYPING, typed } from './edits.js';
import { fuzz } from './fuzz.js';
import { plainReport } from './plain-report.js';

function reread(reading: Reading, before: string, after: string, change = changeBetween(before, after)): Reading {
  return readReport(after, {}, { reading, change });
}

describe('a changed text', () => {
  for (const { file, text } of DRAFTS) {
    test(`of ${file} is read as if it were new, whatever was edited`, () => {
      fc.assert(
        fc.property(EDITS, (edits) => {
          let now = text;
          let reading = readReport(now);
          reading.report.source.lineCount;
          for (const edit of edits) {
            const next = apply(now, edit);
            reading = reread(reading, now, next, trimmedChange(changeOf(now, edit), now, next));
            now = next;
            expect(plainReport(reading.report)).toEqual(plainReport(readReport(now).report));
          }
        }),
        fuzz(4),
      );
    });

    test(`of ${file} is read as if it were new, whatever is typed on and on at one place`, () => {
      fc.assert(
        fc.property(TYPING, TYPING, (...places) => {
          let last = readVersion(text, {}, null);
          last.book.parts[0]!.reading.report.source.lineCount;
          for (const place of places) {
            for (const { text: now, change } of typed(last.book.text, place)) {
              last = readVersion(now, {}, { before: last, change });
              const due = readBook(now).parts;
              const read = last.book.parts;
              expect(read.map(({ reading }) => plainReport(reading.report))).toEqual(
                due.map(({ reading }) => plainReport(reading.report)),
              );
            }
          }
        }),
        fuzz(6),
      );
    });

    test(`of ${file} is read as if it were new, whatever number was edited`, () => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (seeds) => {
          let now = text;
          let reading = readReport(now);
          for (const seed of seeds) {
            const edit = digitEdit(now, seed);
            if (!edit) return;
            const next = apply(now, edit);
            reading = reread(reading, now, next);
            now = next;
            expect(plainReport(reading.report)).toEqual(plainReport(readReport(now).report));
          }
        }),
        fuzz(3),
      );
    });
  }
});
