import type { Report } from '../model/report.js';
import type { Facts, FoundIn, Query } from './facts.js';
import type { Paragraphs } from './placed-paragraphs.js';

/** Found in the paragraphs, in order; in each of them it is looked for the first time only. */
export function collect<Item>(
  query: Query<Item>,
  paragraphs: Paragraphs,
  report: Report,
  facts: Facts,
): readonly FoundIn<Item>[] {
  const all: FoundIn<Item>[] = [];
  for (let i = 0; i < paragraphs.contents.length; i++) {
    const { found } = paragraphs.contents[i]!;
    let known = found.get(query.name);
    if (known?.query !== query) {
      known = { query, items: query.find(paragraphs.at(i), report, facts) };
      found.set(query.name, known);
    }
    if (known.items.length === 0) continue;
    const paragraph = paragraphs.at(i);
    for (const item of known.items as readonly Item[]) all.push({ item, paragraph });
  }
  return all;
}

const ITEMS = new WeakMap<readonly FoundIn<unknown>[], readonly unknown[]>();

/** The items alone: without the paragraphs, which would keep the whole text in memory. */
export function itemsOf(found: readonly FoundIn<unknown>[]): readonly unknown[] {
  let items = ITEMS.get(found);
  if (!items) {
    items = found.map(({ item }) => item);
    ITEMS.set(found, items);
  }
  return items;
}

/** Whether these items are found now, wherever they stand. */
export function isSameFound(items: readonly unknown[], now: readonly FoundIn<unknown>[]): boolean {
  const known = SAME.get(items);
  if (known?.now === now) return known.isSame;
  const isSame = items.length === now.length && items.every((item, i) => item === now[i]!.item);
  SAME.set(items, { now, isSame });
  return isSame;
}

/** Several rules look for the same. */
const SAME = new WeakMap<readonly unknown[], { readonly now: object; readonly isSame: boolean }>();
