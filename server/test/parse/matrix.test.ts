import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import type { EditionId } from '../../src/templates/template.js';
import { squash } from '../../src/text/fold.js';
import { render } from '../layouts/document.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { LINE_ENDS } from '../layouts/line-ends.js';
import { rightReport, titleOf } from '../layouts/report-data.js';
import { PLAIN, WIDTH_FORMS } from '../layouts/width-forms.js';
import { expectedValues, valuesOf } from './values.js';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];

describe.each(Object.entries(LAYOUTS))('a report laid out as %s', (_, layout) => {
  describe.each(EDITION_IDS)('in edition %s', (edition) => {
    describe.each(WIDTH_FORMS)('with $name', (form) => {
      test.each(LINE_ENDS)('and %s line ends has the values of its data', (end) => {
        const data = rightReport(edition, 0);
        const report = parseReport(render(data, layout, form, end).text);
        expect(valuesOf(report)).toEqual(expectedValues(edition, data));
      });
    });

    test.each([1, 2, 3, 4, 5, 6, 7])('has the values, title, year and parts of data %i', (seed) => {
      const data = rightReport(edition, seed);
      const { text, places } = render(data, layout, PLAIN);
      const report = parseReport(text);
      expect(valuesOf(report)).toEqual(expectedValues(edition, data));
      expect(report.year).toBe(data.year);
      expect(report.edition).toBe(edition);
      expect(squash(report.title?.text ?? '')).toBe(squash(titleOf(data)));
      expect(squash(report.organ?.name ?? '')).toBe(squash(data.organ.name));
      expect(report.organ?.kind).toBe(data.organ.kind);
      expect(
        report.sections.map(({ official, number, match, span }) => ({ official, number, match, start: span.start })),
      ).toEqual(
        ([1, 2, 3, 4, 5, 6] as const).map((number) => ({
          official: number,
          number,
          match: 'exact',
          start: places.get(`section/${number}`)!.start,
        })),
      );
    });
  });
});
