import type { ViewPosition, ViewRange } from '../../../protocol/report-view.js';

/** A place of the draft and where it is shown. */
export interface Anchor {
  readonly line: number;
  readonly top: number;
}

/** How far down the page a line of the draft is shown: between its neighbours, as far as it is between their lines. */
export function topOfLine(anchors: readonly Anchor[], line: number): number {
  return between(anchors, line, 'line', 'top');
}

/** The line of the draft that is shown at a place of the page. */
export function lineAtTop(anchors: readonly Anchor[], top: number): number {
  return between(anchors, top, 'top', 'line');
}

/** Anchors whose lines and places both grow: what stands elsewhere than in the draft's order is no guide. */
export function guides(anchors: readonly Anchor[]): readonly Anchor[] {
  const kept: Anchor[] = [];
  for (const anchor of anchors.toSorted((a, b) => a.line - b.line || a.top - b.top)) {
    const last = kept.at(-1);
    if (!last || (anchor.line > last.line && anchor.top > last.top)) kept.push(anchor);
  }
  return kept;
}

function between(anchors: readonly Anchor[], at: number, from: 'line' | 'top', to: 'line' | 'top'): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchors[middle]![from] <= at) low = middle + 1;
    else high = middle;
  }
  const before = anchors[low - 1];
  const after = anchors[low];
  if (!before || !after) return (before ?? after)?.[to] ?? 0;
  const share = (at - before[from]) / (after[from] - before[from]);
  return before[to] + share * (after[to] - before[to]);
}

/** The smallest range that holds a position, its end included; -1 where there is none. */
export function rangeAt(ranges: readonly (ViewRange | null)[], position: ViewPosition): number {
  let found = -1;
  ranges.forEach((range, index) => {
    if (!range || !isWithin(range, position)) return;
    const best = ranges[found];
    if (!best || compare(range.start, best.start) >= 0) found = index;
  });
  return found;
}

function isWithin({ start, end }: ViewRange, position: ViewPosition): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

function compare(a: ViewPosition, b: ViewPosition): number {
  return a.line - b.line || a.character - b.character;
}
