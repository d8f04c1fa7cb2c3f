import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/templates/editions.js';
import { findStatute } from '../../src/templates/statute/lookup.js';
import { provisionExists } from '../../src/templates/statute/regulation.js';
import { STATUTE } from '../../src/templates/statute/statute.js';
import type { StatuteItem } from '../../src/templates/statute/statute-item.js';

const HAN = /\p{Script=Han}/u;
const HALF_WIDTH_AFTER_HAN = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u;

function textsOf(item: StatuteItem) {
  return [item.name, item.explanation, ...item.tips, ...item.usedIn.map((use) => use.where)];
}

describe('the statute as data', () => {
  it('has each id and each citation form once', () => {
    const ids = STATUTE.map((item) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
    const refs = STATUTE.flatMap((item) => item.refs);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('has an item for every article of the 条例 and for every item of articles that list some', () => {
    const ids = new Set(STATUTE.map((item) => item.id));
    for (let article = 1; article <= 56; article++) {
      expect(ids, `条例/${article}`).toContain(`条例/${article}`);
      for (let item = 1; provisionExists({ article, paragraph: null, item }); item++) {
        expect(ids, `条例/${article}/${item}`).toContain(`条例/${article}/${item}`);
      }
    }
  });

  it('has no item for a place that the 条例 lacks', () => {
    for (const { id } of STATUTE) {
      const match = /^条例\/(\d+)(?:\/(款)?(\d+))?$/.exec(id);
      if (match === null) continue;
      const number = match[3] === undefined ? null : Number(match[3]);
      const [paragraph, item] = match[2] === undefined ? [null, number] : [number, null];
      expect(provisionExists({ article: Number(match[1]), paragraph, item }), id).toBe(true);
    }
  });

  it('says everything in Chinese with full-width punctuation, and in English', () => {
    for (const item of STATUTE) {
      for (const { zh, en } of textsOf(item)) {
        expect(zh, item.id).toMatch(HAN);
        expect(zh, item.id).not.toMatch(HALF_WIDTH_AFTER_HAN);
        expect(en.trim(), item.id).not.toBe('');
      }
      expect(item.explanation.zh, item.id).toMatch(/。$/);
      expect(item.explanation.en, item.id).toMatch(/^[A-Z《].*\.$/);
    }
  });

  it('is less than sure only of items that have a place or a tip', () => {
    const unsure = STATUTE.filter((item) => item.certainty !== 'seen');
    expect(unsure.filter((item) => item.usedIn.length + item.tips.length === 0)).toEqual([]);
  });

  it('names the blocks of 表一 and the basis of each edition', () => {
    for (const edition of EDITIONS) {
      expect(findStatute(edition.document.number)?.usedIn.map((use) => use.edition)).toEqual([edition.id]);
      expect(
        findStatute(edition.document.title.startsWith('《') ? edition.document.title : `《${edition.document.title}》`)
          ?.refs[0],
      ).toBe(edition.document.number);
      for (const block of edition.disclosure.blocks) {
        const item = findStatute(block.statute);
        expect(item).not.toBeNull();
        expect(findStatute(block.heading)).toBe(item);
        const where = item?.usedIn.find((use) => use.edition === edition.id)?.where.zh;
        for (const row of block.rows) expect(where).toContain(row.label);
        for (const column of block.columns) expect(where).toContain(column.label);
      }
    }
  });

  const source = new URL('../../../../shared/domain/statute.json', import.meta.url);
  it.skipIf(!existsSync(source))('covers the collected statute (only where ../shared exists)', () => {
    interface Collected {
      readonly id: string;
      readonly refs: readonly string[];
      readonly usedIn: readonly { readonly edition: string }[];
    }
    const collected = JSON.parse(readFileSync(source, 'utf8')) as readonly Collected[];
    expect(collected.length).toBeGreaterThan(100);
    for (const { id, refs, usedIn } of collected) {
      const item = findStatute(id);
      expect(item?.id).toBe(id);
      for (const ref of refs) expect(findStatute(ref)?.id, ref).toBe(id);
      expect(new Set(item?.usedIn.map((use) => use.edition))).toEqual(new Set(usedIn.map((use) => use.edition)));
    }
  });
});
