import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { BLANKS, type CellText, ZEROS } from '../../../src/service/tables/standard-grid.js';
import { type WrittenLayout, writeTable } from '../../../src/service/tables/write-table.js';
import { disclosureRows, EDITIONS, editionById } from '../../../src/templates/editions.js';
import type { CellKind, EditionId, EditionTemplate } from '../../../src/templates/template.js';
import { TABLE_KEYS } from '../../../src/templates/template.js';
import { displayWidth } from '../../../src/text/width.js';
import { fuzz } from '../../parse/fuzz.js';
import { valuesOf } from '../../parse/values.js';

const LAYOUTS: readonly WrittenLayout[] = ['pipe', 'html', 'escaped-html', 'tabs'];
const CASES = EDITIONS.flatMap(({ id }) => LAYOUTS.map((layout) => [id, layout] as const));

/** A whole report that is nothing but title, headings and the three written tables. */
function reportWith(edition: EditionTemplate, layout: WrittenLayout, textOf: CellText, lineBreak: string): string {
  const isHtml = layout.endsWith('html');
  const line = (text: string) => (isHtml ? `<p>${text}</p>` : text);
  const parts = edition.parts.flatMap(({ numeral, title, table }) => [
    line(`${numeral}、${title}`),
    table ? writeTable(edition, table, textOf, { layout, lineBreak }) : line('无。'),
  ]);
  const year = edition.years.from;
  const between = layout === 'escaped-html' ? '' : lineBreak.repeat(layout === 'pipe' ? 2 : 1);
  return [line(`示例县示例局${year}年政府信息公开工作年度报告`), ...parts, line('示例县示例局')].join(between);
}

function kindOf(edition: EditionTemplate, row: string | undefined, column: number): CellKind {
  const place = disclosureRows(edition).find((found) => found.row.key === row);
  return place?.columns[column - 1]?.kind ?? 'count';
}

/** Texts drawn one for each cell, with those that they stand for. */
function numbersFor(edition: EditionTemplate, seed: readonly number[]): CellText {
  return ({ row = '', column }) => {
    const hash = [...`${row}/${column}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
    const number = seed[hash % seed.length]!;
    const kind = kindOf(edition, row, column);
    if (kind === 'amount') return `${number}.25`;
    return kind === 'delta' && number % 2 === 1 ? `-${number}` : String(number);
  };
}

function read(id: EditionId, layout: WrittenLayout, textOf: CellText, lineBreak = '\n') {
  const report = parseReport(reportWith(editionById(id), layout, textOf, lineBreak));
  return { report, values: valuesOf(report) };
}

/** The numbers that must be found, from the same texts. */
function due(id: EditionId, textOf: CellText) {
  const edition = editionById(id);
  const numbers = (row: string | undefined, count: number) =>
    Array.from({ length: count }, (_, i) => Number(textOf({ ...(row === undefined ? {} : { row }), column: i + 1 })));
  return {
    disclosure: Object.fromEntries(
      disclosureRows(edition).map(({ row, columns }) => [row.key, numbers(row.key, columns.length)]),
    ),
    requests: Object.fromEntries(
      edition.requests.rows.filter(({ role }) => role !== 'group').map(({ key }) => [key, numbers(key, 7)]),
    ),
    proceedings: numbers(undefined, 15),
  };
}

describe.each(CASES)('the standard tables of %s as %s', (id, layout) => {
  test('hold the zeros that were written', () => {
    const { report, values } = read(id, layout, ZEROS);
    expect(values).toEqual(due(id, ZEROS));
    expect(report.edition).toBe(id);
    expect(report.problems).toEqual([]);
    expect(TABLE_KEYS.flatMap((key) => report.tables[key]?.wording ?? [])).toEqual([]);
  });

  test('hold any numbers that were written, in lines of any end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(99999), { minLength: 1, maxLength: 60 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (seed, lineBreak) => {
          const textOf = numbersFor(editionById(id), seed);
          expect(read(id, layout, textOf, lineBreak).values).toEqual(due(id, textOf));
        },
      ),
      fuzz(60),
    );
  });

  test('hold no number where blanks were written', () => {
    const { tables, edition } = read(id, layout, BLANKS).report;
    const rows = [...(tables.disclosure?.rows ?? []), ...(tables.requests?.rows ?? [])];
    const cells = [...rows.flatMap((row) => row.cells ?? []), ...(tables.proceedings?.cells ?? [])];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ value, text }) => value !== null || text !== '')).toEqual([]);
    expect(edition).toBe(id);
  });
});

describe.each(['narrow', 'wide'] as const)('pipe tables with %s ambiguous characters', (ambiguousWidth) => {
  test.each(EDITIONS.flatMap(({ id }) => TABLE_KEYS.map((key) => [id, key] as const)))(
    'of %s have the bars of %s below each other, and numbers to the right',
    (id, key) => {
      const edition = editionById(id);
      const numbers = numbersFor(edition, [3, 14159, 26]);
      const lines = writeTable(edition, key, numbers, { layout: 'pipe', lineBreak: '\n', ambiguousWidth }).split('\n');
      const barsOf = (line: string) =>
        [...line.matchAll(/\|/g)].map(({ index }) => displayWidth(line.slice(0, index), ambiguousWidth)).join(' ');
      expect(new Set(lines.map(barsOf)).size).toBe(1);
      const cells = lines.flatMap((line) => line.split('|').filter((cell) => /^ *-?\d+(?:\.\d+)? *$/.test(cell)));
      expect(cells.length).toBeGreaterThan(9);
      expect(cells.every((cell) => /\d $/.test(cell))).toBe(true);
    },
  );
});

test('a text that would end its cell is escaped in each notation', () => {
  const edition = editionById('2021');
  const odd: CellText = () => 'a|b<c>\t&';
  const options = { lineBreak: '\n' };
  expect(writeTable(edition, 'proceedings', odd, { ...options, layout: 'pipe' })).toContain('| a\\|b<c>');
  expect(writeTable(edition, 'proceedings', odd, { ...options, layout: 'html' })).toContain('a|b&lt;c&gt;\t&amp;');
  const [, , , values] = writeTable(edition, 'proceedings', odd, { ...options, layout: 'tabs' }).split('\n');
  expect(values!.split('\t')).toHaveLength(15);
});
