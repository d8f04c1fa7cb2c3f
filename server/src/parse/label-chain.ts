import type { LabelStream } from './label-stream.js';

/** A label of a table in its official place: `slot` counts places, several editions may name the same one. */
export interface Slot {
  readonly order: number;
  readonly anchors: readonly string[];
  /** Words that the anchor must not be followed by: another label begins with the same. */
  readonly notBefore?: readonly string[];
  /** Words that the anchor must not be preceded by. */
  readonly notAfter?: readonly string[];
}

/** Where a slot's anchor stands in the stream's text. */
export interface Occurrence {
  readonly slot: Slot;
  readonly start: number;
  readonly end: number;
}

/** More than this many hits of one anchor is no table. */
const MOST_HITS = 2000;

/**
 * The best chain of labels in official order. A label that stands right before values counts for more than one in
 * a sentence; each slot is taken once.
 *
 * @param isDue whether so many values may follow a slot's label
 */
export function bestChain<T extends Slot>(
  stream: LabelStream,
  slots: readonly T[],
  isDue: (slot: T, count: number) => boolean,
): Occurrence[] {
  const hits = slots
    .flatMap((slot) => occurrences(stream.text, slot))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const weights = weigh(stream, hits, (slot, count) => isDue(slot as T, count));
  const slotCount = Math.max(...slots.map((slot) => slot.order)) + 1;
  // best[s]: weight of the best chain that ends with slot s, and its last hit.
  const best = new Float64Array(slotCount);
  const last = new Int32Array(slotCount).fill(-1);
  const previous = new Int32Array(hits.length).fill(-1);
  const pending: { at: number; weight: number; end: number }[] = [];
  for (let h = 0; h < hits.length; h++) {
    const hit = hits[h]!;
    settle(hit.start);
    let weight = weights[h]!;
    let from = -1;
    for (let s = 0; s < hit.slot.order; s++) {
      if (last[s]! >= 0 && best[s]! + weights[h]! > weight) {
        weight = best[s]! + weights[h]!;
        from = last[s]!;
      }
    }
    previous[h] = from;
    pending.push({ at: h, weight, end: hit.end });
  }
  settle(Number.POSITIVE_INFINITY);
  let winner = -1;
  for (let s = 0; s < slotCount; s++) if (last[s]! >= 0 && (winner < 0 || best[s]! > best[winner]!)) winner = s;
  const chain: Occurrence[] = [];
  for (let h = winner < 0 ? -1 : last[winner]!; h >= 0; h = previous[h]!) chain.push(hits[h]!);
  return chain.reverse();

  /** Hits that end before `start` may be continued from there on. */
  function settle(start: number): void {
    for (let i = 0; i < pending.length; ) {
      const hit = pending[i]!;
      if (hit.end > start) {
        i++;
        continue;
      }
      const order = hits[hit.at]!.slot.order;
      if (last[order]! < 0 || hit.weight > best[order]!) {
        best[order] = hit.weight;
        last[order] = hit.at;
      }
      pending.splice(i, 1);
    }
  }
}

function occurrences(text: string, slot: Slot): Occurrence[] {
  const found: Occurrence[] = [];
  for (const anchor of slot.anchors) {
    for (let at = text.indexOf(anchor); at >= 0 && found.length < MOST_HITS; at = text.indexOf(anchor, at + 1)) {
      const end = at + anchor.length;
      if (slot.notBefore?.some((word) => text.startsWith(word, end))) continue;
      if (slot.notAfter?.some((word) => text.startsWith(word, at - word.length))) continue;
      found.push({ slot, start: at, end });
    }
  }
  return found;
}

/** A comma or a full stop right behind the values: they stand in a sentence. */
const SENTENCE = /[,;。、]/;

function weigh(
  stream: LabelStream,
  hits: readonly Occurrence[],
  isDue: (slot: Slot, count: number) => boolean,
): number[] {
  const { groups } = stream;
  let g = 0;
  return hits.map((hit, h) => {
    while (g < groups.length && groups[g]!.at <= hit.start) g++;
    const group = groups[g];
    const weight = hit.end - hit.start;
    if (!group) return weight;
    const next = hits.slice(h + 1, h + 40).find((other) => other.start >= hit.end);
    if (next && group.at > next.start) return weight;
    if (SENTENCE.test(stream.text[group.at] ?? '')) return weight;
    return weight + (isDue(hit.slot, group.values.length) ? 20 : 5);
  });
}
