import { type Facts, readFacts } from '../facts/facts.js';
import type { NoLastYear, OtherReport } from '../facts/other-report.js';
import type { Finding, Level } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { EDITIONS, editionById, editionForYear } from '../templates/editions.js';
import type { EditionId, EditionTemplate } from '../templates/template.js';
import type { Deadlines, Rule } from './define-rule.js';
import type { PartsAtHand } from './rollup/rollup.js';
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

/** Runs every rule over the report, each guarded, and gives the findings in text order without those suppressed. */
export function runRules(report: Report, rules: readonly Rule[], options: RunOptions = {}): Finding[] {
  if (!report.isReport || isOlderThanTheFormat(report)) return [];
  const edition = editionToCheck(report, options.edition);
  const findings: Finding[] = [];
  const ran = new Set<string>();
  let facts: Facts | undefined;
  // Parts of no known year cannot be told from those of another.
  const rollup = report.year === null ? null : (options.parts?.forYear(report.year) ?? null);
  for (const rule of rules) {
    const set = options.levelOf?.(rule.id);
    if (set === 'off' || (set === undefined && rule.offByDefault)) continue;
    const own: Finding[] = [];
    try {
      rule.check(report, {
        edition,
        get facts() {
          facts ??= readFacts(report);
          return facts;
        },
        previous: options.previous ?? null,
        noLastYear: options.noLastYear ?? null,
        rollup,
        deadlines: options.deadlines ?? {},
        report(span, key, args = {}, given = {}) {
          own.push({
            rule: rule.id,
            level: set ?? given.level ?? rule.level,
            span,
            message: rule.messages[key] ?? rule.summary,
            args,
            related: given.related ?? [],
            fixes: given.fixes ?? [],
            data: given.data ?? null,
          });
        },
      });
    } catch (error) {
      options.onRuleError?.(rule.id, error);
      continue;
    }
    ran.add(rule.id);
    findings.push(...own);
  }
  const held = suppress(report.source, findings, options.ignore ?? [], options.file);
  const known = new Set(rules.map((rule) => rule.id));
  const unused = unusedSuppressions(report.source, held, known, ran, options.levelOf);
  return [...held.kept, ...unused].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule),
  );
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
