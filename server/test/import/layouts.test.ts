import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { editionById } from '../../src/templates/editions.js';
import type { EditionId } from '../../src/templates/template.js';
import { squash } from '../../src/text/fold.js';
import { render } from '../layouts/document.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { type ReportData, rightReport, titleOf } from '../layouts/report-data.js';
import { expectedValues, valuesOf } from '../parse/values.js';
import { imported } from './imported.js';

const EDITIONS: readonly EditionId[] = ['2019', '2021'];

describe.each(Object.entries(LAYOUTS))('a report laid out as %s', (_, layout) => {
  describe.each(EDITIONS)('in edition %s', (edition) => {
    test.each([0, 1, 2])('is imported whole, data %i', (seed) => {
      const data = rightReport(edition, seed);
      const { text, said } = imported(render(data, layout).text);
      const report = parseReport(text);
      expect(valuesOf(report)).toEqual(expectedValues(edition, data));
      expect(difference(squash(text).replace(/#/g, ''), squash(expectedText(text, data)))).toBeNull();
      expect(said).toMatch(/^认出了：/);
      expect(said).not.toContain('没有认出');
      expect(said).not.toContain('照原样留着');
      expect(imported(text).text).toBe(text);
    });
  });
});

/** Title, prose and headings of the data, with the tables as the draft has them. */
function expectedText(draft: string, data: ReportData): string {
  const { prose } = data;
  const tables = draft.split('\n\n').filter((block) => block.startsWith('|'));
  expect(tables).toHaveLength(3);
  const parts = editionById(data.edition).parts.map(({ number, numeral, title, table }) => [
    `${numeral}、${title}`,
    ...(table ? [tables.shift()!] : []),
    ...(number === 1
      ? [...prose.overview, ...prose.aspects.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])]
      : []),
    ...(number === 5 ? prose.problems : []),
    ...(number === 6 ? prose.other : []),
  ]);
  return [titleOf(data), ...prose.preamble, ...parts.flat(), prose.signature, prose.date].join('');
}

/** Where two texts part, with what stands there in each; null where they are the same. */
function difference(found: string, due: string): readonly [string, string] | null {
  if (found === due) return null;
  let at = 0;
  while (found[at] === due[at]) at++;
  return [found.slice(at - 10, at + 40), due.slice(at - 10, at + 40)];
}
