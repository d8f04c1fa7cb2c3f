import type { Message } from '../../server/src/model/finding.js';
import {
  DEFAULT_SETTINGS,
  EDITION_CHOICES,
  LANGUAGE_CHOICES,
  ORGAN_KIND_CHOICES,
  ORGAN_LEVEL_CHOICES,
  RULE_LEVELS,
  SETTING_TEXTS,
  type SettingText,
  WIDTH_CHOICES,
} from '../../server/src/service/settings.js';

/** A setting `gouji.*` of the editor: a JSON schema, with its texts. */
export interface EditorSetting {
  /** Without `gouji.`. */
  readonly key: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly text: Message;
  readonly choices?: readonly { readonly value: string; readonly text: Message }[];
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  edition: EDITION_CHOICES,
  organKind: ORGAN_KIND_CHOICES,
  organLevel: ORGAN_LEVEL_CHOICES,
  language: LANGUAGE_CHOICES,
  ambiguousWidth: WIDTH_CHOICES,
};

const RULES_SCHEMA = {
  type: 'object',
  propertyNames: { pattern: '^[A-Z][0-9]{2}$' },
  additionalProperties: { type: 'string', enum: RULE_LEVELS },
};

/** Of the extension alone: the language client reads it. */
const TRACE: EditorSetting = {
  key: 'trace.server',
  schema: { type: 'string', scope: 'window', default: 'messages', enum: ['messages', 'compact', 'verbose'] },
  text: {
    zh: '日志级别为“跟踪”时，日志里记多少与检查程序的往来。',
    en: 'What the log holds of the talk with the server while the log’s level is Trace.',
  },
};

/** Those of the server, which gouji.json has too, and those of the extension. */
export const EDITOR_SETTINGS: readonly EditorSetting[] = [
  ...SETTING_TEXTS.filter(({ fileOnly }) => fileOnly !== true).map(ofServer),
  TRACE,
];

function ofServer({ key, text, choices }: SettingText): EditorSetting {
  const values = CHOICES[key];
  const schema = values ? { type: 'string', enum: values } : RULES_SCHEMA;
  return {
    key,
    schema: { ...schema, scope: 'resource', default: DEFAULT_SETTINGS[key] },
    text,
    ...(values && choices && { choices: choices.map((choice, i) => ({ value: values[i]!, text: choice })) }),
  };
}
