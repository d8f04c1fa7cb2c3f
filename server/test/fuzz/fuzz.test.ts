import { afterAll, expect, test } from 'vitest';
import { fuzz } from '../parse/fuzz.js';
import { ROUNDS } from './rounds.js';

/** As many as take a few seconds in all; `npm run fuzz` goes on for as long as it is told. */
const RUNS: Readonly<Record<string, number>> = {
  'edits-over-lsp': 8,
  'hostile-texts': 5,
  'hostile-clients': 2,
  'sown-defects': 30,
};

const rounds = Object.entries(ROUNDS).map(([key, open]) => ({ key, round: open() }));

afterAll(async () => {
  await Promise.all(rounds.map(({ round }) => round.end()));
});

test.each(rounds)('$round.name: nothing is found', async ({ key, round }) => {
  const { numRuns, seed } = fuzz(RUNS[key] ?? 10);
  expect((await round.play({ seed, runs: numRuns })).failure).toBeNull();
});
