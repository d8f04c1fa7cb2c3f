import type { Report } from '../model/report.js';
import { firstAtOrAfter } from '../text/ascending.js';
import type { Collected } from './collected.js';
import type { Facts, Found, Query } from './facts.js';
import type { Paragraphs } from './placed-paragraphs.js';
import type { Splice } from './stretch.js';

/** What was collected from the paragraphs before, and where they differ. */
export interface CollectedBefore {
  readonly collected: ReadonlyMap<object, Collected<unknown>>;
  readonly splice: Splice;
}

/** Collects by query; of paragraphs that were there before nothing is asked again. */
export function collect<Item>(
  query: Query<Item>,
  paragraphs: Paragraphs,
  report: Report,
  facts: Facts,
  before: CollectedBefore | null,
): Collected<Item> {
  const known = before?.collected.get(query) as Collected<Item> | undefined;
  if (!before || !known) return collectIn(query, paragraphs, report, facts, 0, paragraphs.contents.length);
  const { at, removed, added } = before.splice;
  if (removed === 0 && added === 0) return known;
  const anew = collectIn(query, paragraphs, report, facts, at, at + added);
  const { items, ordinals } = known;
  const from = firstAtOrAfter(ordinals, at);
  const to = firstAtOrAfter(ordinals, at + removed);
  const shift = added - removed;
  const behind = ordinals.slice(to);
  return {
    items: items.slice(0, from).concat(anew.items, items.slice(to)),
    ordinals: ordinals
      .slice(0, from)
      .concat(anew.ordinals, shift === 0 ? behind : behind.map((ordinal) => ordinal + shift)),
  };
}

/** By name, in the order in which they were first asked: queries are few. */
const ORDINALS = new Map<symbol, number>();

function ordinalOf({ name }: Query<unknown>): number {
  const known = ORDINALS.get(name) ?? ORDINALS.size;
  ORDINALS.set(name, known);
  return known;
}

/** What a query finds in the paragraphs `[from, to)`. */
export function collectIn<Item>(
  query: Query<Item>,
  paragraphs: Paragraphs,
  report: Report,
  facts: Facts,
  from: number,
  to: number,
): Collected<Item> {
  const items: Item[] = [];
  const ordinals: number[] = [];
  // A paragraph or two are asked sooner than the text is looked through.
  const isAll = from === 0 && to === paragraphs.contents.length;
  if (isAll && query.seeks && !facts.mayHave(query.seeks)) return { items, ordinals };
  const ordinal = ordinalOf(query);
  const nothing = { query, items: [] };
  for (let i = from; i < to; i++) {
    const { found } = paragraphs.contents[i]!;
    let known = found[ordinal];
    if (known?.query !== query) {
      const own = query.find(paragraphs.at(i), report, facts);
      known = own.length === 0 ? nothing : { query, items: own };
      found[ordinal] = known;
    }
    for (const item of known.items as readonly Item[]) {
      items.push(item);
      ordinals.push(i);
    }
  }
  return { items, ordinals };
}

export function placedFound<Item>(
  { items, ordinals }: Collected<Item>,
  paragraphs: Pick<Paragraphs, 'at'>,
): Found<Item> {
  return { items, paragraphOf: (index) => paragraphs.at(ordinals[index]!) };
}

/** Whether the two are the same items, wherever they stand. */
export function areSameItems(items: readonly unknown[], now: readonly unknown[]): boolean {
  if (items === now) return true;
  const known = SAME.get(items);
  if (known?.now === now) return known.areSame;
  const areSame = items.length === now.length && items.every((item, i) => item === now[i]);
  SAME.set(items, { now, areSame });
  return areSame;
}

/** Several rules look for the same. */
const SAME = new WeakMap<readonly unknown[], { readonly now: readonly unknown[]; readonly areSame: boolean }>();
