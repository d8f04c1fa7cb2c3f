export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly samples: number;
}

/** Median and tail of measured values, in their unit, to a hundredth. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99), samples: sorted.length };
}

function at(sorted: readonly number[], share: number): number {
  const index = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return round(sorted[Math.max(0, index)] ?? Number.NaN);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
