import type { Prose, Section } from '../model/report.js';
import { firstAtOrAfter } from '../text/ascending.js';
import { moved, shiftOf, type TextChange } from '../text/change.js';
import { ownText } from '../text/own-text.js';
import type { Span } from '../text/span.js';
import { type Content, contentOf, type Place, TAIL } from './paragraph.js';
import { LOOKS_AHEAD, paragraphsIn, rangesOutside } from './paragraphs.js';
import { sentencesIn } from './sentences.js';
import { type Topic, type TopicAt, topicAt, topicsAgain, topicsOf } from './topics.js';

/** The paragraphs of the preamble or of the text of a part. */
export interface Stretch {
  readonly place: Place;
  readonly contents: readonly Content[];
  /** Where each begins in the prose. */
  readonly starts: readonly number[];
  readonly topics: readonly Topic[];
  /** What of the prose is outside of tables. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** A stretch with what is new in it and what of the one before is gone, both as ordinals of paragraphs. */
export interface StretchRead {
  readonly stretch: Stretch;
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** Null where paragraphs may have changed places. */
  readonly splice: Splice | null;
}

/** From a paragraph on, so many are gone and so many are there instead. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** The same paragraphs where they stand now. */
export function placedAnew(stretch: Stretch, prose: Prose, section: Section | null): StretchRead {
  return {
    stretch: { ...stretch, place: { prose, section } },
    added: [],
    removed: [],
    splice: { at: 0, removed: 0, added: 0 },
  };
}

/** Reads a stretch; paragraphs that stood in the one before are taken over, whatever has been moved around them. */
export function readStretch(
  prose: Prose,
  section: Section | null,
  tables: readonly Span[],
  before: Stretch | null,
): StretchRead {
  const topics = topicsOf(prose, section);
  const topic: TopicAt = (at) => topicAt(topics, at);
  const ranges = rangesOutside(prose, tables);
  const known = new Map<string, number[]>();
  before?.contents.forEach((content, i) => {
    const same = known.get(content.text);
    if (same) same.push(i);
    else known.set(content.text, [i]);
  });
  for (const ordinals of known.values()) ordinals.reverse();
  const kept = new Set<number>();
  const added: number[] = [];
  const contents: Content[] = [];
  const starts: number[] = [];
  for (const [from, to] of ranges) {
    for (const [start, end] of paragraphsIn(prose.text, from, to)) {
      const text = withTail(prose.text, start, end);
      const ordinals = known.get(text);
      const same = ordinals?.at(-1);
      if (same !== undefined && hasTopics(before!.contents[same]!, topic, start)) {
        ordinals!.pop();
        kept.add(same);
        contents.push(before!.contents[same]!);
        starts.push(start);
        continue;
      }
      const content = readContent(prose.text, start, end, topic);
      if (content === null) continue;
      added.push(contents.length);
      contents.push(content);
      starts.push(start);
    }
  }
  const removed = before ? before.contents.flatMap((_, i) => (kept.has(i) ? [] : [i])) : [];
  return { stretch: { place: { prose, section }, contents, starts, topics, ranges }, added, removed, splice: null };
}

/**
 * Reads again what a change has touched; null where more than that has changed.
 *
 * @param change in offsets of the prose
 */
export function readStretchAgain(
  before: Stretch,
  prose: Prose,
  section: Section | null,
  tables: readonly Span[],
  change: TextChange,
): StretchRead | null {
  const topics = topicsAgain(prose, section, before.topics);
  const shift = shiftOf(change);
  if (before.ranges.length !== 1 || !areMoved(before.topics, topics, change)) return null;
  const ranges = rangesOutside(prose, tables);
  const [from, to] = before.ranges[0]!;
  if (ranges.length !== 1 || ranges[0]![0] !== from || ranges[0]![1] !== to + shift) return null;
  if (change.start < from || change.end > to) return null;
  return spliced(
    before,
    { prose, section },
    topics,
    ranges,
    rereadParagraphs(before, prose, (at) => topicAt(topics, at), change),
    shift,
  );
}

/** What paragraphs stand where the change is, beside those that stood there before. */
export interface Reread {
  /** Ordinals before the change: those from `at` to `until` are gone. */
  readonly at: number;
  readonly until: number;
  /** What stands in their place, and where each begins in the prose. */
  readonly contents: readonly Content[];
  readonly starts: readonly number[];
}

/** Reads what a change has touched of a stretch without tables; its topics as they stand now. */
export function rereadParagraphs(
  before: Pick<Stretch, 'contents' | 'starts' | 'ranges'>,
  prose: Prose,
  topics: TopicAt,
  change: TextChange,
): Reread {
  const { contents, starts, ranges } = before;
  const shift = shiftOf(change);
  const [from, to] = ranges[0]!;
  // One that begins well before the change begins there still, and so do those before it.
  const first = Math.max(0, firstAtOrAfter(starts, change.start - TAIL) - 2);
  let last = firstAtOrAfter(starts, change.end + LOOKS_AHEAD);
  const now: Content[] = [];
  const nowStarts: number[] = [];
  let isAtOld = false;
  for (const [start, end] of paragraphsIn(prose.text, first === 0 ? from : starts[first]!, to + shift)) {
    while (last < starts.length && starts[last]! + shift < start) last++;
    isAtOld = last < starts.length && starts[last]! + shift === start;
    if (isAtOld) break;
    const was = contents[first + now.length];
    const content =
      was?.text === withTail(prose.text, start, end) && hasTopics(was, topics, start)
        ? was
        : readContent(prose.text, start, end, topics);
    if (content === null) continue;
    now.push(content);
    nowStarts.push(start);
  }
  if (!isAtOld) last = starts.length;
  let same = 0;
  const isSame = (was: number, is: number, by: number) =>
    starts[was]! + by === nowStarts[is] &&
    contents[was]!.text === now[is]!.text &&
    hasTopics(contents[was]!, topics, nowStarts[is]!);
  while (same < now.length && first + same < last && isSame(first + same, same, 0)) same++;
  let behind = 0;
  while (
    behind < now.length - same &&
    last - behind > first + same &&
    isSame(last - 1 - behind, now.length - 1 - behind, shift)
  )
    behind++;
  return {
    at: first + same,
    until: last - behind,
    contents: now.slice(same, now.length - behind),
    starts: nowStarts.slice(same, nowStarts.length - behind),
  };
}

/** The paragraphs before and behind those that were read anew, of which some may be as they were. */
function spliced(
  before: Stretch,
  place: Place,
  topics: readonly Topic[],
  ranges: Stretch['ranges'],
  { at, until, contents, starts }: Reread,
  shift: number,
): StretchRead {
  const behind = before.starts.slice(until);
  return {
    stretch: {
      place,
      contents: before.contents.slice(0, at).concat(contents, before.contents.slice(until)),
      starts: before.starts.slice(0, at).concat(starts, shift === 0 ? behind : behind.map((start) => start + shift)),
      topics,
      ranges,
    },
    added: contents.map((_, i) => at + i),
    removed: Array.from({ length: until - at }, (_, i) => at + i),
    splice: { at, removed: until - at, added: contents.length },
  };
}

function withTail(text: string, start: number, end: number): string {
  return text.slice(start, end + TAIL);
}

/** Null where no sentence is in it. */
function readContent(text: string, start: number, end: number, topic: TopicAt): Content | null {
  const sentences = sentencesIn(text.slice(start, end));
  if (sentences.length === 0) return null;
  const placed = sentences.map(({ text: folded, offsets, mark }) => {
    return { text: folded, offsets, mark, topic: topic(start + offsets[0]!) };
  });
  return contentOf(ownText(withTail(text, start, end)), end - start, placed);
}

function hasTopics({ sentences }: Content, topicOf: TopicAt, start: number): boolean {
  return sentences.every(({ offsets, topic }) => topicOf(start + offsets[0]!) === topic);
}

/** Whether the topics are those before, but for their place. */
function areMoved(before: readonly Topic[], topics: readonly Topic[], change: TextChange): boolean {
  return (
    before.length === topics.length &&
    before.every(({ at, text }, i) => topics[i]!.text === text && topics[i]!.at === moved(at, change))
  );
}
