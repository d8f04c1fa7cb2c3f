import fc from 'fast-check';
import { shrunkText } from './shrink.js';

/** Cases of one kind and what must hold for each of them. */
export interface Round<Case> {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case>;
  /** What is wrong with the case, null where nothing is. */
  failureOf(found: Case): Promise<string | null>;
  /** The text of a case, and the case with another one, where texts can be made smaller. */
  readonly text?: { of(found: Case): string; with(found: Case, text: string): Case };
  /** Ends what the round has started. */
  end(): Promise<void>;
}

export interface Played {
  readonly runs: number;
  readonly failure: Failure | null;
}

export interface Failure {
  readonly seed: number;
  readonly what: string;
  /** The smallest case that was found to fail. */
  readonly smallest: unknown;
  readonly text: string | null;
}

/** Tries cases until one fails, so many have been tried or the time is over. */
export async function play<Case>(
  round: Round<Case>,
  { seed, runs, milliseconds }: { readonly seed: number; readonly runs: number; readonly milliseconds?: number },
): Promise<Played> {
  let last: Promise<string | null> = Promise.resolve(null);
  const property = fc.asyncProperty(round.cases, async (found) => {
    last = failureOf(round, found);
    const failure = await last;
    if (failure !== null) throw new Error(failure);
  });
  const limit = milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds };
  const details = await fc.check(property, { seed, numRuns: runs, ...limit });
  // When the time is over a case may be under way.
  await last;
  if (!details.counterexample) return { runs: details.numRuns, failure: null };
  let [smallest] = details.counterexample;
  const { text } = round;
  if (text) {
    const fails = async (shorter: string) => (await failureOf(round, text.with(smallest, shorter))) !== null;
    smallest = text.with(smallest, await shrunkText(text.of(smallest), fails));
  }
  const what = (await failureOf(round, smallest)) ?? String(details.errorInstance);
  return { runs: details.numRuns, failure: { seed, what, smallest, text: text?.of(smallest) ?? null } };
}

function failureOf<Case>(round: Round<Case>, found: Case): Promise<string | null> {
  return round.failureOf(found).catch((error: unknown) => String(error));
}
