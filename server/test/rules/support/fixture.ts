import { otherReport } from '../../../src/facts/other-report.js';
import type { Finding } from '../../../src/model/finding.js';
import { parseReport } from '../../../src/parse/parse-report.js';
import type { Rule } from '../../../src/rules/define-rule.js';
import { type RunOptions, runRules } from '../../../src/rules/engine.js';
import { partOf } from '../../../src/rules/rollup/part.js';
import { partsAtHand } from '../../../src/rules/rollup/rollup.js';

/** A place that a fixture marks; `rules` is empty where the mark names none. */
export interface Mark {
  readonly rules: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const NAMES = /^([A-Z]\d\d(?:,[A-Z]\d\d)*)(?::|(?=⟧))/;

/**
 * Takes the marks out of a fixture: `⟦文字⟧`, `⟦S07:文字⟧`, `⟦S07,C04:文字⟧`, and `⟦⟧`, `⟦S18⟧` for an empty span.
 * Marks may nest. Throws where brackets do not pair.
 */
export function readMarked(marked: string): Marked {
  const marks: Mark[] = [];
  const open: { rules: readonly string[]; start: number }[] = [];
  let text = '';
  let i = 0;
  while (i < marked.length) {
    const character = marked[i]!;
    i++;
    if (character === '⟦') {
      const named = NAMES.exec(marked.slice(i, i + 40));
      open.push({ rules: named ? named[1]!.split(',') : [], start: text.length });
      i += named ? named[0].length : 0;
    } else if (character === '⟧') {
      const last = open.pop();
      if (!last) throw new Error(`⟧ without ⟦ after 「${text.slice(-20)}」`);
      marks.push({ ...last, end: text.length });
    } else {
      text += character;
    }
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ before 「${text.slice(open[0]!.start, open[0]!.start + 20)}」`);
  return { text, marks };
}

/** Makes a report of a fragment that is too short to be known as one. */
const TITLE_LINE = '示例县示例局2023年政府信息公开工作年度报告\n\n';

/** Findings of the rules on a report; a rule that throws fails. */
export function findingsOf(text: string, rules: readonly Rule[], options: RunOptions = {}): readonly Finding[] {
  return runRules(parseReport(text), rules, {
    ...options,
    onRuleError(ruleId, error) {
      throw new Error(`${ruleId} threw`, { cause: error });
    },
  });
}

/**
 * What the rules find and what the marks say they should, both as `S07 12–20 「文字」`, sorted. A fragment that is no
 * report by itself is read under a title line.
 */
export function compareMarked(
  marked: string,
  rules: readonly Rule[],
  options: RunOptions = {},
): { found: string[]; marked: string[] } {
  const { text, marks } = readMarked(marked);
  const only = rules.length === 1 ? [rules[0]!.id] : [];
  const lead = parseReport(text).isReport ? '' : TITLE_LINE;
  const show = (rule: string, start: number, end: number) => `${rule} ${start}–${end} 「${text.slice(start, end)}」`;
  return {
    found: findingsOf(lead + text, rules, {
      ...options,
      levelOf: (id) => rules.find((rule) => rule.id === id && rule.offByDefault)?.level,
    })
      .map(({ rule, span }) => show(rule, span.start - lead.length, span.end - lead.length))
      .sort(),
    marked: marks
      .flatMap((mark) => (mark.rules.length > 0 ? mark.rules : only).map((rule) => show(rule, mark.start, mark.end)))
      .sort(),
  };
}

/** What the examples of a rule are read beside. */
export function besides({
  examples: { previous, parts, deadlines = {} },
}: Rule): Pick<RunOptions, 'previous' | 'parts' | 'deadlines'> {
  const others = parts?.map((text, i) => partOf(parseReport(text), `单位${i + 1}.md`, `单位${i + 1}.md`));
  return {
    previous: previous === undefined ? null : otherReport(parseReport(previous), '去年.md'),
    parts: others ? partsAtHand({ parts: others, absent: [], repeated: [], itself: [] }) : null,
    deadlines,
  };
}

/** The text with every edit of the findings' fixes made; `safe` leaves those out that ask to be confirmed. */
export function applyFixes(text: string, findings: readonly Finding[], which: 'safe' | 'all' = 'all'): string {
  const edits = findings
    .flatMap((finding) => finding.fixes)
    .filter((fix) => which === 'all' || fix.safety === 'safe')
    .flatMap((fix) => fix.edits)
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  let out = text;
  for (const { span, newText } of edits) out = out.slice(0, span.start) + newText + out.slice(span.end);
  return out;
}
