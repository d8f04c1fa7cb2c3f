import { proseOffset } from '../model/prose.js';
import type { Prose, Section } from '../model/report.js';
import { squash } from '../text/fold.js';

/** A heading （一） of a part and where it begins in the part's prose. */
export interface Topic {
  readonly at: number;
  readonly text: string;
}

/** In text order. */
export function topicsOf(prose: Prose, section: Section | null): readonly Topic[] {
  const headings = section?.subheadings.filter(({ level }) => level === 1) ?? [];
  return headings.map(({ span, text }) => ({ at: proseOffset(prose, span.start), text: squash(text) }));
}

/** The last topic that begins at or before `at`; topics are in text order. */
export function topicAt(topics: readonly Topic[], at: number): string {
  let low = 0;
  let high = topics.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topics[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return topics[low - 1]?.text ?? '';
}
