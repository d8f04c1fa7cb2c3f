import type { Finding, Fix, Level } from '../model/finding.js';
import { isBlank } from '../text/fold.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { Rule } from './define-rule.js';
import type { Directive, Suppressed, Target } from './suppression.js';
import X01 from './X01-unused-suppression.js';

/**
 * The findings of X01, where it ran: suppressions that held nothing back or name no rule there is. A rule that is
 * off, or threw, may well have had something to hold back, so nothing is said of it.
 */
export function unusedSuppressions(
  source: SourceText,
  suppressed: Suppressed,
  rules: readonly Rule[],
  ran: Pick<ReadonlyMap<string, unknown>, 'has'>,
  levelOf: ((ruleId: string) => Level | 'off' | undefined) | undefined,
): Finding[] {
  const { unusedTargets, unusedEntries } = suppressed;
  if (!ran.has(X01.id) || (unusedTargets.length === 0 && unusedEntries.length === 0)) return [];
  const known = new Set(rules.map(({ id }) => id));
  const set = levelOf?.(X01.id);
  const level = set === undefined || set === 'off' ? X01.level : set;
  const common = { rule: X01.id, level, related: [], data: null };
  const findings: Finding[] = [];
  for (const { directive, target } of unusedTargets) {
    const { rule, span } = target;
    if (known.has(rule) && !ran.has(rule)) continue;
    const message = rule === '' ? X01.messages.unusedAll : known.has(rule) ? X01.messages.unused : X01.messages.unknown;
    findings.push({ ...common, span, message, args: { rule }, fixes: [removal(source, directive, target)] });
  }
  for (const { rule, line } of unusedEntries) {
    if (!ran.has(rule)) continue;
    const span = { start: 0, end: 0 };
    findings.push({ ...common, span, message: X01.messages.unusedEntry, args: { rule, line: line + 1 }, fixes: [] });
  }
  return findings;
}

const REMOVE = { zh: '删掉这条忽略', en: 'Delete this suppression' };

/** Deletes the whole comment, with its line where it stands alone; or the one id where it names several. */
function removal(source: SourceText, directive: Directive, target: Target): Fix {
  const span = directive.targets.length === 1 ? withLine(source, directive.span) : target.span;
  return { title: REMOVE, args: {}, edits: [{ span, newText: '' }], safety: 'confirm' };
}

function withLine(source: SourceText, comment: Span): Span {
  const line = source.lineAt(comment.start);
  const start = source.lineStart(line);
  const end = source.lineEnd(line);
  const alone = isBlank(source.text.slice(start, comment.start)) && isBlank(source.text.slice(comment.end, end));
  return alone ? { start, end: source.lineStart(line + 1) } : comment;
}
