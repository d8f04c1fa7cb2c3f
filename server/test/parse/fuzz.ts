/**
 * Parameters of a property test: the same runs each time, so that a failure is a change of the code. FUZZ_RUNS makes
 * that many times the runs, FUZZ_SEED takes other ones.
 */
export function fuzz(numRuns: number): { numRuns: number; seed: number } {
  return { numRuns: numRuns * Number(process.env.FUZZ_RUNS ?? 1), seed: Number(process.env.FUZZ_SEED ?? 20240131) };
}
