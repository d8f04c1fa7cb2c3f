import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { readBook } from '../../src/parse/book.js';
import { type Reading, readReport } from '../../src/parse/parse-report.js';
import { readVersion } from '../../src/parse/versions.js';
import { changeBetween, trimmedChange } from '../../src/text/change.js';
import { DRAFTS, readDraftFile } from '../drafts/draft-files.js';
import { apply, changeOf, digitEdit, EDITS, grown, TYPING, typed } from './edits.js';
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
          let last = readVersion(grown(text), {}, null);
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

test('a sub-heading whose title runs into the table behind it is read again with that table', () => {
  const draft = readDraftFile('county-2019-glued.txt');
  const table = draft.indexOf('第二十条第（一）项');
  const text = `${draft.slice(0, table)}（一）主动公开${draft.slice(table)}`;
  const at = text.indexOf('信息内容', table) + 2;
  const now = `${text.slice(0, at)}的${text.slice(at)}`;
  const [subheading] = readReport(now).report.sections[1]!.subheadings;
  expect(subheading?.text).toContain('信息的');
  const { report } = reread(readReport(text), text, now);
  expect(report.sections[1]!.subheadings[0]).toEqual(subheading);
});

test('a cell that turns out to be in doubt stands where it stood, and moves with the text', () => {
  const draft = readDraftFile('county-2019-glued.txt');
  const row = draft.indexOf('行政许可', draft.indexOf('信息内容'));
  const [digits] = /(?<=行政许可)[-\d]+/.exec(draft.slice(row))!;
  const text = draft.slice(0, row) + draft.slice(row).replace(`行政许可${digits}`, '行政许可');
  const placesIn = (report: Report) =>
    report.tables.disclosure!.rows.flatMap(({ label, cells }) => {
      const doubtful = cells?.filter(({ state }) => state === 'unread') ?? [];
      return doubtful.map(({ span }) => span.start - label!.span.start);
    });
  const reading = readReport(text);
  const places = placesIn(reading.report);
  expect(places.length).toBeGreaterThan(3);
  for (const place of places) expect(place).toBeGreaterThan(0);
  const at = text.indexOf('一、总体情况') + '一、总体情况'.length;
  const now = `${text.slice(0, at)}\n本年继续公开。${text.slice(at)}`;
  expect(placesIn(reread(reading, text, now).report)).toEqual(places);
});

test('what is written right in front of a heading is read as the end of the part before', () => {
  const text = readDraftFile('county-2020-pipe.md').replace(/(?:\r?\n)+#* *四、政府/, '\n四、政府');
  const at = text.indexOf('四、政府');
  const now = `${text.slice(0, at)}（三）其他${text.slice(at)}`;
  const { report } = reread(readReport(text), text, now, { start: at, end: at, inserted: 5 });
  expect(plainReport(report)).toEqual(plainReport(readReport(now).report));
  expect(report.sections[2]!.subheadings.map(({ text }) => text)).toContain('其他');
});

test('words that pages of blanks part are no heading, whichever of them is typed last', () => {
  const draft = readDraftFile('county-2020-pipe.md');
  const at = draft.indexOf('专人登记');
  const words = `五、存在${'\n'.repeat(401)}的主要问题及改进情`;
  const text = draft.slice(0, at) + words + draft.slice(at);
  const now = `${draft.slice(0, at)}${words}况${draft.slice(at)}`;
  const { report } = reread(readReport(text), text, now);
  expect(plainReport(report)).toEqual(plainReport(readReport(now).report));
});
