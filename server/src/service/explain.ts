import type { Level, Locale, Message } from '../model/finding.js';
import type { Rule } from '../rules/define-rule.js';
import type { StatuteItem } from '../templates/statute/statute-item.js';
import { excerpt } from './example-excerpt.js';
import { render } from './messages.js';
import { basisText, certaintyOf, isProvision, STATUTE_TEXTS, statuteName, usesText } from './statute-texts.js';

export const LEVEL_NAMES: Readonly<Record<Level, Message>> = {
  error: { zh: '错误（必须改）', en: 'error (to be mended)' },
  warning: { zh: '警告（要人确认）', en: 'warning (to be confirmed)' },
  info: { zh: '提示（建议）', en: 'info (a suggestion)' },
};

/** What stands above the parts of a rule's page. */
export const RULE_TEXTS = {
  level: { zh: '级别：{level}', en: 'Level: {level}' },
  off: { zh: '默认不检查，可在设置里打开。', en: 'Off unless a setting turns it on.' },
  why: { zh: '为什么', en: 'Why' },
  remedy: { zh: '怎么改', en: 'What to do' },
  basis: { zh: '依据', en: 'Basis' },
  bad: { zh: '会报（⟦ ⟧ 里是报出的地方）', en: 'Reported (at ⟦ ⟧)' },
  good: { zh: '不会报', en: 'Not reported' },
  forms: { zh: '写法', en: 'Written as' },
} satisfies Record<string, Message>;

/** A statute item as plain text for a terminal, with a final line end. */
export function explainStatute(item: StatuteItem, locale: Locale): string {
  return paragraphs([
    `${statuteName(item)}  ${item.name[locale]}`,
    item.explanation[locale],
    list(STATUTE_TEXTS.used[locale], usesText(item.usedIn, locale)),
    list(
      STATUTE_TEXTS.tips[locale],
      item.tips.map((tip) => tip[locale]),
    ),
    certaintyOf(item, locale),
    list(RULE_TEXTS.forms[locale], isProvision(item) || item.refs.length === 1 ? [] : item.refs),
  ]);
}

/** A rule as plain text for a terminal, with a final line end. */
export function explainRule(rule: Rule, locale: Locale): string {
  const level = render(RULE_TEXTS.level, { level: LEVEL_NAMES[rule.level][locale] }, locale);
  return paragraphs([
    `${rule.id}  ${rule.summary[locale]}`,
    rule.offByDefault ? `${level}\n${RULE_TEXTS.off[locale]}` : level,
    block(RULE_TEXTS.why[locale], rule.why[locale]),
    block(RULE_TEXTS.remedy[locale], rule.remedy[locale]),
    list(
      RULE_TEXTS.basis[locale],
      rule.basis.map((reference) => basisText(reference, locale)),
    ),
    ...rule.examples.bad.map((example) => block(RULE_TEXTS.bad[locale], excerpt(example))),
    ...rule.examples.good.map((example) => block(RULE_TEXTS.good[locale], excerpt(example))),
  ]);
}

function list(title: string, lines: readonly string[]): string | null {
  return lines.length === 0 ? null : [title, ...lines.map((line) => `  - ${line}`)].join('\n');
}

function block(title: string, text: string): string {
  return [title, ...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

function paragraphs(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`;
}
