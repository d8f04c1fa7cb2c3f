import type { Message } from '../model/finding.js';
import type { Rule } from '../rules/define-rule.js';
import {
  DEFAULT_SETTINGS,
  EDITION_CHOICES,
  LANGUAGE_CHOICES,
  ORGAN_KIND_CHOICES,
  ORGAN_KINDS,
  ORGAN_LEVEL_CHOICES,
  RULE_LEVELS,
  SETTING_TEXTS,
  type Settings,
  WIDTH_CHOICES,
} from './settings.js';

/** Where the schema of gouji.json is published, for its `$schema`. */
export const SCHEMA_URL = 'https://raw.githubusercontent.com/gouji/gouji/main/schemas/gouji.schema.json';

const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12][0-9]|3[01])';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of gouji.json, made of the settings and the rules. */
export function configSchema(rules: readonly Rule[]): Schema {
  const ids = rules.map((rule) => rule.id);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: SCHEMA_URL,
    title: 'gouji.json',
    description: both({ zh: '勾稽的工作区设置。', en: 'Settings of Gouji for a workspace.' }),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: described('rules', {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, levelSchema(rule)])),
      }),
      edition: described('edition', choiceSchema('edition', EDITION_CHOICES)),
      organKind: described('organKind', choiceSchema('organKind', ORGAN_KIND_CHOICES)),
      organLevel: described('organLevel', choiceSchema('organLevel', ORGAN_LEVEL_CHOICES)),
      language: described('language', choiceSchema('language', LANGUAGE_CHOICES)),
      ambiguousWidth: described('ambiguousWidth', choiceSchema('ambiguousWidth', WIDTH_CHOICES)),
      previous: described('previous', { type: 'object', additionalProperties: { type: 'string' } }),
      rollups: described('rollups', {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['report', 'parts'],
          properties: {
            report: { type: 'string', description: both({ zh: '汇总的年报。', en: 'The whole.' }) },
            parts: {
              type: 'array',
              items: { type: 'string' },
              description: both({ zh: '各单位的年报，可以用通配符。', en: 'Its parts; globs are allowed.' }),
            },
          },
        },
      }),
      deadlines: described('deadlines', {
        type: 'object',
        propertyNames: { enum: [...ORGAN_KINDS] },
        additionalProperties: { type: 'string', pattern: `^${MONTH}(-${DAY}|月${DAY}日)$` },
      }),
      ignore: described('ignore', { type: 'array', items: ignoredSchema(ids) }),
    },
  };
}

function levelSchema(rule: Rule): Schema {
  return { enum: [...RULE_LEVELS], default: rule.offByDefault ? 'off' : rule.level, description: both(rule.summary) };
}

function choiceSchema(key: keyof Settings, choices: readonly string[]): Schema {
  const meanings = SETTING_TEXTS.find((setting) => setting.key === key)?.choices ?? [];
  return { enum: [...choices], enumDescriptions: meanings.map(both), default: DEFAULT_SETTINGS[key] };
}

function ignoredSchema(ids: readonly string[]): Schema {
  const text = (message: Message): Schema => ({ type: 'string', description: both(message) });
  return {
    type: 'object',
    additionalProperties: false,
    required: ['rule'],
    properties: {
      rule: { enum: [...ids], description: both({ zh: '忽略哪条规则。', en: 'The rule.' }) },
      file: text({
        zh: '哪份稿子，从 gouji.json 所在文件夹写起，用 / 分隔；不写就是每一份。',
        en: 'The draft, from the folder of gouji.json, with /; every draft where it is left out.',
      }),
      text: text({
        zh: '问题所在的文字，或者其中一段；不写就是任何文字。',
        en: 'The text that the finding covers, or part of it; any where it is left out.',
      }),
      reason: text({ zh: '为什么可以忽略，写给同事看。', en: 'Why it may be ignored, for people.' }),
    },
  };
}

function described(key: keyof Settings, schema: Schema): Schema {
  const setting = SETTING_TEXTS.find((each) => each.key === key);
  return setting ? { description: both(setting.text), ...schema } : schema;
}

function both(message: Message): string {
  return `${message.zh}\n${message.en}`;
}
