import type { Sentence } from '../../facts/sentences.js';
import { TO_REVIEW } from '../support/placeholders.js';

/** Carried over from last year: W02 says so, and its numbers are none of this year's. */
export function isToReview(sentence: Sentence): boolean {
  return sentence.following(TO_REVIEW.length + 2).includes(TO_REVIEW);
}
