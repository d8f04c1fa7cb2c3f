import type { ReadProblem } from '../model/report.js';
import type { RequestSlot } from './request-slots.js';
import type { RowReading } from './request-values.js';

export interface TableReading<T> {
  readonly table: T;
  readonly problems: readonly ReadProblem[];
  /** Plain range that the table takes up. */
  readonly from: number;
  readonly to: number;
  /** How many of its cells were read: the better of two readings is the table. */
  readonly score: number;
  /** Every row was found and nothing is in doubt. */
  readonly isComplete: boolean;
  /** Each number stands in a place of its own in its row: none was placed or told from another by what it sums up to. */
  readonly isPlaced: boolean;
}

export interface BoundSlot {
  readonly slot: RequestSlot;
  readonly start: number;
  readonly end: number;
  readonly reading: RowReading;
}
