import { describe, expect, it } from 'vitest';
import { disclosureRows, EDITIONS } from '../../src/templates/editions.js';
import { columnNoteFor, partNoteFor } from '../../src/templates/notes/lookup.js';
import { findStatute } from '../../src/templates/statute/lookup.js';
import { formatChineseInteger } from '../../src/values/chinese-number.js';

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('notes of edition %s', (id, edition) => {
  it('say what each part must contain, in both languages', () => {
    for (const { number } of edition.parts) {
      const note = partNoteFor(id, number);
      expect(note.counts.length, `part ${number}`).toBeGreaterThan(0);
      for (const { zh, en } of [...note.counts, ...note.excludes, ...note.mistakes]) {
        expect(zh).toMatch(/。$/);
        expect(zh).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
        expect(en).toMatch(/\.$/);
      }
      for (const statute of note.statute) expect(findStatute(statute)?.id).toBe(statute);
    }
  });

  it('count the rows and numbers of the tables as the edition has them', () => {
    const rows = disclosureRows(edition);
    const cells = rows.reduce((sum, { columns }) => sum + columns.length, 0);
    const requests = edition.requests.rows.filter((row) => row.role !== 'group').length;
    const textOf = (part: 2 | 3) => partNoteFor(id, part).counts[0]!.zh;
    for (const count of [edition.disclosure.blocks.length, rows.length, cells]) {
      expect(textOf(2)).toContain(formatChineseInteger(count));
    }
    for (const { item } of edition.disclosure.blocks) expect(textOf(2)).toContain(`（${item}）`);
    for (const count of [requests, requests * 7]) expect(textOf(3)).toContain(formatChineseInteger(count));
  });

  it('say what every column counts, and nothing of columns that there are not', () => {
    for (const { columns } of disclosureRows(edition)) {
      for (const { key } of columns) expect(columnNoteFor(id, 'disclosure', key), key).not.toBeNull();
    }
    for (const { index } of edition.requests.columns) expect(columnNoteFor(id, 'requests', index)).not.toBeNull();
    for (const index of edition.proceedings.outcomes.keys()) {
      expect(columnNoteFor(id, 'proceedings', index + 1)).not.toBeNull();
    }
    expect(columnNoteFor(id, 'disclosure', 'toString')).toBeNull();
    expect(columnNoteFor(id, 'requests', 8)).toBeNull();
  });
});
