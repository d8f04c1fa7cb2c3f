import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/parse-report.js';
import { checkText } from '../../../src/service/check.js';
import type { LineRange } from '../../../src/service/format/empty-lines.js';
import { formatReport } from '../../../src/service/format/format-report.js';
import type { EditionId } from '../../../src/templates/template.js';
import { type AmbiguousWidth, displayWidth } from '../../../src/text/width.js';
import { DRAFTS, readDraftFile } from '../../drafts/draft-files.js';
import { render } from '../../layouts/document.js';
import { GLUED_LAYOUTS, LAYOUTS } from '../../layouts/layouts.js';
import { rightReport } from '../../layouts/report-data.js';
import { SHARE } from '../../parse/edits.js';
import { fuzz } from '../../parse/fuzz.js';
import { valuesOf } from '../../parse/values.js';
import { applied } from '../tables/apply.js';
import { seedFiles } from '../tables/seed-files.js';

function format(text: string, width: AmbiguousWidth = 'narrow', range?: LineRange): string {
  return applied(text, formatReport(parseReport(text), width, range));
}

/** All that is neither a blank nor what lines a table up. */
function substance(text: string): string {
  return text.replace(/^[ \t|:-]*-[ \t|:-]*$/gm, '').replace(/[ \t\r\n|]+/g, '');
}

const EDITION_IDS: readonly EditionId[] = ['2019', '2021'];
const all = [
  ...DRAFTS.map(({ file, text }) => [file, text] as const),
  ...seedFiles('format-report.test.ts').map(({ file, text }) => [file, text] as const),
  ...Object.entries({ ...LAYOUTS, ...GLUED_LAYOUTS }).flatMap(([name, layout]) =>
    EDITION_IDS.map((edition) => [`${name} of ${edition}`, render(rightReport(edition, 0), layout).text] as const),
  ),
];

describe.each(all)('%s, formatted', (_, text) => {
  const once = format(text);

  test('keeps every value, every word and every finding', () => {
    expect(valuesOf(parseReport(once))).toEqual(valuesOf(parseReport(text)));
    expect(substance(once)).toBe(substance(text));
    const findings = (of: string) => checkText(of).findings.map(({ rule, level }) => `${rule} ${level}`);
    expect(findings(once).sort()).toEqual(findings(text).sort());
  });

  test('is not changed by formatting it again', () => {
    expect(format(once)).toBe(once);
    expect(format(format(text, 'wide'), 'wide')).toBe(format(text, 'wide'));
  });
});

const PIPE = readDraftFile('county-2020-pipe.md');

describe('tables of bars', () => {
  const ragged = PIPE.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');

  test.each(['narrow', 'wide'] as const)('have their bars below each other (%s)', (width) => {
    for (const table of format(ragged, width).match(/(?:^\|.*\n)+/gm) ?? []) {
      const lines = table.trimEnd().split('\n');
      const bars = (line: string) =>
        [...line.matchAll(/\|/g)].map(({ index }) => displayWidth(line.slice(0, index), width)).join(' ');
      expect(new Set(lines.map(bars)).size).toBe(1);
    }
  });

  test('have numbers to the right and words to the left', () => {
    const line = format(ragged)
      .split('\n')
      .find((each) => each.startsWith('| 一、本年新收'))!;
    expect(line).toContain('|          8 |              2 |       27 |');
  });

  test('keep escaped bars, alignment marks, missing cells and their indentation', () => {
    const text = `${PIPE}\n  | 甲 | 乙 |\n  |:-|-:|\n  | a\\|b | 7\n  | - |\n`;
    expect(format(text)).toMatch(
      /\n {2}\| 甲 {3}\| {2}乙 \|\n|\n {2}\| 甲 {3}\| 乙 {2}\|\n {2}\| :--- \| --: \|\n {2}\| a\\\|b \| {3}7 \|\n {2}\| - {4}\|\n$/,
    );
  });

  test('a dash that stands for a number is no delimiter', () => {
    const text = PIPE.replace(
      '| 行政许可             | 0              | 0 ',
      '| 行政许可             | -              | - ',
    );
    expect(text).not.toBe(PIPE);
    expect(format(text)).toMatch(/\| 行政许可 +\| - +\| - +\| +0 \|/);
  });

  test('in code, bars without a text and single lines are left alone', () => {
    const text = `${PIPE}\n\`\`\`\n| a |\n|--|\n| bbb |\n\`\`\`\n\n||||\n|||\n\n|单|行|\n`;
    expect(format(text).endsWith('```\n| a |\n|--|\n| bbb |\n```\n\n||||\n|||\n\n|单|行|\n')).toBe(true);
  });
});

