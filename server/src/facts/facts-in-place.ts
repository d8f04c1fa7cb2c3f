import type { Report } from '../model/report.js';
import type { Kept } from '../parse/parse-report.js';
import { firstAtOrAfter } from '../text/ascending.js';
import { shiftOf, type TextChange } from '../text/change.js';
import type { Claim, Claimed } from './claim.js';
import type { Collected } from './collected.js';
import type { ChangedParagraphs, FactsRead, Found, Query } from './facts.js';
import { Paragraph, TAIL } from './paragraph.js';
import { type Paragraphs, someOf } from './placed-paragraphs.js';
import type { Quantity } from './quantities.js';
import { collectIn, placedFound } from './query.js';
import { changedBetween, readFacts } from './read-facts.js';
import type { Reference } from './references.js';
import type { Sentence } from './sentences.js';
import { type Reread, rereadParagraphs, type Stretch } from './stretch.js';
import { extentOf } from './table-extents.js';
import { topicAt } from './topics.js';

/**
 * The facts after a change in place: only the paragraphs that it touches are read, all others are those before, and
 * are placed when they are asked for. Null where more paragraphs may have changed.
 */
export function readFactsInPlace(report: Report, before: FactsRead, kept: Kept): FactsRead | null {
  const { part, table } = kept.inPlace!;
  const stretch = before.stretches[part + 1];
  if (!stretch) return null;
  const at = before.stretches.slice(0, part + 1).reduce((count, { contents }) => count + contents.length, 0);
  if (table) {
    const cells = extentOf(kept.before.tables[table.key]!);
    if (cells === null || kept.change.start - cells.start <= TAIL) return null;
    return new FactsInPlace(report, before, kept, stretch, { at, until: at, contents: [], starts: [] }, at);
  }
  const reread = rereadIn(stretch, report, kept);
  return reread && new FactsInPlace(report, before, kept, stretch, reread, at);
}

function rereadIn(stretch: Stretch, report: Report, { change, inPlace }: Kept): Reread | null {
  const { ranges, topics, place } = stretch;
  const [range, ...others] = ranges;
  if (!range || others.length > 0 || place.prose.text.length === 0) return null;
  const begin = place.prose.span(0, 1).start;
  const inside: TextChange = { ...change, start: change.start - begin, end: change.end - begin };
  if (inside.start < range[0] || inside.end > range[1]) return null;
  const after = inside.start + inside.inserted;
  // A sub-heading may stand in the change, where it stood.
  const last = Math.max(inside.start, inside.end - 1);
  const before = (at: number) => (at < after ? Math.min(at, last) : at - shiftOf(inside));
  const { body } = report.sections[inPlace!.part]!;
  return rereadParagraphs(stretch, body, (offset) => topicAt(topics, before(offset)), inside);
}

class FactsInPlace implements FactsRead {
  readonly changed: ChangedParagraphs;
  private readonly fresh: Paragraphs;
  private readonly found = new Map<object, Found<unknown>>();
  private all: FactsRead | undefined;

  /** `first`: ordinal of the first paragraph of the part that has changed. */
  constructor(
    private readonly report: Report,
    private readonly before: FactsRead,
    private readonly kept: Kept,
    stretch: Stretch,
    private readonly reread: Reread,
    private readonly first: number,
  ) {
    const { part, table } = kept.inPlace!;
    const section = table ? null : report.sections[part]!;
    const { at, until, contents, starts } = reread;
    const added = contents.map((content, i) => {
      return new Paragraph(content, { prose: section!.body, section }, starts[i]!, first + at + i + 1);
    });
    const gone = stretch.contents.slice(at, until).map((content, i) => {
      return new Paragraph(content, stretch.place, stretch.starts[at + i]!, first + at + i + 1);
    });
    this.fresh = someOf(added);
    this.changed = changedBetween(report, this.fresh, gone, added);
  }

  get stretches(): readonly Stretch[] {
    return this.whole.stretches;
  }
  get collected(): ReadonlyMap<object, Collected<unknown>> {
    for (const query of this.before.collected.keys()) this.whole.collect(query as Query<unknown>);
    return this.whole.collected;
  }
  get sentences(): readonly Sentence[] {
    return this.whole.sentences;
  }
  get claims(): readonly Claim[] {
    return this.whole.claims;
  }
  get references(): readonly Reference[] {
    return this.whole.references;
  }

  beside(sentence: Sentence): readonly Sentence[] {
    return this.changed.added.beside(sentence);
  }
  quantities(sentence: Sentence): readonly Quantity[] {
    return this.changed.added.quantities(sentence);
  }
  claimedIn(sentence: Sentence): readonly Claimed[] {
    return this.changed.added.claimedIn(sentence);
  }

  /** What is gone counts too: false is sure. */
  mayHave(patterns: readonly RegExp[]): boolean {
    return this.before.mayHave(patterns) || this.changed.added.mayHave(patterns);
  }

  collect<Item>(query: Query<Item>): Found<Item> {
    let found = this.found.get(query) as Found<Item> | undefined;
    if (!found) {
      found = this.collectAnew(query);
      this.found.set(query, found);
    }
    return found;
  }

  private collectAnew<Item>(query: Query<Item>): Found<Item> {
    const known = this.before.collected.get(query) as Collected<Item> | undefined;
    if (!known) return this.whole.collect(query);
    const { contents } = this.fresh;
    const now = collectIn(query, this.fresh, this.report, this, 0, contents.length);
    const { items, ordinals } = known;
    const at = this.first + this.reread.at;
    const from = firstAtOrAfter(ordinals, at);
    const to = firstAtOrAfter(ordinals, this.first + this.reread.until);
    const isSame = to - from === now.items.length && now.items.every((item, i) => item === items[from + i]);
    const shift = contents.length - (this.reread.until - this.reread.at);
    if (isSame && shift === 0) return placedFound(known, this.paragraphs);
    return placedFound(
      {
        items: isSame ? items : items.slice(0, from).concat(now.items, items.slice(to)),
        ordinals: ordinals.slice(0, from).concat(
          now.ordinals.map((ordinal) => ordinal + at),
          ordinals.slice(to).map((ordinal) => ordinal + shift),
        ),
      },
      this.paragraphs,
    );
  }

  /** Paragraphs of the whole report; those that have not changed are placed by way of the whole. */
  readonly paragraphs: Pick<Paragraphs, 'at'> = {
    at: (index) => {
      const own = index - this.first - this.reread.at;
      return this.fresh.contents[own] ? this.fresh.at(own) : this.whole.paragraphs.at(index);
    },
  };

  private get whole(): FactsRead {
    const { change, parts, preamble } = this.kept;
    this.all ??= readFacts(this.report, { facts: this.before, kept: [preamble, ...parts!], change });
    return this.all;
  }
}
