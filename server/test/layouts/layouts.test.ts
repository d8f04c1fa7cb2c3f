import { describe, expect, test } from 'vitest';
import { dataRows, editionById } from '../../src/templates/editions.js';
import type { EditionId } from '../../src/templates/template.js';
import { render } from './document.js';
import { GLUED_LAYOUTS, LAYOUTS } from './layouts.js';
import { LINE_ENDS } from './line-ends.js';
import { type ReportData, rightReport } from './report-data.js';
import { cellId } from './table-grids.js';
import { WIDTH_FORMS } from './width-forms.js';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
const ALL_LAYOUTS = Object.entries({ ...LAYOUTS, ...GLUED_LAYOUTS });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe.each(EDITION_IDS)('a right report of edition %s', (edition) => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])('reconciles in every relation, seed %i', (seed) => {
    const data = rightReport(edition, seed);
    const { requests, proceedings } = editionById(edition);
    const column = (key: string, i: number) => data.requests[key]![i]!;
    for (const { key } of dataRows(editionById(edition))) {
      expect(sum(data.requests[key]!.slice(0, 6)), key).toBe(column(key, 6));
      expect(Math.min(...data.requests[key]!), key).toBeGreaterThanOrEqual(0);
    }
    for (let i = 0; i < 7; i++) {
      expect(sum(requests.relations.columnTotal.parts.map((key) => column(key, i)))).toBe(column('total', i));
      expect(column('new', i) + column('carry', i)).toBe(column('total', i) + column('next', i));
    }
    for (const { parts, total } of proceedings.groups) {
      expect(sum(parts.map((i) => data.proceedings[i - 1]!))).toBe(data.proceedings[total - 1]);
    }
  });

  test.each(ALL_LAYOUTS)('has each number where %s says it stands', (_, layout) => {
    const data = rightReport(edition, 0);
    const misplaced: string[] = [];
    for (const form of WIDTH_FORMS) {
      for (const end of LINE_ENDS) {
        const { text, places } = render(data, layout, form, end);
        for (const [id, number, isDelta] of numbersOf(data)) {
          const place = places.get(id);
          const found = place && text.slice(place.start, place.end);
          if (found !== form.number(number, isDelta)) misplaced.push(`${id} in ${form.name}, ${end}: ${found}`);
        }
      }
    }
    expect(misplaced).toEqual([]);
  });
});

test('single-digit reports keep one digit when a number is raised by one', () => {
  for (const edition of EDITION_IDS) {
    const data = rightReport(edition, 1);
    expect(Math.max(...Object.values(data.requests).flat(), ...data.proceedings)).toBeLessThan(9);
  }
});

function numbersOf(data: ReportData): [string, number, boolean][] {
  const { disclosure } = editionById(data.edition);
  return [
    ...disclosure.blocks.flatMap(({ rows, columns }) =>
      rows.flatMap(({ key }) =>
        columns.map((column, i): [string, number, boolean] => [
          cellId('disclosure', key, i + 1),
          data.disclosure[key]![i]!,
          column.kind === 'delta',
        ]),
      ),
    ),
    ...Object.entries(data.requests).flatMap(([key, row]) =>
      row.map((number, i): [string, number, boolean] => [cellId('requests', key, i + 1), number, false]),
    ),
    ...data.proceedings.map((number, i): [string, number, boolean] => [
      cellId('proceedings', '', i + 1),
      number,
      false,
    ]),
  ];
}
