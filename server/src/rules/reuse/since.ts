import type { Facts, FactsRead } from '../../facts/facts.js';
import { readFactsInPlace } from '../../facts/facts-in-place.js';
import { readFacts } from '../../facts/read-facts.js';
import type { Finding } from '../../model/finding.js';
import { once } from '../../model/once.js';
import type { Report } from '../../model/report.js';
import type { Kept } from '../../parse/parse-report.js';
import { shiftOf, type TextChange } from '../../text/change.js';
import type { Span } from '../../text/span.js';
import type { Rule } from '../define-rule.js';
import { changedAspects } from './changes.js';
import { isClearOf, movedFinding } from './moved-finding.js';
import { Aspect, factsRead, Reads, ReportRead } from './reads.js';

interface Answer {
  readonly findings: readonly Finding[];
  readonly reads: Reads;
}

/** Asks a rule about no more of the report than it is shown; null where it threw. */
export type Ask = (rule: Rule, seen: ReportRead, facts: Facts) => Answer | null;

/** A report beside the one before: what rules need not be asked again. */
export interface Since {
  readonly facts: FactsRead;
  /** The rule's answer, taken over from the one before as far as that holds; null where it must be asked anew. */
  again(rule: Rule, before: Answer, ask: Ask): Answer | Still | null;
  /** The answer before, where it stands now. */
  moved(before: Answer): Answer;
}

/** The answer before, but for its place. */
export const STILL = Symbol('still');
export type Still = typeof STILL;

/** What was looked at is put together when the next version asks. */
class LazyAnswer implements Answer {
  private readonly made: () => Reads;

  constructor(
    readonly findings: readonly Finding[],
    make: () => Reads,
  ) {
    this.made = once(make);
  }

  get reads(): Reads {
    return this.made();
  }
}

/** Null where so much has changed that nothing can be taken over. */
export function sinceEarlier(
  report: Report,
  { run, kept }: { readonly run: { readonly facts: () => FactsRead }; readonly kept: Kept },
): Since | null {
  const { before, change, parts } = kept;
  const isSameOrgan =
    kept.inPlace !== null ||
    (report.organ?.kind === before.organ?.kind &&
      report.organ?.name === before.organ?.name &&
      report.year === before.year);
  if (parts === null || !isSameOrgan) return null;
  const facts =
    (kept.inPlace && readFactsInPlace(report, run.facts(), kept)) ??
    readFacts(report, { facts: run.facts(), kept: [kept.preamble, ...parts], change });
  const { added, removed } = facts.changed!;
  const changed = changedAspects(report, kept, facts.changed!);
  const isOtherCount = kept.inPlace !== null && kept.inPlace.table !== null;
  const lines = linesAround(report, change);
  const byParagraph = new ReportRead(report);
  const byLine = new ReportRead(report, lines);
  const inAdded = factsRead(() => added, byParagraph);
  const allFacts = factsRead(() => facts, byLine);

  const areClear = (findings: readonly Finding[]) => findings.every((finding) => isClearOf(finding, change));
  const asked = (before: Answer, isGone: (at: number) => boolean, now: Answer | null): Answer | Still | null => {
    if (!now) return null;
    if (before.findings.length === 0 && now.findings.length === 0 && now.reads.isPlain) {
      if ((now.reads.aspects | before.reads.aspects) === before.reads.aspects) return STILL;
    }
    const still = before.findings.filter(({ span }) => !isGone(span.start));
    if (!areClear(still)) return null;
    const findings = [...still.map((finding) => movedFinding(finding, change)), ...now.findings];
    const reads = () => Reads.both(before.reads.moved(change), now.reads);
    return kept.inPlace ? new LazyAnswer(findings, reads) : { findings, reads: reads() };
  };

  return {
    facts,
    again(rule, answer, ask) {
      const { each, looksAt } = rule;
      if (each === 'paragraph') {
        const others = changed & ~(Aspect.sentences | Aspect.claims | Aspect.references);
        if (!answer.reads.isUntouched(others, change, report, facts)) return null;
        const isGone = (at: number) => removed.some(({ start, end }) => start <= at && at <= end);
        const now = added.sentences.length > 0 ? ask(rule, byParagraph, inAdded) : { findings: [], reads: new Reads() };
        return asked(answer, isGone, now);
      }
      if (each === 'line') {
        if (!answer.reads.isUntouched(changed & ~Aspect.text, change, report, facts)) return null;
        const end = lines.end - shiftOf(change);
        return asked(answer, (at) => lines.start <= at && at < end, ask(rule, byLine, allFacts));
      }
      // What it says of what it has found, and how that is mended, may well depend on the counts.
      if (isOtherCount && looksAt === 'form' && answer.findings.length === 0) return STILL;
      return answer.reads.isUntouched(changed, change, report, facts) && areClear(answer.findings) ? STILL : null;
    },
    moved(answer) {
      const reads = answer.reads.moved(change);
      if (answer.findings.length === 0 && reads === answer.reads) return answer;
      return { findings: answer.findings.map((finding) => movedFinding(finding, change)), reads };
    },
  };
}

/** The lines that the change stands in, with one before and one after. */
function linesAround({ source }: Report, change: TextChange): Span {
  const first = source.lineAt(change.start);
  const last = source.lineAt(change.start + change.inserted);
  return { start: source.lineStart(Math.max(0, first - 1)), end: source.lineStart(last + 2) };
}
