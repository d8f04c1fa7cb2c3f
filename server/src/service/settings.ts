import type { Level, Locale, Message } from '../model/finding.js';
import type { OrganKind, OrganLevel } from '../model/report.js';
import type { Deadlines } from '../rules/define-rule.js';
import type { IgnoredFinding } from '../rules/suppression.js';
import type { EditionId } from '../templates/template.js';
import type { AmbiguousWidth } from '../text/width.js';

/**
 * The settings of Gouji, in one place: gouji.json, its JSON schema, the editor's settings `gouji.*` and the command
 * all take names, values and texts from here.
 */
export interface Settings {
  /** Level of a rule, by id; a rule that is not named keeps its own. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly edition: EditionChoice;
  readonly organKind: OrganKind | 'auto';
  readonly organLevel: OrganLevel | 'auto';
  readonly language: LanguageChoice;
  readonly ambiguousWidth: AmbiguousWidth;
  readonly ignore: readonly IgnoredFinding[];
  /** Last year's report of a draft, both from the folder of gouji.json. */
  readonly previous: Readonly<Record<string, string>>;
  readonly rollups: readonly RollupSetting[];
  readonly deadlines: Deadlines;
}

/** A whole and what it is summed up from, all from the folder of gouji.json; `parts` may be globs. */
export interface RollupSetting {
  readonly report: string;
  readonly parts: readonly string[];
}

export type RuleLevel = Level | 'off';
export type EditionChoice = EditionId | 'auto';
export type LanguageChoice = Locale | 'auto';

export const RULE_LEVELS = ['off', 'info', 'warning', 'error'] as const satisfies readonly RuleLevel[];
export const EDITION_CHOICES = ['auto', '2019', '2021'] as const satisfies readonly EditionChoice[];
export const ORGAN_KINDS = [
  'government',
  'office',
  'department',
  'town',
  'street',
  'other',
] as const satisfies readonly OrganKind[];
export const ORGAN_LEVELS = ['province', 'city', 'county', 'town'] as const satisfies readonly OrganLevel[];
export const ORGAN_KIND_CHOICES = ['auto', ...ORGAN_KINDS] as const;
export const ORGAN_LEVEL_CHOICES = ['auto', ...ORGAN_LEVELS] as const;
export const LANGUAGE_CHOICES = ['auto', 'zh', 'en'] as const satisfies readonly LanguageChoice[];
export const WIDTH_CHOICES = ['narrow', 'wide'] as const satisfies readonly AmbiguousWidth[];

export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  edition: 'auto',
  organKind: 'auto',
  organLevel: 'auto',
  language: 'auto',
  ambiguousWidth: 'narrow',
  ignore: [],
  previous: {},
  rollups: [],
  deadlines: {},
};

export interface SettingText {
  readonly key: keyof Settings;
  readonly text: Message;
  /** What each choice means, in the order of the choices. */
  readonly choices?: readonly Message[];
  /** Only in gouji.json, not in the editor's settings. */
  readonly fileOnly?: boolean;
}

