/** Gives the next number of a fixed sequence in `[0, below)`, an integer. */
export type NextNumber = (below: number) => number;

/** The same sequence for the same seed on every machine (mulberry32). */
export function randomNumbers(seed: number): NextNumber {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
