import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import type { EditionId } from '../../src/templates/template.js';
import { type Layout, render } from '../layouts/document.js';
import { GLUED_LAYOUTS, LAYOUTS } from '../layouts/layouts.js';
import { type ReportData, rightReport } from '../layouts/report-data.js';
import { PLAIN } from '../layouts/width-forms.js';
import { CRAWLED_LAYOUTS, LOSSY_LAYOUTS } from './crawled-layouts.js';
import { expectedValues, type TableValues, valuesOf, wrongValues } from './values.js';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
const SEEDS = [0, 1, 3];
const EVERY_LAYOUT = { ...LAYOUTS, ...GLUED_LAYOUTS, ...CRAWLED_LAYOUTS, ...LOSSY_LAYOUTS };

/** As real reports are: some sums do not hold, so nothing can be read by making them hold. */
function withErrors(data: ReportData): ReportData {
  let count = 0;
  const spoil = (numbers: readonly number[]) => numbers.map((number) => (++count % 13 === 0 ? number + 3 : number));
  const requests = Object.fromEntries(Object.entries(data.requests).map(([key, row]) => [key, spoil(row)]));
  return { ...data, requests, proceedings: spoil(data.proceedings) };
}

function numbersOf(seed: number, edition: EditionId): ReportData[] {
  const data = rightReport(edition, seed);
  return [data, withErrors(data)];
}

describe.each(Object.entries(CRAWLED_LAYOUTS))('%s', (_, layout) => {
  test.each(EDITION_IDS)('has every value, right sums or not, in edition %s', (edition) => {
    for (const data of SEEDS.flatMap((seed) => numbersOf(seed, edition))) {
      const report = parseReport(render(data, layout).text);
      expect(valuesOf(report)).toEqual(expectedValues(edition, data));
      expect(report.year).toBe(data.year);
      expect(report.sections.map(({ official }) => official)).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });
});

describe.each(Object.entries(LOSSY_LAYOUTS))('%s', (_, layout) => {
  test.each(EDITION_IDS)('makes no number wrong in edition %s', (edition) => {
    for (const data of SEEDS.flatMap((seed) => numbersOf(seed, edition))) {
      expect(wrongValues(valuesOf(parseReport(render(data, layout).text)), expectedValues(edition, data))).toEqual([]);
    }
  });
});

/** Ways in which no number is written: blank, NBSP or a sign. */
const NOTHING = ['', '\u00a0', '—', '/', '无', '-'];
/** Here a page number or a second total may pass for the cell that was left blank, or rows lost a cell besides. */
const HIDES_BLANKS = [
  'tabsOverPages',
  'bare page numbers between cells',
  'the total twice',
  'slashes between cells',
  'linesOverPages',
];
const LAYOUTS_WITH_BLANKS = Object.entries(EVERY_LAYOUT).filter(([name]) => !HIDES_BLANKS.includes(name));

describe.each(LAYOUTS_WITH_BLANKS)('in the layout %s', (_, layout) => {
  test.each(NOTHING)('zeros written as «%s» move no other number', (nothing) => {
    for (const edition of EDITION_IDS) {
      const data = rightReport(edition, 0);
      const found = readWith(data, layout, (value) => (value === 0 ? nothing : String(value)));
      expect(wrongValues(found, withoutZeros(expectedValues(edition, data)))).toEqual([]);
    }
  });
});

/** Lines say where a cell is blank even if no row of the table is full. */
const KEEPS_BLANKS = ['pipe', 'tabs', 'trailingPipe', 'signs and dots with a backslash before them'];

test.each(KEEPS_BLANKS)('where zeros were left blank every other number of 表二 is read in the layout %s', (name) => {
  for (const edition of EDITION_IDS) {
    const data = rightReport(edition, 3);
    const found = readWith(data, EVERY_LAYOUT[name]!, (value) => (value === 0 ? '' : String(value)));
    expect(found.requests).toEqual(withoutZeros(expectedValues(edition, data)).requests);
  }
});

function readWith(data: ReportData, layout: Layout, number: (value: number) => string): TableValues {
  return valuesOf(parseReport(render(data, layout, { ...PLAIN, number }).text));
}

/** What must be read where zeros are not printed: null at their places. */
function withoutZeros(values: TableValues): TableValues {
  const row = (numbers: readonly (number | null)[] | null) => numbers?.map((number) => number || null) ?? null;
  const table = (rows: TableValues['requests']) =>
    rows && Object.fromEntries(Object.entries(rows).map(([key, numbers]) => [key, row(numbers)]));
  return {
    disclosure: table(values.disclosure),
    requests: table(values.requests),
    proceedings: row(values.proceedings),
  };
}
