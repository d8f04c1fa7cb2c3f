import type { Facts, FactsRead } from '../facts/facts.js';
import type { NoLastYear, OtherReport } from '../facts/other-report.js';
import { factsOf } from '../facts/read-facts.js';
import type { Finding, Level, MessageArgs } from '../model/finding.js';
import { once } from '../model/once.js';
import type { Report } from '../model/report.js';
import type { Kept } from '../parse/parse-report.js';
import { EDITIONS, editionById, editionForYear } from '../templates/editions.js';
import type { EditionId, EditionTemplate } from '../templates/template.js';
import type { Span } from '../text/span.js';
import type { Deadlines, ReportOptions, Rule, RuleContext } from './define-rule.js';
import { Aspect, factsRead, Reads, ReportRead } from './reuse/reads.js';
import { type Since, STILL, sinceEarlier } from './reuse/since.js';
import type { PartsAtHand, Rollup } from './rollup/rollup.js';
import { type IgnoredFinding, suppress } from './suppression.js';
import { unusedSuppressions } from './unused-suppressions.js';

export interface RunOptions {
  /** Level at which a rule reports, or `off`; undefined leaves the rule its own. */
  readonly levelOf?: (ruleId: string) => Level | 'off' | undefined;
  /** Edition demanded from outside, whatever the tables look like. */
  readonly edition?: EditionId;
  /** Findings that gouji.json holds back; comments in the draft do so by themselves. */
  readonly ignore?: readonly IgnoredFinding[];
  /** The draft relative to the folder of gouji.json, with `/`, for the `file` of the ignored. */
  readonly file?: string;
  /** The same organ's report of the year before. */
  readonly previous?: OtherReport | null;
  readonly noLastYear?: NoLastYear | null;
  /** What the report is summed up from. */
  readonly parts?: PartsAtHand | null;
  /** Local deadlines, by kind of organ. */
  readonly deadlines?: Deadlines;
  /** Told of a rule that threw; the others go on. */
  readonly onRuleError?: (ruleId: string, error: unknown) => void;
}

/** What one rule said, before suppressions, and what it looked at. */
interface RuleRun {
  readonly findings: readonly Finding[];
  readonly reads: Reads;
}

/** The findings in text order without those suppressed, and what the next version of the text is checked by. */
export interface Run {
  readonly findings: readonly Finding[];
  /** By rule; of those that ran through. */
  readonly byRule: ReadonlyMap<string, RuleRun>;
  readonly facts: () => FactsRead;
}

/** A run by the same options over the text before, and what has not changed since. */
export interface EarlierRun {
  readonly run: Run;
  readonly kept: Kept;
}

/** Runs every rule over the report, each guarded, and gives the findings in text order without those suppressed. */
export function runRules(report: Report, rules: readonly Rule[], options: RunOptions = {}): readonly Finding[] {
  return run(report, rules, options).findings;
}

/** The same; a rule that has looked at nothing that has changed since an earlier run is not asked again. */
export function run(
  report: Report,
  rules: readonly Rule[],
  options: RunOptions = {},
  earlier: EarlierRun | null = null,
): Run {
  if (!report.isReport || isOlderThanTheFormat(report))
    return { findings: [], byRule: new Map(), facts: factsLater(report) };
  const since = earlier && sinceEarlier(report, earlier);
  const facts = since ? givenFacts(since.facts) : factsLater(report);
  const edition = editionToCheck(report, options.edition);
  // Parts of no known year cannot be told from those of another.
  const rollup = report.year === null ? null : (options.parts?.forYear(report.year) ?? null);
  const noted = new ReportRead(report);
  const anew = new Map<string, RuleRun>();

  const given: Given = {
    edition,
    rollup,
    previous: options.previous ?? null,
    noLastYear: options.noLastYear ?? null,
    deadlines: options.deadlines ?? {},
  };

  const ask = (rule: Rule, seen: ReportRead, said: Facts): RuleRun | null => {
    const set = options.levelOf?.(rule.id);
    const question = new Question(rule, set === 'off' ? undefined : set, said, given);
    seen.into = question.reads;
    try {
      rule.check(seen, question);
    } catch (error) {
      options.onRuleError?.(rule.id, error);
      return null;
    }
    return { findings: question.findings, reads: question.reads };
  };
  const all = factsRead(facts, noted);
  const found: Finding[] = [];
  const failed = new Set<string>();
  for (const rule of rules) {
    const set = options.levelOf?.(rule.id);
    if (set === 'off' || (set === undefined && rule.offByDefault)) continue;
    const before = earlier?.run.byRule.get(rule.id);
    const again = before && since?.again(rule, before, ask);
    if (again === STILL) {
      if (before!.findings.length > 0) for (const finding of since!.moved(before!).findings) found.push(finding);
      continue;
    }
    const answer = again ?? ask(rule, noted, all);
    if (!answer) failed.add(rule.id);
    else {
      anew.set(rule.id, answer);
      for (const finding of answer.findings) found.push(finding);
    }
  }

  const answers = { anew, failed, before: since ? earlier!.run.byRule : NONE };
  const held = suppress(report.source, found, options.ignore ?? [], options.file);
  const findings = [
    ...held.kept,
    ...unusedSuppressions(report.source, held, rules, ranIn(answers), options.levelOf),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule));
  // Only the run over a text beside one that is kept may keep what it was made from.
  if (since && earlier?.kept.inPlace) return runInPlace(findings, facts, answers, since);
  return { findings, byRule: joined(answers, since), facts };
}

