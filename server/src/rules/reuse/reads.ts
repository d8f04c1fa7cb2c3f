import type { Facts } from '../../facts/facts.js';
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

/** What one rule has looked at. */
export class Reads {
  aspects = 0;
  /** Stretches of the text that were looked at by themselves. */
  private stretches: Span[] = [];

  note(span: Span): void {
    if (this.stretches.length < MOST_STRETCHES) this.stretches.push(span);
    else this.aspects |= Aspect.text;
  }

  static both(a: Reads, b: Reads): Reads {
    const both = new Reads();
    both.aspects = a.aspects | b.aspects;
    both.stretches = [...a.stretches, ...b.stretches];
    if (both.stretches.length > MOST_STRETCHES) {
      both.aspects |= Aspect.text;
      both.stretches = [];
    }
    return both;
  }

  /** Whether the change has left all of it as it was. */
  isUntouched(changed: number, change: TextChange): boolean {
    return (
      (this.aspects & changed) === 0 &&
      this.stretches.every(({ start, end }) => end < change.start || start > change.end)
    );
  }

  /** The same where it stands after a change that touches none of it. */
  moved(change: TextChange): Reads {
    if (this.stretches.length === 0) return this;
    const after = new Reads();
    after.aspects = this.aspects;
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
  private readonly noted: readonly Section[];
  private readonly text: SourceText;

  /** `window`: the stretch of the prose to show, for rules that judge each line by itself. */
  constructor(
    private readonly report: Report,
    private readonly window: Span | null = null,
  ) {
    const note = (bits: number) => this.note(bits);
    this.tables = tablesRead(report.tables, note);
    this.noted = report.sections.map((section, i) => sectionRead(section, partBit(i), note));
    this.text = new SourceRead(report.source, note, (span) => {
      this.into.note(span);
    });
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
}

function stretchOf(prose: Prose, { start, end }: Span): Prose {
  return { text: prose.text.slice(start, end), span: (from, to) => prose.span(start + from, start + to) };
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

function sectionRead(section: Section, bit: number, note: Note): Section {
  const { number, numbering, numberingSpan, numberingStyle, heading, headingSpan, span, official, match } = section;
  return {
    number,
    numbering,
    numberingSpan,
    numberingStyle,
    heading,
    headingSpan,
    span,
    official,
    match,
    get body() {
      note(bit);
      return section.body;
    },
    get bodySpan() {
      note(bit);
      return section.bodySpan;
    },
    get isBlank() {
      note(bit);
      return section.isBlank;
    },
    get table() {
      note(bit);
      return section.table;
    },
    get subheadings() {
      note(bit);
      return section.subheadings;
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
export function factsRead(facts: () => Facts, note: Note): Facts {
  return {
    get sentences() {
      note(Aspect.sentences);
      return facts().sentences;
    },
    beside(sentence) {
      note(Aspect.claims);
      return facts().beside(sentence);
    },
    quantities: (sentence) => facts().quantities(sentence),
    get claims() {
      note(Aspect.claims);
      return facts().claims;
    },
    get references() {
      note(Aspect.references);
      return facts().references;
    },
  };
}
