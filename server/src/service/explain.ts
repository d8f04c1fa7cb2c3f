import type { Level, Locale, Message } from '../model/finding.js';
import type { Rule } from '../rules/define-rule.js';
import { findStatute } from '../templates/statute/lookup.js';
import type { StatuteItem, StatuteUse } from '../templates/statute/statute-item.js';
import { excerpt } from './example-excerpt.js';
import { render } from './messages.js';

const LEVELS: Readonly<Record<Level, Message>> = {
  error: { zh: '错误（必须改）', en: 'error (to be mended)' },
  warning: { zh: '警告（要人确认）', en: 'warning (to be confirmed)' },
  info: { zh: '提示（建议）', en: 'info (a suggestion)' },
};

const TEXT = {
  level: { zh: '级别：{level}', en: 'Level: {level}' },
  off: { zh: '默认不检查，可在设置里打开。', en: 'Off unless a setting turns it on.' },
  why: { zh: '为什么', en: 'Why' },
  remedy: { zh: '怎么改', en: 'What to do' },
  basis: { zh: '依据', en: 'Basis' },
  bad: { zh: '会报（⟦ ⟧ 里是报出的地方）', en: 'Reported (at ⟦ ⟧)' },
  good: { zh: '不会报', en: 'Not reported' },
  used: { zh: '用在哪里', en: 'Where it shows' },
  edition: { zh: '{edition} 年格式：{where}', en: '{edition} format: {where}' },
  editions: { zh: '两版格式：{where}', en: 'Both formats: {where}' },
  tips: { zh: '填报提示', en: 'Filling it in' },
  remembered: {
    zh: '用处和提示是通行的理解，没有逐字的官方说明；本级主管部门另有要求的，按其要求。',
    en: 'Where it shows and how to fill it in is common understanding, not an official text; the supervising office may ask otherwise.',
  },
  agreed: {
    zh: '用处和提示依据各地已公布的年报；本级主管部门另有要求的，按其要求。',
    en: 'Where it shows and how to fill it in follows published reports; the supervising office may ask otherwise.',
  },
  forms: { zh: '写法', en: 'Written as' },
} satisfies Record<string, Message>;

/** A statute item as plain text for a terminal, with a final line end. */
export function explainStatute(item: StatuteItem, locale: Locale): string {
  const hint = item.certainty === 'seen' ? null : TEXT[item.certainty][locale];
  return paragraphs([
    `${nameOf(item)}  ${item.name[locale]}`,
    item.explanation[locale],
    list(TEXT.used[locale], usesOf(item.usedIn, locale)),
    list(
      TEXT.tips[locale],
      item.tips.map((tip) => tip[locale]),
    ),
    hint,
    list(TEXT.forms[locale], isProvision(item) || item.refs.length === 1 ? [] : item.refs),
  ]);
}

/** A rule as plain text for a terminal, with a final line end. */
export function explainRule(rule: Rule, locale: Locale): string {
  const level = render(TEXT.level, { level: LEVELS[rule.level][locale] }, locale);
  return paragraphs([
    `${rule.id}  ${rule.summary[locale]}`,
    rule.offByDefault ? `${level}\n${TEXT.off[locale]}` : level,
    block(TEXT.why[locale], rule.why[locale]),
    block(TEXT.remedy[locale], rule.remedy[locale]),
    list(
      TEXT.basis[locale],
      rule.basis.map((reference) => basisOf(reference, locale)),
    ),
    ...rule.examples.bad.map((example) => block(TEXT.bad[locale], excerpt(example))),
    ...rule.examples.good.map((example) => block(TEXT.good[locale], excerpt(example))),
  ]);
}

function basisOf(reference: string, locale: Locale): string {
  const item = findStatute(reference);
  return item === null ? reference : `${nameOf(item)}  ${item.name[locale]}`;
}

/** 《条例》第五十条; a document goes by its number. */
function nameOf(item: StatuteItem): string {
  return isProvision(item) ? `《条例》${item.refs[0]}` : item.refs[0]!;
}

function isProvision(item: StatuteItem): boolean {
  return item.id.startsWith('条例/');
}

/** One line a place; a place that is the same in all editions is said once. */
function usesOf(uses: readonly StatuteUse[], locale: Locale): string[] {
  const [first, second] = uses;
  if (uses.length === 2 && first?.where[locale] === second?.where[locale]) {
    return [render(TEXT.editions, { where: first!.where[locale] }, locale)];
  }
  return uses.map(({ edition, where }) => render(TEXT.edition, { edition, where: where[locale] }, locale));
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
