import type { Message } from '../model/finding.js';

/** What is said of a gouji.json that is not in order. */
export const configMessages = {
  atLine: { zh: '{name} 第 {line} 行：{text}', en: '{name}, line {line}: {text}' },
  unreadable: {
    zh: '{name} 读不了（{reason}），其中的设置没有用上。',
    en: '{name} cannot be read ({reason}); its settings are not used.',
  },
  notAnObject: {
    zh: '整个文件要放在一对花括号 { } 里。',
    en: 'The whole file has to stand in one pair of braces { }.',
  },
  unknownKey: { zh: '没有「{key}」这一项，它不起作用。', en: 'There is no setting “{key}”; it has no effect.' },
  unknownRule: {
    zh: '没有「{id}」这条规则，这一项不起作用。',
    en: 'There is no rule “{id}”; this entry has no effect.',
  },
  ruleInCapitals: {
    zh: '规则号要写成大写的「{upper}」，这一项不起作用。',
    en: 'Write the rule id as “{upper}”; this entry has no effect.',
  },
  notAmong: { zh: '「{key}」只能是 {choices} 之一。', en: '“{key}” has to be one of {list}.' },
  rulesNotAnObject: {
    zh: '「rules」要写成 { "规则号": "级别" }，如 { "S18": "off" }。',
    en: '“rules” has to be { "id": "level" }, e.g. { "S18": "off" }.',
  },
  previousNotAnObject: {
    zh: '「previous」要写成 { "稿子": "上一年的年报" }，如 { "2023.md": "2022.md" }。',
    en: '“previous” has to be { "draft": "last year’s report" }, e.g. { "2023.md": "2022.md" }.',
  },
  deadlinesNotAnObject: {
    zh: '「deadlines」要写成 { "机关类别": "月-日" }，如 { "department": "01-26" }。',
    en: '“deadlines” has to be { "kind": "month-day" }, e.g. { "department": "01-26" }.',
  },
  notADay: {
    zh: '「{written}」不是一天，要写成 "01-26" 这样的月和日，这一项不起作用。',
    en: '“{written}” is no day; write month and day, e.g. "01-26". This entry has no effect.',
  },
  rollupsNotAList: {
    zh: '「rollups」要写成 [ { "report": "县.md", "parts": ["部门/*.md"] } ]。',
    en: '“rollups” has to be a list like [ { "report": "county.md", "parts": ["towns/*.md"] } ].',
  },
  rollupIncomplete: {
    zh: '汇总的每一条要写成 { "report": "县.md", "parts": ["部门/*.md"] }，单位至少一个，都是引号里的文字；这一条不起作用。',
    en: 'An entry of “rollups” has to be { "report": "county.md", "parts": ["towns/*.md"] } with one part at least, all text in quotes; this one has no effect.',
  },
  rollupOfItself: {
    zh: '「{part}」就是汇总的年报自己，不能算进去。',
    en: '“{part}” is the whole itself and is not counted.',
  },
  ignoreNotAList: {
    zh: '「ignore」要写成 [ … ]，每条一对花括号。',
    en: '“ignore” has to be a list [ … ] with one pair of braces an entry.',
  },
  entryNotAnObject: {
    zh: '忽略的每一条要写成 { "rule": "A09", "file": "…" }。',
    en: 'An entry of “ignore” has to be { "rule": "A09", "file": "…" }.',
  },
  entryWithoutRule: {
    zh: '这一条没有写忽略哪条规则（"rule"），不起作用。',
    en: 'This entry names no rule (“rule”) and has no effect.',
  },
  notAText: {
    zh: '「{key}」要写成引号里的文字，这一条不起作用。',
    en: '“{key}” has to be text in quotes; this entry has no effect.',
  },
  fullWidth: {
    zh: '这里是全角的「{written}」，要用英文（半角）标点。',
    en: 'Here stands a full-width “{written}”; use the ASCII mark.',
  },
  notJson: {
    zh: '「{written}」看不懂：文字要放在英文双引号里。',
    en: '“{written}” is not understood: text has to stand in double quotes.',
  },
  keyExpected: { zh: '这里应当是引号里的名称。', en: 'A name in quotes is expected here.' },
  valueExpected: { zh: '这里缺一个值。', en: 'A value is missing here.' },
  colonExpected: { zh: '名称后面缺冒号。', en: 'A colon is missing after the name.' },
  commaExpected: { zh: '这里缺逗号。', en: 'A comma is missing here.' },
  braceExpected: { zh: '缺右花括号 }。', en: 'A closing brace } is missing.' },
  bracketExpected: { zh: '缺右方括号 ]。', en: 'A closing bracket ] is missing.' },
  endExpected: { zh: '从这里起是多余的内容。', en: 'Everything from here on is surplus.' },
  commentEndExpected: { zh: '注释没有结束，缺 */。', en: 'The comment has no end: */ is missing.' },
  quoteExpected: { zh: '引号没有配对。', en: 'A closing quote is missing.' },
} as const satisfies Readonly<Record<string, Message>>;
