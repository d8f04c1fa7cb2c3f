import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import type { EditionId } from '../../src/templates/template.js';
import { render } from '../layouts/document.js';
import { GLUED_LAYOUTS } from '../layouts/layouts.js';
import { LINE_ENDS } from '../layouts/line-ends.js';
import { rightReport } from '../layouts/report-data.js';
import { PLAIN, WIDTH_FORMS } from '../layouts/width-forms.js';
import { rowReadings } from './glued-readings.js';
import { expectedValues, valuesOf, wrongValues } from './values.js';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
const SEEDS = [0, 1, 2, 3, 4, 5, 6, 7];

describe.each(Object.entries(GLUED_LAYOUTS))('a report laid out as %s', (_, layout) => {
  describe.each(EDITION_IDS)('in edition %s', (edition) => {
    describe.each(WIDTH_FORMS)('with $name', (form) => {
      test.each(LINE_ENDS)('and %s line ends has no wrong value', (end) => {
        for (const seed of SEEDS) {
          const data = rightReport(edition, seed);
          const report = parseReport(render(data, layout, form, end).text);
          expect(wrongValues(valuesOf(report), expectedValues(edition, data))).toEqual([]);
          expect(report.tables.requests, 'the table was found').not.toBeNull();
        }
      });
    });

    test.each([1, 2, 5, 6])('has every value of single digits, data %i', (seed) => {
      const data = rightReport(edition, seed);
      expect(valuesOf(parseReport(render(data, layout, PLAIN).text))).toEqual(expectedValues(edition, data));
    });

    test.each([0, 3, 4, 7])('has every row of 表二 that its own sum leaves one reading of, data %i', (seed) => {
      const data = rightReport(edition, seed);
      const read = valuesOf(parseReport(render(data, layout, PLAIN).text)).requests;
      for (const [key, row] of Object.entries(data.requests)) {
        if (rowReadings(row.join('')) === 1) expect(read?.[key], key).toEqual(row);
      }
    });

    test('says that a row was not read, and where', () => {
      const data = rightReport(edition, 0);
      const report = parseReport(render(data, layout, PLAIN).text);
      const unread = report.tables.requests!.rows.filter((row) => row.cells?.some((cell) => cell.state === 'unread'));
      if (unread.length > 0) expect(report.problems.map((problem) => problem.kind)).toContain('glued');
    });
  });
});

test('a note on reviews behind a glued table takes no number from it', () => {
  const data = rightReport('2021', 1);
  const { text, places } = render(data, GLUED_LAYOUTS.glued!);
  const end = places.get('proceedings//15')!.end;
  const noted = `${text.slice(0, end)}\n说明：行政复议2件均为上一年答复的案件。${text.slice(end)}`;
  expect(wrongValues(valuesOf(parseReport(noted)), expectedValues('2021', data))).toEqual([]);
  expect(parseReport(noted).tables.proceedings?.cells.map(({ value }) => value)).toEqual(data.proceedings);
});
