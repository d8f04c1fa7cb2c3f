import { expect, test } from 'vitest';
import { soak } from './soak.js';

/** As many as take some ten seconds; `npm run fuzz -- --soak` goes on for as long as it is told. */
const SHORT = { evenings: 5, day: 30 };

test.skipIf(process.platform === 'win32')(
  'a clerk in a hurry loses no answer, sees no stale finding, and leaves no memory behind',
  { timeout: 120_000 },
  async () => {
    const { failures, counts } = await soak({ seed: 1, ...SHORT });
    expect(failures).toEqual([]);
    expect(counts.compared).toBeGreaterThan(0);
    expect(counts.answered).toBeGreaterThan(0);
  },
);
