import type { Sentence } from '../../facts/sentences.js';
import type { Report } from '../../model/report.js';
import { TO_REVIEW } from '../support/placeholders.js';

/** Carried over from last year: W02 says so, and its numbers are none of this year's. */
export function isToReview({ source }: Report, { text, span }: Sentence): boolean {
  const { end } = span(0, text.length);
  return source.slice({ start: end, end: end + TO_REVIEW.length + 2 }).includes(TO_REVIEW);
}
