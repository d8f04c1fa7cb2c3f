import type { Report } from '../model/report.js';
import type { Claim } from './claim.js';
import { decisionClaims } from './decision-claims.js';
import { documentClaims } from './document-claims.js';
import { proceedingClaims } from './proceeding-claims.js';
import { type Quantity, quantitiesOf } from './quantities.js';
import { type Reference, referencesOf } from './references.js';
import { requestClaims } from './request-claims.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** What the prose of a report says in numbers. */
export interface Facts {
  readonly sentences: readonly Sentence[];
  /** The numbers of each sentence, in order. */
  quantities(sentence: Sentence): readonly Quantity[];
  readonly claims: readonly Claim[];
  /** Documents cited by number, in order. */
  readonly references: readonly Reference[];
}

/** Reads the prose of a report. Linear in its length. */
export function readFacts(report: Report): Facts {
  const sentences = sentencesOf(report);
  const quantities = new Map(sentences.map((sentence) => [sentence, quantitiesOf(sentence)]));
  const claims = sentences.flatMap((sentence) => {
    const found = quantities.get(sentence) ?? [];
    return [
      ...requestClaims(report, sentence, found),
      ...proceedingClaims(report, sentence, found),
      ...documentClaims(report, sentence, found),
      ...decisionClaims(report, sentence, found),
    ];
  });
  return {
    sentences,
    quantities: (sentence) => quantities.get(sentence) ?? [],
    claims,
    references: sentences.flatMap(referencesOf),
  };
}
