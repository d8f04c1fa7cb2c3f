import type { Report } from '../model/report.js';
import type { Facts } from './facts.js';
import type { Paragraph } from './paragraph.js';
import type { Paragraphs } from './placed-paragraphs.js';

/**
 * Something that is looked for in each paragraph by itself. What it finds depends on the paragraph's words, on its
 * topic and part, and on organ and year of the report: on nothing else, so that it is looked for once. Items that
 * are numbers are the same where they are equal.
 */
export interface Query<Item> {
  /** What it is kept by: of the queries with one name the last alone. */
  readonly name: symbol;
  /** Items say where they stand by the ordinal of the sentence, never by a place in the report. */
  find(paragraph: Paragraph, report: Report, facts: Facts): readonly Item[];
}

/** An item with its paragraph where that stands now. */
export interface FoundIn<Item> {
  readonly item: Item;
  readonly paragraph: Paragraph;
}

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

/** Whether these items are found now, wherever they stand. */
export function isSameFound(items: readonly unknown[], now: readonly FoundIn<unknown>[]): boolean {
  return items.length === now.length && items.every((item, i) => item === now[i]!.item);
}
