import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Failure } from './round.js';
import { ROUNDS } from './rounds.js';
import { growthOf } from './soak/memory.js';
import { soak } from './soak/soak.js';

/** A turn of each round, then of each again with another seed, until the time is over. */
const TURN_MS = 10_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      soak: { type: 'boolean' },
    },
  });
  const milliseconds = Number(values.seconds ?? 60) * 1000;
  let seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`seed ${seed}`);
  if (values.soak) return soakFor(milliseconds, seed);
  const end = Date.now() + milliseconds;
  const opened = Object.entries(ROUNDS)
    .filter(([key]) => values.only === undefined || key.includes(values.only))
    .map(([key, open]) => ({ key, round: open(), runs: 0, failures: 0 }));
  for (; Date.now() < end; seed++) {
    for (const each of opened) {
      const milliseconds = Math.min(TURN_MS, end - Date.now());
      if (milliseconds <= 0) break;
      const { runs, failure } = await each.round.play({ seed, runs: 100_000, milliseconds });
      each.runs += runs;
      if (failure) {
        each.failures++;
        tell(each.key, failure);
      }
    }
  }
  for (const { round, runs, failures } of opened) {
    await round.end();
    console.log(`${round.name}: ${runs} cases, ${failures} failed`);
  }
  const failures = opened.reduce((sum, each) => sum + each.failures, 0);
  console.log(`${opened.reduce((sum, { runs }) => sum + runs, 0)} cases, ${failures} failed`);
  process.exitCode = failures === 0 ? 0 : 1;
}

/** Growth is held against what stood after the warm-up: the least of the last fifth against the least of the second. */
async function soakFor(milliseconds: number, seed: number): Promise<void> {
  const { counts, open, closed, failures, trail } = await soak({ seed, milliseconds, tell: console.log });
  console.table(counts);
  const rows = Object.entries({ 'all open': open, 'all closed': closed }).flatMap(([when, samples]) =>
    (['held', 'resident'] as const).map((what) => {
      const { early, late } = growthOf(samples.map((memory) => memory[what]));
      return { memory: `${what}, ${when}`, 'early MB': early.toFixed(1), 'late MB': late.toFixed(1) };
    }),
  );
  console.table(rows);
  for (const failure of failures) console.log(`FAILED ${failure}`);
  if (trail) {
    const file = join(tmpdir(), `gouji-soak-${seed}.json`);
    writeFileSync(file, JSON.stringify(trail));
    console.log(`its ${trail.length} versions: ${file}`);
  }
  console.log(`${open.length} days, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** The text goes into a file of its own: it may hold anything, and can be made a fixture as it is. */
function tell(key: string, { seed, what, smallest, text }: Failure): void {
  console.log(`FAILED ${key}, again with --only ${key} --seed ${seed}\n${what}`);
  console.log(`smallest case: ${JSON.stringify(smallest).slice(0, 2000)}`);
  if (text === null) return;
  const file = join(tmpdir(), `gouji-fuzz-${key}-${seed}.txt`);
  writeFileSync(file, text);
  console.log(`its text (${text.length} characters): ${file}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
