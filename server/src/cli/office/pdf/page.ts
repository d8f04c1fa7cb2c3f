/** A stretch of text on a page. Lengths are points, places count from the top left corner. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly base: number;
  readonly size: number;
}

/** A line drawn across or down the page: its place, and from where to where it goes. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

export interface Page {
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: Rules;
  /** Text that is not shown, as recognition lays it over a scanned picture. */
  readonly hasHiddenText: boolean;
}

/** Where the middle of a run's letters is. */
export function middleOf(run: Run): number {
  return run.base - run.size * 0.35;
}
