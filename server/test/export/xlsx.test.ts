import { describe, expect, test } from 'vitest';
import { tablesIn } from '../../src/service/export/official-report.js';
import { formulaNotes } from '../../src/service/export/xlsx/formulas.js';
import { writeXlsx } from '../../src/service/export/xlsx/workbook.js';
import { DRAFTS, RIGHT_DRAFTS, readDraftFile } from '../drafts/draft-files.js';
import { draft } from '../rules/support/draft.js';
import { officialOf } from './said.js';
import { attribute, elements, textIn, unpack } from './unpack.js';

const sheetsOf = (text: string) => {
  const files = unpack(writeXlsx(officialOf(text)));
  return Object.keys(files)
    .filter((path) => path.startsWith('xl/worksheets/'))
    .sort()
    .map((path) => files[path]!);
};
const formulasIn = (sheet: string) =>
  new Map(
    elements(sheet, 'c').flatMap((cell) => elements(cell, 'f').map((f) => [attribute(cell, 'r')!, textIn(f)] as const)),
  );
const notesOf = (text: string) => tablesIn(officialOf(text)).flatMap(formulaNotes);

describe('the tables as a workbook', () => {
  test('have a sum in each total of 表二 and 表三', () => {
    const [one, two, three] = sheetsOf(readDraftFile('district-2023-page.html'));
    expect(formulasIn(one!).size).toBe(0);
    const sums = formulasIn(two!);
    expect(sums.get('J4')).toBe('SUM(D4:I4)');
    expect(sums.get('D27')).toBe('SUM(D6:D26)');
    expect(sums.get('J27')).toBe('SUM(D27:I27)');
    expect(sums.size).toBe(25 + 6);
    expect([...formulasIn(three!)]).toEqual([
      ['E4', 'SUM(A4:D4)'],
      ['J4', 'SUM(F4:I4)'],
      ['O4', 'SUM(K4:N4)'],
    ]);
  });

  test.each(DRAFTS.filter(({ text }) => tablesIn(officialOf(text)).length > 0).map(({ file, text }) => [file, text]))(
    'hold every cell of %s once, and each number as a number',
    (_, text) => {
      const sheets = sheetsOf(text);
      tablesIn(officialOf(text)).forEach(({ grid }, i) => {
        const cells = elements(sheets[i]!, 'c').filter((cell) => !cell.includes('<f>'));
        const shown = cells.map((cell) => textIn(cell.replace(/^<c [^>]*>/, ''))).filter((each) => each !== '');
        const labels = grid.rows.flat().filter(({ role }) => role !== 'value');
        for (const { text: label } of labels) expect(shown).toContain(label);
        expect(elements(sheets[i]!, 'mergeCell')).toHaveLength(
          grid.rows.flat().filter(({ rows, columns }) => rows * columns > 1).length,
        );
      });
    },
  );

  test.each(RIGHT_DRAFTS.map(({ file, text }) => [file, text]))('compute for %s what it says', (_, text) => {
    expect(notesOf(text)).toEqual([]);
  });

  test('tell the totals that their formulas make otherwise', () => {
    const notes = notesOf(readDraftFile('wrong-education-2023-sums.html'));
    expect(notes.map(({ args }) => [args.cell, args.stated, args.computed])).toEqual([
      ['（三）6.属于四类过程性信息·总计', '4', '3'],
      ['未经复议直接起诉·总计', '3', '2'],
    ]);
  });

  test('keep units, decimals and thousands as they are written, and count with the numbers', () => {
    const text = draft({ requests: { new: ['1,234', '3件', 0, 0, 0, 0, '1,237'], carry: ['—', '', 2, 0, 0, 0, 2] } });
    const files = unpack(writeXlsx(officialOf(text)));
    expect(elements(files['xl/styles.xml']!, 'numFmt').map((format) => attribute(format, 'formatCode'))).toEqual(
      expect.arrayContaining(['#,##0', '0&quot;件&quot;']),
    );
    const sheet = files['xl/worksheets/sheet2.xml']!;
    const cell = (at: string) => elements(sheet, 'c').find((each) => attribute(each, 'r') === at)!;
    expect([cell('D4'), cell('E4'), cell('D5')].map((each) => textIn(each))).toEqual(['1234', '3', '—']);
    expect(cell('J4')).toContain('<f>SUM(D4:I4)</f><v>1237</v>');
    expect(cell('J5')).toContain('<f>SUM(D5:I5)</f><v>2</v>');
  });

  test('leave a total as it is written where one of its items is no number to count with', () => {
    const text = draft({ requests: { new: ['约20', 1, 0, 0, 0, 0, 21] } });
    const sums = formulasIn(sheetsOf(text)[1]!);
    expect(sums.has('J4')).toBe(false);
    expect(sums.has('J5')).toBe(true);
  });
});
