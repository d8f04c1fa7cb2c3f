import type { Facts } from '../facts/facts.js';
import type { NoLastYear, OtherReport } from '../facts/other-report.js';
import type { FindingData, Fix, Level, Message, MessageArgs, Related } from '../model/finding.js';
import type { OrganKind, Report } from '../model/report.js';
import type { EditionTemplate } from '../templates/template.js';
import type { Span } from '../text/span.js';
import type { MonthDay } from '../values/month-day.js';
import type { Rollup } from './rollup/rollup.js';

/** A rule of the catalogue: what it is, what it says, how it is shown, and the check itself. One file each. */
export interface Rule<Key extends string = string> {
  /** Id of the catalogue: `S07`. Never reused, never given another meaning. */
  readonly id: string;
  /** Kebab-case name, as in the file name: `empty-section`. */
  readonly name: string;
  readonly level: Level;
  /** Off unless a setting turns it on. */
  readonly offByDefault?: boolean;
  readonly summary: Message;
  /** Why it matters, for the rule's page and hover. */
  readonly why: Message;
  /** What to do. */
  readonly remedy: Message;
  /** Statute ids or document numbers that the rule rests on. */
  readonly basis: readonly string[];
  readonly messages: Readonly<Record<Key, Message>>;
  /**
   * Fragments that a test runs with this rule alone. `⟦…⟧` marks what each finding covers, `⟦⟧` an empty span;
   * a fragment of `good` has no mark and gives no finding.
   */
  readonly examples: Examples;
  /**
   * `paragraph`: what the rule says of a paragraph of `ctx.facts` depends on no other. `line`: the same of the lines
   * of `report.prose`. When the text changes, such a rule is shown those alone that have changed.
   */
  readonly each?: 'paragraph' | 'line';
  /**
   * Whatever the rule says stands in a sentence that one of these matches (as `Sentence.text` has it). Where no paragraph
   * has a word that they need, the rule is not asked.
   */
  readonly seeks?: readonly RegExp[];
  /**
   * `form`: whether there is anything to report depends on how cells are written, not on what they count. Such a rule,
   * where it has found nothing, is not asked again when one count becomes another.
   */
  readonly looksAt?: 'form';
  check(report: Report, ctx: RuleContext<Key>): void;
}

export interface Examples {
  /** Last year's report that the fragments are read beside, for rules that compare the years. */
  readonly previous?: string;
  /** Reports that the fragments are the whole of, for rules on roll-ups. */
  readonly parts?: readonly string[];
  /** Local deadlines that they are held against. */
  readonly deadlines?: Deadlines;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** The days by which reports are due where that is earlier than the law has it, by kind of organ. */
export type Deadlines = Readonly<Partial<Record<OrganKind, MonthDay>>>;

export interface ReportOptions {
  /** A level other than the rule's own, where the catalogue grades the cases. */
  readonly level?: Level;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly data?: FindingData;
}

export interface RuleContext<Key extends string = string> {
  /** The edition to check against: that of the report's tables, else of its year, else the newest. */
  readonly edition: EditionTemplate;
  /** What the prose says in numbers; read when first asked for. */
  readonly facts: Facts;
  /** The same organ's report of the year before, null where none is known. */
  readonly previous: OtherReport | null;
  /** Why it is not known, where there is something to say of that. */
  readonly noLastYear: NoLastYear | null;
  /** What the report is summed up from, null where that is not known. */
  readonly rollup: Rollup | null;
  /** Deadlines of the place; empty where none were set. */
  readonly deadlines: Deadlines;
  report(span: Span, message: Key, args?: MessageArgs, options?: ReportOptions): void;
}

export function defineRule<Key extends string>(rule: Rule<Key>): Rule<Key> {
  const { seeks } = rule;
  if (!seeks) return rule;
  return {
    ...rule,
    check(report, ctx) {
      if (ctx.facts.mayHave(seeks)) rule.check(report, ctx);
    },
  };
}
