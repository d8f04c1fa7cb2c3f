import { describe, expect, test } from 'vitest';
import type { ViewTable } from '../../../protocol/report-view.js';
import { type CellGrid, cellGrid, moved, placeBlock } from '../../webview/form/cell-grid.js';
import { parseBlock, plainNumber } from '../../webview/form/paste.js';
import { blankTotals, computeRelations } from '../../webview/form/totals.js';
import { draft, viewOf } from '../pages/views.js';

function table(file: string, key: string): ViewTable {
  const found = viewOf(draft('.', file)).blocks.find((block) => block.kind === 'table' && block.key === key);
  if (found?.kind !== 'table') throw new Error(`${file} has no ${key}`);
  return found;
}

describe('a pasted block', () => {
  test('has its cells between tabs and its rows between line ends, whatever these are', () => {
    expect(parseBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseBlock('1\t\n\t4')).toEqual([
      ['1', ''],
      ['', '4'],
    ]);
    expect(parseBlock('5')).toEqual([['5']]);
  });

  test('keeps a quoted cell in one, with its line ends as blanks', () => {
    expect(parseBlock('"一\n二"\t"说""明"""\n7\t8')).toEqual([
      ['一 二', '说"明"'],
      ['7', '8'],
    ]);
  });

  test.each([
    ['１２', '12'],
    ['1,234', '1234'],
    ['１，２３４', '1234'],
    [' 6,834.335 ', '6834.335'],
    ['－253', '-253'],
    ['1,23', '1,23'],
    ['3 件', '3 件'],
    ['', ''],
  ])('%j becomes %j', (written, plain) => {
    expect(plainNumber(written)).toBe(plain);
  });
});

describe('moving in the table', () => {
  const grid: CellGrid = [['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2', 'c3']];
  test.each([
    ['a2', 'left', 'a1'],
    ['a1', 'left', null],
    ['a3', 'next', 'b1'],
    ['b1', 'previous', 'a3'],
    ['c3', 'next', null],
    ['a3', 'down', 'b1'],
    ['b1', 'down', 'c1'],
    ['a1', 'up', null],
  ] as const)('from %s %s is %s', (from, move, to) => {
    expect(moved(grid, from, move)).toBe(to);
  });

  test('a block is laid over the table from its first cell; what is outside is counted', () => {
    expect(
      placeBlock(grid, 'a2', [
        ['1', '2', '3'],
        ['4', ''],
      ]),
    ).toEqual({
      cells: [
        { id: 'a2', text: '1' },
        { id: 'a3', text: '2' },
      ],
      outside: 2,
    });
  });

  test('the grid of the official tables has their columns', () => {
    expect(cellGrid(table('county-2020-pipe.md', 'requests')).every((row) => row.length === 7)).toBe(true);
    expect(cellGrid(table('county-2020-pipe.md', 'proceedings')).map((row) => row.length)).toEqual([15]);
    expect(cellGrid(table('county-2020-pipe.md', 'disclosure'))[0]).toEqual(['规章/1', '规章/2', '规章/3']);
  });
});

describe('totals', () => {
  const { relations, rows } = table('county-2020-pipe.md', 'requests');
  const texts = new Map(rows.flat().flatMap((cell) => (cell.role === 'value' ? [[cell.id, cell.text]] : [])));
  const textOf = (id: string) => texts.get(id) ?? '';

  test('of a right table are all right', () => {
    expect(computeRelations(relations, textOf).filter(({ isOff }) => isOff)).toEqual([]);
  });

  test('a wrong item throws its row and its columns off', () => {
    const wrong = (id: string) => (id === 'r1/2' ? '９0' : textOf(id));
    const off = computeRelations(relations, wrong).filter(({ isOff }) => isOff);
    expect(off.map(({ kind, total }) => [kind, total])).toEqual([
      ['row-sum', 'r1/7'],
      ['column-total', 'total/2'],
    ]);
  });

  test('blank ones are filled by their items, blank totals among these by theirs', () => {
    const isTotal = (id: string) => id.startsWith('total/') || id.endsWith('/7');
    const filled = blankTotals(relations, (id) => (isTotal(id) ? '' : textOf(id)));
    for (const { id, text } of filled) expect(text).toBe(textOf(id));
    expect(filled.map(({ id }) => id)).toContain('total/7');
  });

  test('nothing is computed from what is no count, nor from blanks alone', () => {
    expect(blankTotals(relations, () => '')).toEqual([]);
    const words = (id: string) => (id === 'new/1' ? '若干' : id === 'new/7' ? '' : textOf(id));
    expect(blankTotals(relations, words)).toEqual([]);
  });
});
