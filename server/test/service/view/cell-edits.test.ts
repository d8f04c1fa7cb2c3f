import { describe, expect, test } from 'vitest';
import type { CellText } from '../../../../protocol/cell-edits.js';
import { parseReport } from '../../../src/parse/parse-report.js';
import { cellsOf, placeKey, tablesOf } from '../../../src/rules/tables/cells.js';
import { planCellEdits } from '../../../src/service/view/cell-edits.js';
import { DRAFTS, readDraftFile } from '../../drafts/draft-files.js';
import { applied } from '../tables/apply.js';

function texts(text: string): Record<string, string> {
  const tables = tablesOf(parseReport(text));
  return Object.fromEntries(
    tables.flatMap((table) => cellsOf(table).map(({ ref, cell }) => [`${table.key}/${placeKey(ref)}`, cell.text])),
  );
}

function write(text: string, ...cells: readonly CellText[]) {
  const { edits, refused } = planCellEdits(parseReport(text), cells);
  return { text: applied(text, edits), refused: refused.map(({ cell }) => cell.id) };
}

describe('writing into cells', () => {
  test.each(DRAFTS.map(({ file, text }) => [file, text] as const))('%s: the cell asked for and no other', (_, text) => {
    const before = texts(text);
    for (const key of ['disclosure', 'requests', 'proceedings'] as const) {
      const names = Object.keys(before).filter((name) => name.startsWith(`${key}/`));
      for (const name of [names[0], names.at(-1), names[Math.floor(names.length / 2)]]) {
        if (name === undefined) continue;
        const id = name.slice(key.length + 1);
        const done = write(text, { table: key, id, text: '137' });
        const expected = done.refused.length > 0 ? before : { ...before, [name]: '137' };
        expect(texts(done.text)).toEqual(expected);
      }
    }
  });

  test('many at once, in bars: blanks are filled, numbers replaced, texts cleared', () => {
    const text = readDraftFile('county-2020-pipe.md');
    const cells = [
      { table: 'requests', id: 'new/1', text: '' },
      { table: 'requests', id: 'new/2', text: '41' },
      { table: 'proceedings', id: '/15', text: '7' },
    ] as const;
    const first = write(text, ...cells);
    expect(first.refused).toEqual([]);
    expect(texts(first.text)).toEqual({
      ...texts(text),
      'requests/new/1': '',
      'requests/new/2': '41',
      'proceedings//15': '7',
    });
    const second = write(first.text, { table: 'requests', id: 'new/1', text: '12' });
    expect(texts(second.text)['requests/new/1']).toBe('12');
  });

  test('what breaks the table is refused, the others are written', () => {
    const text = readDraftFile('county-2020-pipe.md');
    const done = write(
      text,
      { table: 'requests', id: 'new/1', text: '1 | 2' },
      { table: 'requests', id: 'new/2', text: '41' },
    );
    expect(done.refused).toEqual(['new/1']);
    expect(texts(done.text)).toEqual({ ...texts(text), 'requests/new/2': '41' });
  });

  test('a number between others without blanks is refused', () => {
    const text = readDraftFile('water-2024-glued.txt');
    const names = Object.keys(texts(text)).filter((name) => name.startsWith('proceedings/'));
    const done = write(text, { table: 'proceedings', id: names[0]!.slice(12), text: '21' });
    if (done.refused.length === 0) expect(texts(done.text)).toEqual({ ...texts(text), [names[0]!]: '21' });
    else expect(done.text).toBe(text);
  });

  test('a cell that the form does not have is refused', () => {
    const text = readDraftFile('county-2020-pipe.md');
    expect(write(text, { table: 'requests', id: 'r9/1', text: '1' })).toEqual({ text, refused: ['r9/1'] });
  });

  test('marks of HTML stay text', () => {
    const text = readDraftFile('city-2021-word.html');
    const done = write(text, { table: 'requests', id: 'new/1', text: '<b>3' });
    expect(done.text.includes('<b>3')).toBe(false);
  });
});
