import { proseOffset } from '../model/prose.js';
import type { Prose, Section, Subheading } from '../model/report.js';
import { firstWhere } from '../text/ascending.js';
import { squash } from '../text/fold.js';

/** A heading （一） of a part and where it begins in the part's prose. */
export interface Topic {
  readonly at: number;
  /** As written. */
  readonly written: string;
  /** Folded and without blanks. */
  readonly text: string;
}

/** In text order. */
export function topicsOf(prose: Prose, section: Section | null): readonly Topic[] {
  return headingsOf(section).map(({ span, text }) => {
    return { at: proseOffset(prose, span.start), written: text, text: squash(text) };
  });
}

/** The same of a text without tags, most of whose topics are as they were before. */
export function topicsAgain(prose: Prose, section: Section | null, before: readonly Topic[]): readonly Topic[] {
  const headings = headingsOf(section);
  if (headings.length === 0) return [];
  const from = prose.span(0, 1).start;
  return headings.map(({ span, text: written }, i) => {
    const was = before[i];
    return { at: span.start - from, written, text: was?.written === written ? was.text : squash(written) };
  });
}

function headingsOf(section: Section | null): readonly Subheading[] {
  return section?.subheadings.filter(({ level }) => level === 1) ?? [];
}

/** The topic of what stands at an offset of the prose. */
export type TopicAt = (at: number) => string;

/** The last topic that begins at or before `at`; topics are in text order. */
export function topicAt(topics: readonly Topic[], at: number): string {
  const next = firstWhere(topics.length, (i) => topics[i]!.at > at);
  return topics[next - 1]?.text ?? '';
}
