import type { Decimal } from '../values/decimal.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentences.js';

/** What a number of the text says it counts. */
export type Subject =
  /** Requests that came in: 收到、新收; `handled` where 受理、办理 may mean those carried over too. */
  | 'received'
  | 'handled'
  | 'answered'
  | 'carried-in'
  | 'carried-out'
  /** One or more results of 表二: rows of `Claim.rows`. */
  | 'result'
  | 'reviews'
  | 'suits'
  | 'documents-made'
  | 'documents-abolished'
  | 'documents-valid'
  /** Decisions of 表一, and the fees charged in 万元. */
  | 'permits'
  | 'punishments'
  | 'coercions'
  | 'fees';

/** A number of the text of which it is known what it counts, of which year and over which scope. */
export interface Claim extends Claimed {
  readonly sentence: Sentence;
}

/** The same wherever its sentence stands. */
export interface Claimed {
  readonly subject: Subject;
  /** Null where the text says that there was none: 「未收到」. */
  readonly quantity: Quantity | null;
  readonly value: Decimal;
  /** Place in the sentence that a finding marks. */
  readonly start: number;
  readonly end: number;
  /** Rows of 表二 that `result` names; the number is their sum. */
  readonly rows: readonly string[];
  /**
   * The part of the row's total that the number counts, where it does not count it all: the columns of some kinds of
   * applicants, or the outcomes 1 to 4 of reviews.
   */
  readonly columns?: readonly number[];
  /** `own`: the whole that the report is about; `part`: an office, a channel, a kind of applicant. */
  readonly scope: 'own' | 'part';
}
