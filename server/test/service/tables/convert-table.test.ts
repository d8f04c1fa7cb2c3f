import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { render as fill } from '../../../src/service/messages.js';
import { type ConversionResult, convertTable } from '../../../src/service/tables/convert-table.js';
import type { EditionId, TableKey } from '../../../src/templates/template.js';
import { TABLE_KEYS } from '../../../src/templates/template.js';
import { DRAFTS, readDraftFile } from '../../drafts/draft-files.js';
import { render } from '../../layouts/document.js';
import { GLUED_LAYOUTS, LAYOUTS } from '../../layouts/layouts.js';
import { LINE_ENDS } from '../../layouts/line-ends.js';
import { rightReport } from '../../layouts/report-data.js';
import { valuesOf } from '../../parse/values.js';
import { applied } from './apply.js';
import { seedFiles } from './seed-files.js';

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
const LAYOUT_CASES = Object.entries(LAYOUTS).flatMap(([name, layout]) =>
  EDITION_IDS.map((edition) => [name, edition, layout] as const),
);

function convert(text: string, key: TableKey): ConversionResult {
  const report = parseReport(text);
  return convertTable(report, report.tables[key]!, 'narrow');
}

/** Converts every table of the text, one after the other; tells which could not be. */
function convertAll(text: string): { text: string; converted: TableKey[]; standard: TableKey[]; obstacles: string[] } {
  const result = { text, converted: [] as TableKey[], standard: [] as TableKey[], obstacles: [] as string[] };
  for (const key of TABLE_KEYS) {
    if (!parseReport(result.text).tables[key]) continue;
    const conversion = convert(result.text, key);
    if (conversion === 'standard') result.standard.push(key);
    else if ('obstacle' in conversion) {
      result.obstacles.push(fill(conversion.obstacle.text, conversion.obstacle.args, 'zh'));
    } else {
      result.text = applied(result.text, [conversion.edit]);
      result.converted.push(key);
    }
  }
  return result;
}

describe.each(LAYOUT_CASES)('a report as %s of %s', (name, edition, layout) => {
  test.each([1, 3])('becomes standard tables with the same values (%i)', (seed) => {
    const { text } = render(rightReport(edition, seed), layout);
    const result = convertAll(text);
    expect(result.obstacles).toEqual([]);
    expect([...result.converted, ...result.standard].sort()).toEqual([...TABLE_KEYS].sort());
    expect(valuesOf(parseReport(result.text))).toEqual(valuesOf(parseReport(text)));
    expect(convertAll(result.text)).toEqual({ ...result, converted: [], standard: [...TABLE_KEYS] });
    const bars = /html(?:Nested|Page|Escaped|Uneven)/.test(name) ? 0 : 3;
    expect(result.text.match(/^\| -{3,}/gm) ?? []).toHaveLength(bars);
  });
});

test.each(Object.entries(GLUED_LAYOUTS))(
  '%s tables are converted where all is read, and left alone elsewhere',
  (_, layout) => {
    for (const edition of EDITION_IDS) {
      for (const seed of [0, 1, 2, 3]) {
        const { text } = render(rightReport(edition, seed), layout);
        const values = valuesOf(parseReport(text));
        expect(valuesOf(parseReport(convertAll(text).text))).toEqual(values);
      }
    }
  },
);

const texts = [...DRAFTS, ...seedFiles('convert-table.test.ts')].map(({ file, text }) => [file, text] as const);

test.each(texts)('what is converted in %s reads as before, and nothing else changes', (_, text) => {
  const before = parseReport(text);
  for (const key of TABLE_KEYS) {
    const table = before.tables[key];
    if (!table) continue;
    const conversion = convertTable(before, table, 'wide');
    if (conversion === 'standard' || 'obstacle' in conversion) continue;
    const after = parseReport(applied(text, [conversion.edit]));
    expect(valuesOf(after)).toEqual(valuesOf(before));
    expect(after.sections.map(({ heading }) => heading)).toEqual(before.sections.map(({ heading }) => heading));
    expect(after.title?.text).toBe(before.title?.text);
    const { start, end } = conversion.edit.span;
    expect(end).toBeLessThanOrEqual(before.sections.find(({ span }) => span.start >= end)?.span.start ?? text.length);
    expect(start).toBeGreaterThanOrEqual(before.sections.findLast(({ span }) => span.end <= start)?.span.end ?? 0);
  }
});

test.each(seedFiles('convert-table.test.ts').map(({ file, text }) => [file, text] as const))(
  'every table of the seed %s becomes a standard one',
  (_, text) => {
    const result = convertAll(text);
    expect(result.converted).toEqual([...TABLE_KEYS]);
    expect(valuesOf(parseReport(result.text))).toEqual(valuesOf(parseReport(text)));
  },
);

test.each(LINE_ENDS.map((end) => [end] as const))('the line ends stay those of the draft: %s', (end) => {
  const { text } = render(rightReport('2021', 1), LAYOUTS.lines!, undefined, end);
  const converted = convertAll(text).text;
  const kinds = (of: string) => [...new Set(of.match(/\r\n|\r|\n/g))];
  expect(kinds(converted)).toEqual(kinds(text));
});

const LINES = readDraftFile('water-2020-lines.txt');

test('other words in the place of a table stay, below it', () => {
  const text = LINES.replace('政府集中采购\n\n', '备注：采购数由财务股提供，已核对。\n\n政府集中采购\n\n');
  const conversion = convert(text, 'disclosure');
  if (conversion === 'standard' || 'obstacle' in conversion) throw new Error('not converted');
  expect(conversion.edit.newText).toMatch(/\|\n\n备注：采购数由财务股提供，已核对。$/);
  expect(conversion.notes.map(({ text: note, args }) => fill(note, args, 'zh'))).toEqual([
    '表里的其他文字移到表下：「备注：采购数由财务股提供，已核对。」',
  ]);
});

test('a unit in a column label stays, since the amounts mean nothing without it', () => {
  const conversion = convert(readDraftFile('wrong-town-2020-numbering.txt'), 'disclosure');
  if (conversion === 'standard' || 'obstacle' in conversion) throw new Error('not converted');
  expect(conversion.edit.newText).toContain('采购总金额（元）');
});

test.each([
  ['wrong-education-2020-purchases.md', 'disclosure', '「政府集中采购」有不止一行，请先合成一行'],
  ['wrong-street-2021-two-forms.md', 'disclosure', '表里混用了两版的列，请先统一'],
  ['wrong-education-2022-group-number.md', 'requests', /不知道是哪一格的数/],
] as const)('%s: %s is not converted, and the reason is told', (file, key, reason) => {
  const conversion = convert(readDraftFile(file), key);
  if (conversion === 'standard' || !('obstacle' in conversion)) throw new Error('converted');
  expect(fill(conversion.obstacle.text, conversion.obstacle.args, 'zh')).toMatch(reason);
});

test('a page laid out in a table is not cut apart', () => {
  const html = readDraftFile('education-2022-html.md').replace(
    '<td colspan="4">第二十条第（一）项</td>',
    '<td>网站导航</td><td colspan="3">第二十条第（一）项</td>',
  );
  const conversion = convert(html, 'disclosure');
  expect(conversion).toMatchObject({ obstacle: { text: { zh: expect.stringContaining('分不开') } } });
});
