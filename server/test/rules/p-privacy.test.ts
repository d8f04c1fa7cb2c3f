import { expect, test } from 'vitest';
import { checkText } from '../../src/service/check.js';
import { render } from '../layouts/document.js';
import { GLUED_LAYOUTS } from '../layouts/layouts.js';
import { type ReportData, rightReport } from '../layouts/report-data.js';
import { PLAIN } from '../layouts/width-forms.js';

/** All 150 requests of natural persons, all granted: glued together the row is 15000000150, as long as a mobile number. */
function withLongRows(): ReportData {
  const data = rightReport('2021', 2);
  const zeros = Object.entries(data.requests).map(([key, cells]) => [key, cells.map(() => 0)] as const);
  const row = [150, 0, 0, 0, 0, 0, 150];
  return { ...data, requests: { ...Object.fromEntries(zeros), new: row, r1: row, total: row } };
}

test.each(Object.entries(GLUED_LAYOUTS))('a row whose cells run together is no mobile number: %s', (_, layout) => {
  const { text } = render(withLongRows(), layout, PLAIN);
  expect(text).toContain('15000000150');
  const found = checkText(text).findings.filter(({ rule }) => rule === 'P02');
  expect(found).toEqual([]);
});