// Each by itself: what else is in the scope of a function that is kept is kept with it, the version before too.
function givenFacts(facts: FactsRead): () => FactsRead {
  return () => facts;
}

function factsLater(report: Report): () => FactsRead {
  return once(() => factsOf(report));
}

type Given = Pick<RuleContext, 'edition' | 'rollup' | 'previous' | 'noLastYear' | 'deadlines'>;

/** A rule that is being asked, what it looks at and what it says. */
class Question implements RuleContext {
  readonly findings: Finding[] = [];
  readonly reads = new Reads();

  constructor(
    private readonly rule: Rule,
    private readonly level: Level | undefined,
    readonly facts: Facts,
    private readonly given: Given,
  ) {}

  get edition(): EditionTemplate {
    this.reads.aspects |= Aspect.edition | Aspect.year;
    return this.given.edition;
  }
  get rollup(): Rollup | null {
    this.reads.aspects |= Aspect.year;
    return this.given.rollup;
  }
  get previous(): OtherReport | null {
    return this.given.previous;
  }
  get noLastYear(): NoLastYear | null {
    return this.given.noLastYear;
  }
  get deadlines(): Deadlines {
    return this.given.deadlines;
  }

  report(span: Span, key: string, args: MessageArgs = {}, said: ReportOptions = {}): void {
    const { rule, level } = this;
    this.findings.push({
      rule: rule.id,
      level: level ?? said.level ?? rule.level,
      span,
      message: rule.messages[key] ?? rule.summary,
      args,
      related: said.related ?? [],
      fixes: said.fixes ?? [],
      data: said.data ?? null,
    });
  }
}

interface Answers {
  readonly anew: ReadonlyMap<string, RuleRun>;
  /** Rules that threw. */
  readonly failed: ReadonlySet<string>;
  /** Of the rules that are in neither, the answer still holds. */
  readonly before: Run['byRule'];
}

const NONE: Run['byRule'] = new Map();

function ranIn({ anew, failed, before }: Answers): { has(id: string): boolean } {
  return { has: (id) => anew.has(id) || (before.has(id) && !failed.has(id)) };
}

function joined({ anew, failed, before }: Answers, since: Since | null): Run['byRule'] {
  if (!since) return anew;
  const all = new Map(anew);
  for (const [id, answer] of before) if (!all.has(id) && !failed.has(id)) all.set(id, since.moved(answer));
  return all;
}

function runInPlace(findings: Run['findings'], facts: Run['facts'], answers: Answers, since: Since): Run {
  const byRule = once(() => joined(answers, since));
  return {
    findings,
    get byRule() {
      return byRule();
    },
    facts,
  };
}

/** A report on a year before the first edition, with no table of any: no rule is for it. */
function isOlderThanTheFormat({ year, edition }: Report): boolean {
  return year !== null && edition === null && year < EDITIONS[0]!.years.from;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function editionToCheck(report: Report, demanded: EditionId | undefined): EditionTemplate {
  if (demanded) return editionById(demanded);
  if (report.edition) return editionById(report.edition);
  const byYear = report.year === null ? null : editionForYear(report.year);
  return byYear ?? EDITIONS[EDITIONS.length - 1]!;
}
