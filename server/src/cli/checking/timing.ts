import type { Facts } from '../../facts/facts.js';
import type { OtherReport } from '../../facts/other-report.js';
import type { Rule, RuleContext } from '../../rules/define-rule.js';
import { RULES } from '../../rules/index.generated.js';

/** Work that is not a rule's. */
export type Stage = 'load' | 'read' | 'facts';

/** Milliseconds by rule or stage, each without the work of others that it asked for. */
export type Times = Readonly<Record<string, number>>;

/** Measures what is nested, too: the time of the inner is not the outer's. */
export class Stopwatch {
  private readonly spent: Record<string, number> = {};
  private inner = 0;

  time<T>(what: string, work: () => T): T {
    const before = this.inner;
    this.inner = 0;
    const start = performance.now();
    try {
      return work();
    } finally {
      const all = performance.now() - start;
      this.spent[what] = (this.spent[what] ?? 0) + all - this.inner;
      this.inner = before + all;
    }
  }

  async wait<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.spent[stage] = (this.spent[stage] ?? 0) + performance.now() - start;
    return result;
  }

  /** What was measured since it was last asked for. */
  take(): Times {
    const times = { ...this.spent };
    for (const what of Object.keys(times)) delete this.spent[what];
    return times;
  }
}

/** The rules, each measured, and the facts they ask for apart from them. */
export function timedRules(watch: Stopwatch): readonly Rule[] {
  return RULES.map((rule) => ({
    ...rule,
    check: (report, context) => watch.time(rule.id, () => rule.check(report, timedContext(context, watch))),
  }));
}

/** The context itself notes what is looked at, so that nothing is asked of it before the rule asks. */
function timedContext(context: RuleContext, watch: Stopwatch): RuleContext {
  return Object.create(context, {
    facts: { value: timedFacts(context.facts, watch) },
    previous: { value: context.previous && timedReport(context.previous, watch) },
  });
}

function timedReport(other: OtherReport, watch: Stopwatch): OtherReport {
  return Object.create(other, {
    facts: {
      get: () =>
        timedFacts(
          watch.time('facts', () => other.facts),
          watch,
        ),
    },
  });
}

function timedFacts(facts: Facts, watch: Stopwatch): Facts {
  const timed = <T>(look: () => T) => watch.time('facts', look);
  return {
    get sentences() {
      return timed(() => facts.sentences);
    },
    beside: (sentence) => timed(() => facts.beside(sentence)),
    quantities: (sentence) => timed(() => facts.quantities(sentence)),
    get claims() {
      return timed(() => facts.claims);
    },
    claimedIn: (sentence) => timed(() => facts.claimedIn(sentence)),
    get references() {
      return timed(() => facts.references);
    },
    mayHave: (patterns) => timed(() => facts.mayHave(patterns)),
    // What is collected is what the rule looks for.
    collect: (query) => facts.collect(query),
  };
}
