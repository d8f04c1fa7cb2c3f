import { describe, expect, it } from 'vitest';
import { dataRows, disclosureRows, EDITIONS } from '../../src/templates/editions.js';
import { COLUMNS_2019, ROWS_2019 } from '../../src/templates/notes/disclosure-2019.js';
import { COLUMNS_2021, ROWS_2021 } from '../../src/templates/notes/disclosure-2021.js';
import { GENERAL_NOTES, noteFor } from '../../src/templates/notes/lookup.js';
import type { Note } from '../../src/templates/notes/note.js';
import { REQUEST_ROW_NOTES } from '../../src/templates/notes/requests.js';
import { findStatute } from '../../src/templates/statute/lookup.js';

const DISCLOSURE = {
  '2019': { rows: ROWS_2019, columns: COLUMNS_2019 },
  '2021': { rows: ROWS_2021, columns: COLUMNS_2021 },
};

function textOf(note: Note | null): string {
  return [...(note?.counts ?? []), ...(note?.excludes ?? []), ...(note?.mistakes ?? [])]
    .map((text) => text.zh)
    .join('');
}

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('notes of edition %s', (id, edition) => {
  const cells: [string, Note | null][] = [];
  for (const { row, columns } of disclosureRows(edition)) {
    for (let i = 1; i <= columns.length; i++) cells.push([`${row.key} ${i}`, noteFor(id, 'disclosure', row.key, i)]);
  }
  for (const { key } of dataRows(edition)) {
    for (let i = 1; i <= 7; i++) cells.push([`${key} ${i}`, noteFor(id, 'requests', key, i)]);
  }
  for (let i = 1; i <= 15; i++) cells.push([`proceedings ${i}`, noteFor(id, 'proceedings', null, i)]);

  it('has one for every cell, of its row and of its column', () => {
    expect(cells).toHaveLength(id === '2019' ? 22 + 161 + 15 : 10 + 175 + 15);
    for (const [place, note] of cells) expect(note?.counts.length, place).toBe(2);
  });

  it('has one for every row, group headings and groups included', () => {
    for (const { row } of disclosureRows(edition)) expect(noteFor(id, 'disclosure', row.key), row.key).not.toBeNull();
    for (const { key } of edition.requests.rows) expect(noteFor(id, 'requests', key), key).not.toBeNull();
    for (const { key } of edition.proceedings.groups) expect(noteFor(id, 'proceedings', key), key).not.toBeNull();
  });

  it('has none that no row or column uses', () => {
    const places = disclosureRows(edition);
    expect(Object.keys(DISCLOSURE[id].rows)).toEqual(places.map((place) => place.row.key));
    const columns = new Set(places.flatMap((place) => place.columns.map((column) => column.key)));
    expect(new Set(Object.keys(DISCLOSURE[id].columns))).toEqual(columns);
    const rows = edition.requests.rows.map((row) => row.key);
    expect(new Set(Object.keys(REQUEST_ROW_NOTES[id]))).toEqual(new Set(rows));
  });

  it('rests on statute items that exist', () => {
    for (const [place, note] of cells) {
      expect(new Set(note?.statute).size, place).toBe(note?.statute.length);
      for (const statute of note?.statute ?? []) expect(findStatute(statute)?.id, place).toBe(statute);
    }
  });

  it('is written in both languages, Chinese with full-width punctuation', () => {
    for (const [place, note] of cells) {
      for (const { zh, en } of [...note!.counts, ...note!.excludes, ...note!.mistakes, ...GENERAL_NOTES]) {
        expect(zh, place).toMatch(/。$/);
        expect(zh, place).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
        expect(en, place).toMatch(/\.$/);
      }
    }
  });

  it('gives the cell of 表一 by the key of its column too', () => {
    for (const { row, columns } of disclosureRows(edition)) {
      for (const [i, column] of columns.entries()) {
        expect(noteFor(id, 'disclosure', row.key, column.key)).toEqual(noteFor(id, 'disclosure', row.key, i + 1));
      }
    }
  });

  it.each([
    ['disclosure', '没有这一行', undefined],
    ['disclosure', '规章', 4],
    ['disclosure', '规章', 'nothing'],
    ['disclosure', null, 1],
    ['requests', 'r7', 1],
    ['requests', 'toString', undefined],
    ['requests', 'r1', 8],
    ['proceedings', null, 0],
    ['proceedings', null, 16],
    ['proceedings', 'nothing', undefined],
  ] as const)('has none for %s %s %s', (table, row, column) => {
    expect(noteFor(id, table, row, column)).toBeNull();
  });
});

describe('noteFor', () => {
  it('tells where requests go that were never completed, by edition', () => {
    expect(textOf(noteFor('2019', 'requests', 'r4.3'))).toContain('（六）其他处理');
    expect(textOf(noteFor('2021', 'requests', 'r4.3'))).toContain('（六）1');
  });

  it('counts the leaves of the edition', () => {
    for (const { id, requests } of EDITIONS) {
      expect(textOf(noteFor(id, 'requests', 'total'))).toContain(
        `${requests.relations.columnTotal.parts.length} 个结果行`,
      );
    }
  });

  it('knows that charges are projects in 2019 and an amount in 2021', () => {
    expect(textOf(noteFor('2019', 'disclosure', '行政事业性收费', 1))).toContain('个数');
    expect(textOf(noteFor('2021', 'disclosure', '行政事业性收费', 1))).toContain('单位万元');
  });

  it('gives the outcome of a cell of 表三 by its number', () => {
    expect(noteFor('2021', 'proceedings', null, 9)).toEqual(noteFor('2021', 'proceedings', 'direct', 9));
    expect(textOf(noteFor('2021', 'proceedings', null, 9))).toContain('还没有结案');
    expect(textOf(noteFor('2021', 'proceedings', null, 15))).toContain('之和');
  });
});
