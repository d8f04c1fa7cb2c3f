import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { readVersion } from '../../src/parse/versions.js';
import { Checks } from '../../src/service/checks.js';
import { readDraftFile } from '../drafts/draft-files.js';
import { readYearbook } from '../drafts/yearbook-files.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is typed at a place; another text stands there afterwards. */
interface Key {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const ROUNDS = 12;
/** The last, what it is read beside, and one that the last whole reading was read beside. */
const MOST_HELD = 3;

/** How many of all the readings of a report are still held when each version has been read and checked. */
async function heldAfter(text: string, keysOf: (text: string, round: number) => readonly Key[]): Promise<number> {
  const checks = new Checks();
  const readings: WeakRef<Report>[] = [];
  let last = readVersion(text, {}, null);
  const check = () => {
    for (const { reading } of last.book.parts) {
      checks.of(reading, {});
      readings.push(new WeakRef(reading.report));
    }
  };
  check();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { at, remove, insert } of keysOf(last.book.text, round)) {
      const before = last.book.text;
      const change = { start: at, end: at + remove, inserted: insert.length };
      last = readVersion(before.slice(0, at) + insert + before.slice(at + remove), {}, { before: last, change });
      check();
    }
  }
  await new Promise(setImmediate);
  collectGarbage();
  const held = new Set(readings.map((reading) => reading.deref()).filter((report) => report !== undefined));
  return held.size / last.book.parts.length;
}

const put = (at: number, insert: string, remove = 0): Key => ({ at, remove, insert });

describe('of the versions of a text', () => {
  const DRAFT = readDraftFile('county-2020-pipe.md');
  const inProse = (text: string) => text.indexOf('专人登记、专人催办');
  const inCell = (text: string) => {
    const row = text.indexOf('本年新收政府信息公开申请数量');
    return row + text.slice(row).search(/\d/);
  };

  test('none is held but the last when typing goes on at one place', async () => {
    const held = await heldAfter(DRAFT, (text) => [put(inProse(text), '公')]);
    expect(held).toBeLessThanOrEqual(MOST_HELD);
  });

  test('none is held but the last when a sentence and a cell are written in turn', async () => {
    const held = await heldAfter(DRAFT, (text, round) => [
      put(inProse(text), '公'),
      put(inProse(text), '开'),
      put(inCell(text) + 2, String(1 + (round % 9)), 1),
      put(inCell(text) + 2, String(1 + ((round + 1) % 9)), 1),
    ]);
    expect(held).toBeLessThanOrEqual(MOST_HELD);
  });

  test('none is held but the last when two reports of a yearbook are written in turn, and one is as it was again', async () => {
    const [one, other] = [400, 3151];
    const held = await heldAfter(readYearbook('organs.txt'), (_, round) => [
      put(one + round, '公'),
      put(other + round + 1, '公'),
      put(other + round + 1, '', 1),
    ]);
    expect(held).toBeLessThanOrEqual(MOST_HELD);
  });
});
