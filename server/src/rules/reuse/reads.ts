import type { Facts, Query } from '../../facts/facts.js';
import { areSameItems } from '../../facts/query.js';
import type { Prose, Report, Section, Tables } from '../../model/report.js';
import { moved, type TextChange } from '../../text/change.js';
import { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';

/** What of a report a rule may look at, a bit each. */
export const Aspect = {
  title: 1 << 0,
  organ: 1 << 1,
  year: 1 << 2,
  edition: 1 << 3,
  /** Numbers and titles of the parts. */
  headings: 1 << 4,
  preamble: 1 << 5,
  signature: 1 << 6,
  truncated: 1 << 7,
  problems: 1 << 8,
  disclosure: 1 << 9,
  requests: 1 << 10,
  proceedings: 1 << 11,
  sentences: 1 << 12,
  claims: 1 << 13,
  references: 1 << 14,
  /** The text as a whole, which every change changes. */
  text: 1 << 15,
  lineBreak: 1 << 16,
} as const;

/** The text of the part of this ordinal; those behind the last bit share it. */
export function partBit(index: number): number {
  return 1 << (17 + Math.min(index, 13));
}

/** Whoever looks at more stretches than these looks at the text as a whole. */
const MOST_STRETCHES = 200;

/** What of a part stays the same while its text is written, a bit each. */
const Trait = { isBlank: 1 << 0, table: 1 << 1, subheadings: 1 << 2 } as const;

/** Without the part itself, which would keep the whole text in memory. */
interface SectionTraits extends Pick<Section, 'isBlank' | 'table' | 'subheadings'> {
  /** Ordinal of the part. */
  readonly index: number;
  readonly traits: number;
}

function areSameTraits(was: SectionTraits, now: Section | undefined): boolean {
  if (!now) return false;
  const { traits } = was;
  if (traits & Trait.isBlank && now.isBlank !== was.isBlank) return false;
  if (traits & Trait.table && now.table !== was.table) return false;
  return !(traits & Trait.subheadings) || areSameSubheadings(was.subheadings, now.subheadings);
}

function areSameSubheadings(before: Section['subheadings'], now: Section['subheadings']): boolean {
  return (
    before.length === now.length &&
    before.every(({ level, number, numbering, text }, i) => {
      const other = now[i]!;
      return other.text === text && other.numbering === numbering && other.level === level && other.number === number;
    })
  );
}

interface Collected {
  readonly query: Query<unknown>;
  /** Without the sentences, which would keep the whole text in memory. */
  readonly items: readonly unknown[];
}

/** What one rule has looked at. */
export class Reads {
  aspects = 0;
  /** Stretches of the text that were looked at by themselves. */
  private stretches: readonly Span[] = [];
  /** What was collected from the paragraphs. */
  private found: readonly Collected[] = [];
  private parts: readonly SectionTraits[] = [];

  note(span: Span): void {
    if (this.stretches.length < MOST_STRETCHES) (this.stretches as Span[]).push(span);
    else this.aspects |= Aspect.text;
  }

  noteTraits(index: number, section: Section, traits: number): void {
    const { isBlank, table } = section;
    const subheadings = traits & Trait.subheadings ? section.subheadings : [];
    (this.parts as SectionTraits[]).push({ index, traits, isBlank, table, subheadings });
  }

  noteFound(found: Collected): void {
    (this.found as Collected[]).push(found);
  }

  /** Nothing was looked at but aspects. */
  get isPlain(): boolean {
    return this.stretches.length === 0 && this.found.length === 0 && this.parts.length === 0;
  }

  static both(a: Reads, b: Reads): Reads {
    const both = new Reads();
    both.aspects = a.aspects | b.aspects;
    both.stretches = [...a.stretches, ...b.stretches];
    both.found = [...a.found, ...b.found];
    both.parts = [...a.parts, ...b.parts];
    if (both.stretches.length > MOST_STRETCHES) {
      both.aspects |= Aspect.text;
      both.stretches = [];
    }
    return both;
  }

  /** Whether the change has left all of it as it was. Asked of every rule at every key: nothing is made for it. */
  isUntouched(changed: number, change: TextChange, report: Report, facts: Facts): boolean {
    if ((this.aspects & changed) !== 0) return false;
    for (const { start, end } of this.stretches) if (end >= change.start && start <= change.end) return false;
    for (const part of this.parts) if (!areSameTraits(part, report.sections[part.index])) return false;
    for (const { query, items } of this.found) if (!areSameItems(items, facts.collect(query).items)) return false;
    return true;
  }

  /** The same where it stands after a change that touches none of it. */
  moved(change: TextChange): Reads {
    if (this.stretches.every(({ end }) => moved(end, change) === end)) return this;
    const after = new Reads();
    after.aspects = this.aspects;
    after.found = this.found;
    after.parts = this.parts;
    after.stretches = this.stretches.map(({ start, end }) => ({
      start: moved(start, change),
      end: moved(end, change),
    }));
    return after;
  }
}

/** A report that notes down what is looked at. */
export class ReportRead implements Report {
  /** Where it is noted down; another for each rule. */
  into = new Reads();
  readonly tables: Tables;
  private noted: readonly Section[] | undefined;
  private readonly text: SourceText;

  /** `window`: the stretch of the prose to show, for rules that judge each line by itself. */
  constructor(
    private readonly report: Report,
    private readonly window: Span | null = null,
  ) {
    const note = (bits: number) => this.note(bits);
    this.tables = tablesRead(report.tables, note);
    this.text = new SourceRead(report.source, note, (span) => this.into.note(span));
  }

  note(bits: number): void {
    this.into.aspects |= bits;
  }

  get source(): SourceText {
    return this.text;
  }
  get isReport(): boolean {
    return this.report.isReport;
  }
  get title(): Report['title'] {
    this.note(Aspect.title);
    return this.report.title;
  }
  get organ(): Report['organ'] {
    this.note(Aspect.organ);
    return this.report.organ;
  }
  get year(): Report['year'] {
    this.note(Aspect.year);
    return this.report.year;
  }
  get yearFrom(): Report['yearFrom'] {
    this.note(Aspect.year);
    return this.report.yearFrom;
  }
  get edition(): Report['edition'] {
    this.note(Aspect.edition);
    return this.report.edition;
  }
  get editionFrom(): Report['editionFrom'] {
    this.note(Aspect.edition);
    return this.report.editionFrom;
  }
  get preamble(): Prose {
    this.note(Aspect.preamble);
    return this.report.preamble;
  }
  get sections(): readonly Section[] {
    this.note(Aspect.headings);
    this.noted ??= this.report.sections.map((section, i) => this.sectionRead(section, i));
    return this.noted;
  }
  get signature(): Report['signature'] {
    this.note(Aspect.signature);
    return this.report.signature;
  }
  get problems(): Report['problems'] {
    this.note(Aspect.problems);
    return this.report.problems;
  }
  get prose(): Prose {
    const { prose } = this.report;
    if (this.window) return stretchOf(prose, this.window);
    this.note(Aspect.text);
    return prose;
  }
  get truncated(): boolean {
    this.note(Aspect.truncated);
    return this.report.truncated;
  }

  private sectionRead(section: Section, index: number): Section {
    return new SectionRead(section, index, this);
  }
}

/** A part of which it is noted down what is looked at; its heading is noted with the list of the parts. */
class SectionRead implements Section {
  constructor(
    private readonly section: Section,
    private readonly index: number,
    private readonly seen: { readonly into: Reads; note(bits: number): void },
  ) {}

  get number(): Section['number'] {
    return this.section.number;
  }
  get numbering(): Section['numbering'] {
    return this.section.numbering;
  }
  get numberingSpan(): Span {
    return this.section.numberingSpan;
  }
  get numberingStyle(): Section['numberingStyle'] {
    return this.section.numberingStyle;
  }
  get heading(): Section['heading'] {
    return this.section.heading;
  }
  get headingSpan(): Span {
    return this.section.headingSpan;
  }
  get span(): Span {
    return this.section.span;
  }
  get official(): Section['official'] {
    return this.section.official;
  }
  get match(): Section['match'] {
    return this.section.match;
  }
  get body(): Prose {
    return proseRead(this.section.body, this.noteText, (span) => this.seen.into.note(span));
  }
  get bodySpan(): Span {
    this.noteText();
    return this.section.bodySpan;
  }
  get isBlank(): boolean {
    return this.noteTrait(Trait.isBlank).isBlank;
  }
  get table(): Section['table'] {
    return this.noteTrait(Trait.table).table;
  }
  get subheadings(): Section['subheadings'] {
    return this.noteTrait(Trait.subheadings).subheadings;
  }

  private readonly noteText = () => this.seen.note(partBit(this.index));

  private noteTrait(trait: number): Section {
    this.seen.into.noteTraits(this.index, this.section, trait);
    return this.section;
  }
}

function stretchOf(prose: Prose, { start, end }: Span): Prose {
  const text = prose.text.slice(start, end);
  return {
    text,
    slice: (from, to) => text.slice(from, to),
    span: (from, to) => prose.span(start + from, start + to),
  };
}

/** Prose of which it is noted down what is looked at: a stretch, or the whole text. */
function proseRead(prose: Prose, noteWhole: () => void, noteStretch: (span: Span) => void): Prose {
  return {
    get text() {
      noteWhole();
      return prose.text;
    },
    slice(start, end) {
      const text = prose.text.slice(start, end);
      if (text.length === 0 || start < 0) noteWhole();
      else noteStretch(prose.span(start, start + text.length));
      return text;
    },
    span: (start, end) => prose.span(start, end),
  };
}

type Note = (bits: number) => void;

/** Own properties, so that a table is looked at by `Object.values` too. */
function tablesRead(tables: Tables, note: Note): Tables {
  return {
    get disclosure() {
      note(Aspect.disclosure);
      return tables.disclosure;
    },
    get requests() {
      note(Aspect.requests);
      return tables.requests;
    },
    get proceedings() {
      note(Aspect.proceedings);
      return tables.proceedings;
    },
  };
}

/** The text; looking at a stretch of it by `slice` is looking at no more than that. */
class SourceRead extends SourceText {
  constructor(
    private readonly source: SourceText,
    private readonly note: Note,
    private readonly noteStretch: (span: Span) => void,
  ) {
    super(source.text);
  }

  private get whole(): SourceText {
    this.note(Aspect.text);
    return this.source;
  }
  override get text(): string {
    return this.whole.text;
  }
  override includes(word: string): boolean {
    return this.whole.includes(word);
  }
  override get lineCount(): number {
    return this.whole.lineCount;
  }
  override lineStart(line: number): number {
    return this.whole.lineStart(line);
  }
  override lineEnd(line: number): number {
    return this.whole.lineEnd(line);
  }
  override lineAt(offset: number): number {
    return this.whole.lineAt(offset);
  }
  override slice(span: Span): string {
    this.noteStretch(span);
    return this.source.slice(span);
  }
  override get lineBreak(): string {
    this.note(Aspect.lineBreak);
    return this.source.lineBreak;
  }
}

/** Facts that note down which of them are looked at. */
export function factsRead(facts: () => Facts, seen: { readonly into: Reads }): Facts {
  const note = (bits: number) => {
    seen.into.aspects |= bits;
  };
  return {
    get sentences() {
      note(Aspect.sentences);
      return facts().sentences;
    },
    beside: (sentence) => facts().beside(sentence),
    quantities: (sentence) => facts().quantities(sentence),
    get claims() {
      note(Aspect.claims);
      return facts().claims;
    },
    claimedIn: (sentence) => facts().claimedIn(sentence),
    get references() {
      note(Aspect.references);
      return facts().references;
    },
    mayHave(patterns) {
      note(Aspect.sentences);
      return facts().mayHave(patterns);
    },
    collect(query) {
      const found = facts().collect(query);
      seen.into.noteFound({ query, items: found.items });
      return found;
    },
  };
}
