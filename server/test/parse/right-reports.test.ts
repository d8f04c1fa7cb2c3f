import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/service/check.js';
import type { EditionId } from '../../src/templates/template.js';
import { render } from '../layouts/document.js';
import { GLUED_LAYOUTS, LAYOUTS } from '../layouts/layouts.js';
import { rightReport } from '../layouts/report-data.js';
import { PLAIN, WIDTH_FORMS } from '../layouts/width-forms.js';
import { CRAWLED_LAYOUTS } from './crawled-layouts.js';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
/** Signs and units are themselves what a rule warns of. */
const CLEAN_FORMS = WIDTH_FORMS.filter(({ name }) => name !== 'signs' && name !== 'units');

describe.each(EDITION_IDS)('a right report of edition %s', (edition) => {
  test.each(Object.entries(LAYOUTS))('has no error and no warning laid out as %s', (_, layout) => {
    for (const seed of [0, 1, 2, 3, 4, 5, 6, 7]) {
      expect(alarms(render(rightReport(edition, seed), layout, PLAIN).text), `data ${seed}`).toEqual([]);
    }
    for (const form of CLEAN_FORMS) {
      expect(alarms(render(rightReport(edition, 0), layout, form, 'CRLF').text), form.name).toEqual([]);
    }
  });

  test.each(Object.entries(CRAWLED_LAYOUTS))('has no error and no warning where left as %s', (_, layout) => {
    for (const seed of [0, 1, 3]) {
      expect(alarms(render(rightReport(edition, seed), layout, PLAIN).text), `data ${seed}`).toEqual([]);
    }
  });

  test.each(Object.entries(GLUED_LAYOUTS))('has no wrong sum and no blank laid out as %s', (_, layout) => {
    for (const seed of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const found = alarms(render(rightReport(edition, seed), layout, PLAIN).text);
      expect(
        found.filter((alarm) => /^[ACS]/.test(alarm)),
        `data ${seed}`,
      ).toEqual([]);
      if (seed % 4 === 1 || seed % 4 === 2) expect(found, `data ${seed}`).toEqual([]);
    }
  });
});

function alarms(text: string): string[] {
  const { report, findings } = checkText(text);
  return findings
    .filter(({ level }) => level !== 'info')
    .map(({ rule, level, span, message }) => `${rule} ${level} at ${report.source.lineAt(span.start)}: ${message.zh}`);
}
