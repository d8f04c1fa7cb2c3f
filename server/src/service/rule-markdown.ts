import type { Locale } from '../model/finding.js';
import type { Rule } from '../rules/define-rule.js';
import { excerpt } from './example-excerpt.js';
import { LEVEL_NAMES, RULE_TEXTS } from './explain.js';
import { escapeMarkdown } from './features/rich-text.js';
import { render } from './messages.js';
import { basisText } from './statute-texts.js';

/** The page of a rule for a Markdown preview: what `gouji explain` says, with headings. */
export function ruleMarkdown(rule: Rule, locale: Locale): string {
  const level = render(RULE_TEXTS.level, { level: LEVEL_NAMES[rule.level][locale] }, locale);
  const basis = rule.basis.map((reference) => `- ${escapeMarkdown(basisText(reference, locale))}`);
  return [
    `# ${rule.id} ${escapeMarkdown(rule.summary[locale])}`,
    rule.offByDefault ? `${level}  \n${RULE_TEXTS.off[locale]}` : level,
    ...part(RULE_TEXTS.why[locale], escapeMarkdown(rule.why[locale])),
    ...part(RULE_TEXTS.remedy[locale], escapeMarkdown(rule.remedy[locale])),
    ...(basis.length === 0 ? [] : part(RULE_TEXTS.basis[locale], basis.join('\n'))),
    ...rule.examples.bad.flatMap((example) => part(RULE_TEXTS.bad[locale], fenced(example))),
    ...rule.examples.good.flatMap((example) => part(RULE_TEXTS.good[locale], fenced(example))),
    '',
  ].join('\n\n');
}

function part(title: string, body: string): string[] {
  return [`## ${title}`, body];
}

/** No example holds as many backticks in a row as stand around it. */
function fenced(example: string): string {
  const text = excerpt(example);
  const ticks = /`{3}/.test(text)
    ? '`'.repeat(Math.max(...text.split(/[^`]+/).map(({ length }) => length)) + 1)
    : '```';
  return `${ticks}text\n${text}\n${ticks}`;
}