export const SETTING_TEXTS: readonly SettingText[] = [
  {
    key: 'rules',
    text: {
      zh: '单条规则的级别，如 {"S18": "off"}。没有写的规则用自己的级别。',
      en: 'Level of single rules, e.g. {"S18": "off"}. A rule that is not named keeps its own level.',
    },
  },
  {
    key: 'edition',
    text: {
      zh: '按哪一版格式检查。',
      en: 'Edition of the official format to check against.',
    },
    choices: [
      { zh: '按表和年度判断', en: 'By the tables and the year' },
      { zh: '国办公开办函〔2019〕60号（2020 年度及以前）', en: '〔2019〕60, report years to 2020' },
      { zh: '国办公开办函〔2021〕30号（2021 年度起）', en: '〔2021〕30, report years from 2021' },
    ],
  },
  {
    key: 'organKind',
    text: {
      zh: '年报是哪类机关的。期限、自称等按它检查。',
      en: 'Kind of organ that reports; deadlines, self-name and the like are checked by it.',
    },
    choices: [
      { zh: '按标题、落款和正文判断', en: 'By title, signature and text' },
      { zh: '县级以上人民政府', en: 'A people’s government of county level or above' },
      { zh: '政府办公厅（室）', en: 'The office of a government' },
      { zh: '政府部门', en: 'A department' },
      { zh: '乡镇人民政府', en: 'A township' },
      { zh: '街道办事处', en: 'A street office' },
      { zh: '其他', en: 'Another organ' },
    ],
  },
  {
    key: 'organLevel',
    text: { zh: '机关的级别。', en: 'Level of the organ.' },
    choices: [
      { zh: '按名称判断', en: 'By its name' },
      { zh: '省级', en: 'Province' },
      { zh: '市级', en: 'City' },
      { zh: '县级', en: 'County' },
      { zh: '乡级', en: 'Town' },
    ],
  },
  {
    key: 'language',
    text: { zh: '消息用的语言。', en: 'Language of the messages.' },
    choices: [
      { zh: '跟随编辑器；在终端里用中文', en: 'That of the editor; Chinese in the terminal' },
      { zh: '中文', en: 'Chinese' },
      { zh: '英文', en: 'English' },
    ],
  },
  {
    key: 'ambiguousWidth',
    text: {
      zh: '对齐表格时，“”、①、— 这类字符算几格宽。对不齐时换一个试试。',
      en: 'How wide “”, ① and — are when tables are lined up. Take the other one where columns look ragged.',
    },
    choices: [
      { zh: '一格（等宽西文字体、终端）', en: 'One column (most monospaced fonts and terminals)' },
      { zh: '两格（宋体、黑体等中文字体）', en: 'Two columns (Chinese fonts)' },
    ],
  },
  {
    key: 'ignore',
    text: {
      zh: '看过、确认无误、不再提示的问题。',
      en: 'Findings that were looked at and are right as they stand.',
    },
    fileOnly: true,
  },
  {
    key: 'previous',
    text: {
      zh: '每份稿子的上一年年报，如 {"2023.md": "归档/2022.md"}，都从 gouji.json 所在文件夹写起。不写就按机关和年度找。',
      en: 'Last year’s report of a draft, e.g. {"2023.md": "old/2022.md"}, both from the folder of gouji.json. Found by organ and year where it is left out.',
    },
    fileOnly: true,
  },
  {
    key: 'rollups',
    text: {
      zh: '汇总年报和它的各单位，如 [{"report": "县.md", "parts": ["部门/*.md", "乡镇/*.md"]}]，逐格相加核对。',
      en: 'A whole and its parts, e.g. [{"report": "county.md", "parts": ["towns/*.md"]}]: each cell is held against the sum.',
    },
    fileOnly: true,
  },
  {
    key: 'deadlines',
    text: {
      zh: '本地要求的公布期限，比条例早的才写，按机关类别，如 {"department": "01-26", "town": "01-20"}。',
      en: 'Local deadlines where they are earlier than the law’s, by kind of organ, e.g. {"department": "01-26"}.',
    },
    fileOnly: true,
  },
];

/** Lays the settings of gouji.json over those of the editor: what the file says wins, rule by rule. */
export function overlay(base: Settings, over: Partial<Settings>): Settings {
  return {
    rules: { ...base.rules, ...over.rules },
    edition: over.edition ?? base.edition,
    organKind: over.organKind ?? base.organKind,
    organLevel: over.organLevel ?? base.organLevel,
    language: over.language ?? base.language,
    ambiguousWidth: over.ambiguousWidth ?? base.ambiguousWidth,
    ignore: [...base.ignore, ...(over.ignore ?? [])],
    previous: { ...base.previous, ...over.previous },
    rollups: [...base.rollups, ...(over.rollups ?? [])],
    deadlines: { ...base.deadlines, ...over.deadlines },
  };
}

/** The language of messages: the setting, else the one given (a BCP 47 tag such as `zh-cn`), else Chinese. */
export function localeOf(settings: Settings, preferred: string | undefined): Locale {
  if (settings.language !== 'auto') return settings.language;
  return preferred === undefined || preferred.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
