import type { Finding, Locale } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Rule } from '../../rules/define-rule.js';
import { RULES } from '../../rules/index.generated.js';
import { contains, type Span } from '../../text/span.js';
import { render } from '../messages.js';
import { rulePage } from '../rule-page.js';
import { basisText } from '../statute-texts.js';
import { NO_LAST_YEAR } from '../workspace/last-year.js';
import { citationBlocks } from './hover-citation.js';
import { type LastYearFound, lastYearBlocks } from './hover-last-year.js';
import {
  cellBlocks,
  columnBlocks,
  countBlocks,
  groupBlocks,
  noteBlocks,
  outcomeBlocks,
  partBlocks,
  rowBlocks,
} from './hover-table.js';
import { HOVER_TEXTS, LEVEL_TEXTS } from './hover-texts.js';
import type { Block } from './rich-text.js';
import { type Subject, subjectAt } from './subject-at.js';

export interface HoverText {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/**
 * What there is to say of an offset of the original: the rules of the findings on it, then what stands there. Just
 * behind something counts as on it, since the cursor stands there after typing. Null where there is nothing.
 */
export function hover(
  report: Report,
  findings: readonly Finding[],
  offset: number,
  locale: Locale,
  lastYear: LastYearFound = NO_LAST_YEAR,
): HoverText | null {
  if (!report.isReport) return null;
  const told = toldAt(report, findings, offset, locale, lastYear);
  if (told || offset === 0) return told;
  const before = toldAt(report, findings, offset - 1, locale, lastYear);
  return before && before.span.end >= offset ? before : null;
}

function toldAt(
  report: Report,
  findings: readonly Finding[],
  offset: number,
  locale: Locale,
  lastYear: LastYearFound,
): HoverText | null {
  const on = findings.filter(({ span }) => contains(span, offset) || (span.start === offset && span.end === offset));
  const subject = subjectAt(report, offset);
  const rules = [...new Set(on.map((finding) => finding.rule))].flatMap((id) => RULES_BY_ID.get(id) ?? []);
  const levels = new Map(on.map(({ rule, level }) => [rule, level]));
  const blocks = [
    ...rules.map((rule) => ruleBlocks(rule, levels.get(rule.id) ?? rule.level, locale)),
    ...(subject
      ? [withLastYear(subjectBlocks(report, subject, locale), lastYearBlocks(subject, lastYear, locale))]
      : []),
  ].filter((found) => found.length > 0);
  const spans = [...on.map(({ span }) => span), ...(subject ? [subject.span] : [])];
  const smallest = spans.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (blocks.length === 0 || !smallest) return null;
  return { span: smallest, blocks: blocks.flatMap((found, i) => (i === 0 ? found : [{ kind: 'rule' }, ...found])) };
}

/** Last year's numbers stand right behind what the cell itself holds. */
function withLastYear(blocks: readonly Block[], lastYear: readonly Block[]): readonly Block[] {
  const head = blocks[1]?.kind === 'text' ? 2 : 1;
  return [...blocks.slice(0, head), ...lastYear, ...blocks.slice(head)];
}

function subjectBlocks(report: Report, subject: Subject, locale: Locale): readonly Block[] {
  switch (subject.kind) {
    case 'cell':
      return cellBlocks(report, subject.table, subject.at, locale);
    case 'row':
      return rowBlocks(report, subject.table, subject.row, locale);
    case 'column':
      return columnBlocks(report, subject.table, subject.column, locale);
    case 'group':
      return groupBlocks(report, subject.group, locale);
    case 'outcome':
      return outcomeBlocks(report, subject.outcome, subject.group, locale);
    case 'note':
      return noteBlocks(report, locale);
    case 'citation':
      return citationBlocks(report, subject.citation, locale);
    case 'count':
      return countBlocks(subject.count, locale);
    case 'part':
      return partBlocks(report, subject.section, locale);
  }
}

/** What a finding's rule is about, why, what to do, and where its page is. */
function ruleBlocks(rule: Rule, level: Finding['level'], locale: Locale): readonly Block[] {
  const basis = rule.basis.map((reference) => basisText(reference, locale));
  return [
    { kind: 'title', text: `${rule.id} ${rule.summary[locale]}` },
    {
      kind: 'text',
      text: render(HOVER_TEXTS.level, { level: LEVEL_TEXTS[level][locale], why: rule.why[locale] }, locale),
    },
    { kind: 'text', text: render(HOVER_TEXTS.remedy, { remedy: rule.remedy[locale] }, locale) },
    ...(basis.length > 0 ? [{ kind: 'list', lead: HOVER_TEXTS.basis[locale], items: basis } as const] : []),
    { kind: 'link', text: render(HOVER_TEXTS.page, { id: rule.id }, locale), href: rulePage(rule.id) },
  ];
}
