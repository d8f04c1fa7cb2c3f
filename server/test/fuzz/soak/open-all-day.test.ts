import { expect, test } from 'vitest';
import { randomNumbers } from '../../layouts/random.js';
import { act } from './clerk.js';
import { Desk } from './desk.js';
import { growthOf, tapMemory } from './memory.js';
import { papers } from './papers.js';

const HOURS = 5;
const ACTS = 20;
/** What the engine itself learns of the code that runs; a version that is not let go takes some 30 KB. */
const ALLOWED_MEGABYTES = 5;

test.skipIf(process.platform === 'win32')(
  'of a document that is never closed no version is held but the last',
  { timeout: 120_000 },
  async () => {
    const tap = tapMemory();
    const desk = await Desk.start(tap.command);
    const next = randomNumbers(7);
    const all = papers();
    const paper = all.find(({ uri }) => uri.endsWith('/office-2023-one-line.txt'))!;
    await desk.open(paper);
    const held: number[] = [];
    for (let hour = 0; hour < HOURS; hour++) {
      for (let acts = 0; acts < ACTS; acts++) await act({ desk, next, paper, all: [paper] });
      await desk.write(paper, paper.original);
      await desk.settle();
      held.push((await tap.read(desk.client)).held);
    }
    await desk.end();
    tap.end();
    expect(desk.failures).toEqual([]);
    const { early, late } = growthOf(held);
    expect(late - early, held.map((size) => size.toFixed(1)).join(' ')).toBeLessThan(ALLOWED_MEGABYTES);
  },
);
