import { firstAtOrAfter, firstWhere } from '../../text/ascending.js';
import { shiftOf, type TextChange } from '../../text/change.js';
import {
  AROUND,
  findHits,
  type Hit,
  indexAt,
  LONGEST_OPENING,
  LONGEST_REGION,
  MOST_HITS,
  openingBefore,
  type RegionMarks,
  type Squashed,
  squashStretch,
} from '../region.js';
import { findStops } from '../table-marks.js';

/** The squashed text around a change, before and after it. */
export interface Squeezed {
  /** The change in squashed units. */
  readonly change: TextChange;
  /** Where both texts begin in the squashed one. */
  readonly from: number;
  readonly before: string;
  readonly now: string;
}

/** Longer than what is looked for in it. */
const WINDOW = LONGEST_OPENING + 2 * AROUND;

export function squeeze(squashed: Squashed, text: string, change: TextChange): Squeezed {
  const start = indexAt(squashed, change.start);
  const end = indexAt(squashed, change.end);
  const added = squashStretch(text, change.start, change.start + change.inserted).text;
  const from = Math.max(0, start - WINDOW);
  const lead = squashed.text.slice(from, start);
  const rest = squashed.text.slice(end, end + WINDOW);
  return {
    change: { start, end, inserted: added.length },
    from,
    before: lead + squashed.text.slice(start, end) + rest,
    now: lead + added + rest,
  };
}

/** Whether the titles that no table crosses are those before, but for their place. */
export function keepsStops({ change, from, before, now }: Squeezed): boolean {
  const by = shiftOf(change);
  const start = Math.max(0, change.start - from - AROUND);
  const end = change.end - from + AROUND;
  const was = findStops(before.slice(start, end));
  const is = findStops(now.slice(start, end + by));
  const at = change.start - from - start;
  return was.length === is.length && was.every((stop, i) => is[i] === (stop < at ? stop : stop + by));
}

/** The marks of one kind of table in the text before, and where titles of parts stand. */
export interface MarksBefore {
  readonly marks: RegionMarks;
  readonly hits: readonly Hit[];
  readonly stops: readonly number[];
  /** Length of the squashed text. */
  readonly length: number;
}

/**
 * Whether the regions of one kind of table are surely those before, but for their place. The change may stand between
 * marks that make no table; where it is `inside` a table, between marks of that one.
 */
export function keepsRegions(given: MarksBefore, squeezed: Squeezed, inside: boolean): boolean {
  const { marks, hits, stops, length } = given;
  const { change } = squeezed;
  if (hits.length >= MOST_HITS - AROUND * marks.words.length || !keepsHits(given, squeezed)) return false;
  const by = shiftOf(change);
  const at = firstWhere(hits.length, (i) => hits[i]!.at >= change.start);
  const last = hits[at - 1];
  const next = hits[at];
  const stop = stops[firstAtOrAfter(stops, last?.end ?? 0)] ?? length;
  if (last && next && stop > next.at) {
    const gap = next.at - last.end;
    const isOne = gap <= marks.gap;
    if (isOne !== gap + by <= marks.gap) return false;
    if (isOne) {
      const { isTable, extent } = groupAt(given, at);
      return isTable === inside && (!inside || extent < LONGEST_REGION - Math.abs(by));
    }
  }
  // The values behind the last mark of the table reach as far as before.
  const limit = Math.min(stop, next?.at ?? length);
  if (inside && !(last && last.end + marks.tail > limit + Math.abs(by))) return false;
  return !next || next.at - change.end > LONGEST_OPENING + Math.abs(by) || keepsOpening(squeezed, next.at, marks);
}

function keepsHits({ hits, marks }: MarksBefore, { change, from, now }: Squeezed): boolean {
  const by = shiftOf(change);
  const start = change.start - from;
  const end = change.end - from;
  const near = findHits(now.slice(Math.max(0, start - AROUND), end + by + AROUND), marks);
  const offset = from + Math.max(0, start - AROUND);
  const first = firstWhere(hits.length, (i) => hits[i]!.at >= offset);
  let i = first;
  for (const hit of near) {
    const was = hits[i++];
    if (!was || was.word !== hit.word) return false;
    const isBefore = was.end <= change.start;
    if (!isBefore && was.at < change.end) return false;
    if (hit.at + offset !== (isBefore ? was.at : was.at + by)) return false;
  }
  return hits[i] === undefined || hits[i]!.end > change.end + AROUND;
}

/** Marks that no gap and no title parts. */
interface Group {
  /** Ordinal of its first mark. */
  readonly first: number;
  /** Whether it has as many different marks as make a table. */
  readonly isTable: boolean;
  /** From its first mark to the end of its last. */
  readonly extent: number;
}

const GROUPS = new WeakMap<readonly Hit[], readonly Group[]>();

function groupAt(given: MarksBefore, at: number): Group {
  const groups = GROUPS.get(given.hits) ?? groupsOf(given);
  GROUPS.set(given.hits, groups);
  return groups[firstWhere(groups.length, (i) => groups[i]!.first > at) - 1]!;
}

function groupsOf({ hits, marks, stops }: MarksBefore): readonly Group[] {
  const groups: Group[] = [];
  let first = 0;
  let stop = 0;
  for (let i = 1; i <= hits.length; i++) {
    const last = hits[i - 1]!;
    while (stop < stops.length && stops[stop]! < last.end) stop++;
    const next = hits[i];
    if (next && next.at - last.end <= marks.gap && !(stops[stop] !== undefined && stops[stop]! <= next.at)) continue;
    const words = new Set(hits.slice(first, i).map(({ word }) => word));
    groups.push({ first, isTable: words.size >= marks.least, extent: last.end - hits[first]!.at });
    first = i;
  }
  return groups;
}

/** Whether the table whose first mark stands at `at` may begin no earlier and no later than before. */
function keepsOpening({ change, from, before, now }: Squeezed, at: number, { openings }: RegionMarks): boolean {
  const was = at - from;
  const is = was + shiftOf(change);
  return was - openingBefore(before, was, openings) === is - openingBefore(now, is, openings);
}