describe('empty lines', () => {
  const tight = PIPE.replace(/\n{2,}/g, '\n');

  test('one stands around each title and each table, and nowhere else', () => {
    const lines = format(tight).split('\n');
    const isRow = (line = '') => line.startsWith('|');
    lines.forEach((line, i) => {
      const [above = '', below = ''] = [lines[i - 1], lines[i + 1]];
      if (/^#/.test(line)) expect([i === 0 || above === '', below]).toEqual([true, '']);
      if (isRow(line) && !isRow(above)) expect(above).toBe('');
      if (isRow(line) && !isRow(below)) expect(below).toBe('');
    });
    expect(format(tight)).not.toMatch(/\n{3}/);
  });

  test('more than one become one, those between paragraphs stay', () => {
    const text = PIPE.replace('\n\n## 二', '\n\n \n\t\n## 二').replace('有序。', '有序。\n\n\n略。');
    const formatted = format(text);
    expect(formatted).toContain('情形。\n\n## 二');
    expect(formatted).toContain('有序。\n\n\n略。');
  });

  test('have the line ends of the text', () => {
    expect(format(tight.replaceAll('\n', '\r\n')).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(format(tight.replaceAll('\n', '\r'))).not.toContain('\n');
  });
});

test('a part of the text: the table that it touches as a whole, nothing beyond', () => {
  const ragged = PIPE.replace(/ {2,}/g, ' ');
  const lines = ragged.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| 规章'));
  const formatted = format(ragged, 'narrow', { first, last: first }).split('\n');
  const changed = lines.flatMap((line, i) => (line === formatted[i] ? [] : [i]));
  expect(changed.length).toBeGreaterThan(5);
  expect(changed.every((i) => lines[i]!.startsWith('|') && Math.abs(i - first) < 20)).toBe(true);
});

describe('whatever is in the draft', () => {
  const pieces = [
    '| 7 | - |\n',
    '|\n',
    '||\n',
    '\n\n',
    '## 一\n',
    '| 规章 | ０ |',
    ' | ',
    '\t',
    '```\n',
    '> | 1 |\n',
    '\r',
  ];
  const draft = fc.constantFrom(...DRAFTS.filter(({ file }) => file.endsWith('.md')).map(({ text }) => text));
  const inserts = fc.array(fc.tuple(SHARE, fc.constantFrom(...pieces)), { maxLength: 4 });
  const inserted = (
    text: string,
    all: readonly (readonly [number, string])[],
    placeOf: (text: string, at: number) => number,
  ) =>
    all.reduce((now, [at, piece]) => {
      const offset = placeOf(now, Math.floor(at * now.length));
      return now.slice(0, offset) + piece + now.slice(offset);
    }, text);

  test('no value and no word changes', () => {
    fc.assert(
      fc.property(draft, inserts, (right, all) => {
        const text = inserted(right, all, (_, at) => at);
        expect(substance(format(text))).toBe(substance(text));
      }),
      fuzz(150),
    );
  });

  // A row that was torn in two may be read otherwise once its table is lined up.
  test('formatting is stable where no line was torn', () => {
    fc.assert(
      fc.property(draft, inserts, (right, all) => {
        const once = format(inserted(right, all, (text, at) => text.lastIndexOf('\n', at) + 1));
        expect(format(once)).toBe(once);
      }),
      fuzz(150),
    );
  });
});

test('a text that is no report is left alone', () => {
  expect(formatReport(parseReport('|a|b|\n|-|-|\n|1|2|\n'), 'narrow')).toEqual([]);
});
