import { describe, expect, it } from 'vitest';
import type { Locale, Message, MessageArgs } from '../../src/model/finding.js';
import { RULES } from '../../src/rules/index.generated.js';
import { type CheckOptions, checkText } from '../../src/service/check.js';
import { LENS_TEXTS, lenses } from '../../src/service/features/code-lens.js';
import { HOVER_TEXTS, LEVEL_TEXTS } from '../../src/service/features/hover-texts.js';
import { HINT_TEXTS, inlayHints } from '../../src/service/features/inlay-hints.js';
import { RELATION_TEXTS } from '../../src/service/features/relation-text.js';
import { render } from '../../src/service/messages.js';
import { DEFAULT_SETTINGS, overlay } from '../../src/service/settings.js';
import { STATUTE_TEXTS } from '../../src/service/statute-texts.js';
import { DRAFTS } from '../drafts/draft-files.js';
import { besides, readMarked } from '../rules/support/fixture.js';

const LOCALES: readonly Locale[] = ['zh', 'en'];

const FEATURES: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  hover: HOVER_TEXTS,
  levels: LEVEL_TEXTS,
  relations: RELATION_TEXTS,
  hints: HINT_TEXTS,
  lenses: LENS_TEXTS,
  statute: STATUTE_TEXTS,
};

/** Every text that a rule or a feature can say, with what it is called. */
const ALL: readonly (readonly [string, Message])[] = [
  ...RULES.flatMap((rule) => [
    [`${rule.id} summary`, rule.summary] as const,
    [`${rule.id} why`, rule.why] as const,
    [`${rule.id} remedy`, rule.remedy] as const,
    ...Object.entries(rule.messages).map(([key, message]) => [`${rule.id} ${key}`, message] as const),
  ]),
  ...Object.entries(FEATURES).flatMap(([feature, texts]) =>
    Object.entries(texts).map(([key, message]) => [`${feature} ${key}`, message] as const),
  ),
];

/** Makes a report of an example that is too short to be known as one. */
const TITLE = '示例县示例局2023年政府信息公开工作年度报告\n\n';

/** Rules that are off by default are switched on. */
const EVERY_RULE = overlay(DEFAULT_SETTINGS, {
  rules: Object.fromEntries(RULES.filter((rule) => rule.offByDefault).map(({ id, level }) => [id, level])),
});

/** Texts to check: the drafts, and what the rules give as examples, where arguments of every rule are put in. */
const TEXTS: readonly { readonly text: string; readonly options: CheckOptions }[] = [
  ...DRAFTS.map(({ text }) => ({ text, options: {} })),
  ...RULES.flatMap((rule) =>
    [...rule.examples.bad, ...rule.examples.good].flatMap((example) => {
      const { text } = readMarked(example);
      const { deadlines = {}, ...options } = besides(rule);
      const settings = overlay(EVERY_RULE, { deadlines });
      return [text, TITLE + text].map((whole) => ({ text: whole, options: { settings, ...options } }));
    }),
  ),
];

function argumentsOf(text: string): string[] {
  return [...new Set(text.match(/\{[^{}]*\}/g) ?? [])].sort();
}

/** What is left of the arguments, of a value that was not there, or of an object put in as text. */
const LEAK = /\{\w+\}|undefined|NaN|\[object /;

describe('the texts', () => {
  it('are there in both languages, with the same arguments', () => {
    const lacking = ALL.filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '');
    expect(lacking).toEqual([]);
    const uneven = ALL.filter(([, { zh, en }]) => argumentsOf(zh).join() !== argumentsOf(en).join());
    expect(uneven).toEqual([]);
  });

  it('name arguments in a form that is replaced', () => {
    const wrong = ALL.filter(([, { zh, en }]) => [zh, en].some((text) => /[{}]/.test(text.replace(/\{\w+\}/g, ''))));
    expect(wrong).toEqual([]);
  });

  it('are Chinese in Chinese, with full-width marks', () => {
    const plain = ALL.filter(([, { zh }]) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(zh));
    expect(plain).toEqual([]);
  });

  it('have full-width marks in English only in official words', () => {
    const wide = ALL.filter(([, { en }]) => /[，。；：！？]/.test(en.replace(/「[^」]*」/g, '')));
    expect(wide).toEqual([]);
  });
});

describe.each(LOCALES)('what is said in %s', (locale) => {
  const said = (text: string, options: CheckOptions): [string, Message, MessageArgs][] =>
    checkText(text, { settings: EVERY_RULE, ...options }).findings.flatMap(
      (finding): [string, Message, MessageArgs][] => [
        [finding.rule, finding.message, finding.args],
        ...finding.related.map((related): [string, Message, MessageArgs] => [
          finding.rule,
          related.message,
          related.args,
        ]),
        ...finding.fixes.map((fix): [string, Message, MessageArgs] => [finding.rule, fix.title, fix.args]),
      ],
    );

  it('by the findings has every argument put in', () => {
    const rules = new Set<string>();
    for (const { text, options } of TEXTS) {
      for (const [rule, message, args] of said(text, options)) {
        rules.add(rule);
        expect(message[locale].trim(), rule).not.toBe('');
        expect(render(message, args, locale), rule).not.toMatch(LEAK);
      }
    }
    expect(RULES.map(({ id }) => id).filter((id) => !rules.has(id))).toEqual([]);
  });

  it('above and beside the tables has every argument put in', () => {
    for (const { text } of TEXTS) {
      const { report, findings } = checkText(text);
      for (const { title } of lenses(report, locale)) expect(title).not.toMatch(LEAK);
      for (const { label, tooltip } of inlayHints(report, findings, locale)) {
        expect(`${label}${tooltip}`).not.toMatch(LEAK);
      }
    }
  });
});
