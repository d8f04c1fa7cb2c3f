import type { Answer } from './answer.js';
import type { Job } from './check-file.js';
import type { FileClaim } from './claims.js';
import type { Session } from './session.js';

/** Whoever does the work: this thread, or several. */
export interface Crew {
  /** How many lists of jobs are worked on at once. */
  readonly hands: number;
  claims(files: readonly string[]): Promise<readonly (FileClaim | null)[]>;
  /** Never rejects: what goes wrong is in the answers. */
  check(jobs: readonly Job[]): Promise<readonly Answer[]>;
  end(): Promise<void>;
}

/** This thread alone. */
export function thisThread(session: Session): Crew {
  return {
    hands: 1,
    claims: (files) => each(files, session.claim),
    check: (jobs) => each(jobs, session.check),
    end: async () => {},
  };
}

/** So long (ms) signals and messages wait at most for their turn. */
const TURN = 50;

/** One after the other. Files that are read at once leave no turn for anything else, so that is given now and then. */
export async function each<T, Result>(items: readonly T[], action: (item: T) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(await action(item));
    if (performance.now() < nextTurn) continue;
    await new Promise((resolve) => setImmediate(resolve));
    nextTurn = performance.now() + TURN;
  }
  return results;
}

let nextTurn = 0;
