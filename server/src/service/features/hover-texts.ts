import type { Level, Message } from '../../model/finding.js';

/** What hovers say around the data of the templates. */
export const HOVER_TEXTS = {
  counts: { zh: '计什么', en: 'What is counted' },
  excludes: { zh: '不计什么', en: 'What is not' },
  mistakes: { zh: '容易错', en: 'Common mistakes' },
  basis: { zh: '依据', en: 'Basis' },
  contains: { zh: '要写', en: 'What it contains' },
  leftOut: { zh: '不写', en: 'What does not belong' },
  inText: { zh: '正文', en: 'In the text' },
  agrees: { zh: '正文 {text}，表里 {value}，一致。', en: '{text} in the text, {value} in the table: they agree.' },
  differs: { zh: '正文 {text}，表里 {value}，不一致。', en: '{text} in the text, {value} in the table: they differ.' },
  relations: { zh: '勾稽', en: 'Sums' },
  row: { zh: '本行：{text}', en: 'Row: {text}' },
  column: { zh: '本列：{text}', en: 'Column: {text}' },
  group: { zh: '本组：{text}', en: 'Group: {text}' },
  named: { zh: '{column}：{text}', en: '{column}: {text}' },
  read: { zh: '读作 {value}', en: 'Read as {value}' },
  readWithUnit: { zh: '读作 {value}，单位「{unit}」', en: 'Read as {value}, unit 「{unit}」' },
  blank: { zh: '这一格是空的；没有发生的填 0。', en: 'The cell is blank; fill 0 where there is nothing.' },
  placeholder: {
    zh: '这一格写的是「{text}」；没有发生的填 0。',
    en: 'The cell says 「{text}」; fill 0 where there is nothing.',
  },
  notANumber: { zh: '「{text}」不是数。', en: '「{text}」 is no number.' },
  missing: { zh: '这一行少了这一格。', en: 'The row lacks this cell.' },
  unread: {
    zh: '这里的数字有不止一种读法，没有读出来。',
    en: 'The digits here can be read in more than one way and were not read.',
  },
  note: {
    zh: '每一列：本年新收 + 上年结转 = （七）总计 + 结转下年度继续办理。（七）总计是各行办理结果之和。',
    en: 'In every column: 本年新收 + 上年结转 = （七）总计 + 结转下年度继续办理. （七）总计 is the sum of the result rows.',
  },
  source: { zh: '出处：{source}', en: 'Source: {source}' },
  regulation: {
    zh: '《中华人民共和国政府信息公开条例》{provision}（国务院令第711号，2019 年 5 月 15 日起施行）',
    en: '《中华人民共和国政府信息公开条例》{provision} (国务院令第711号, in force since 15 May 2019)',
  },
  unnamed: {
    zh: '前面没有写是哪部法规，按《条例》解释。',
    en: 'No law is named before it: taken for the 条例.',
  },
  noSuchProvision: {
    zh: '现行《条例》没有{provision}，请核对引用。',
    en: 'The 条例 in force has no {provision}: check the citation.',
  },
  document: { zh: '格式文件：{document}', en: 'Format: {document}' },
  level: { zh: '{level} · {why}', en: '{level} · {why}' },
  remedy: { zh: '怎么改：{remedy}', en: 'What to do: {remedy}' },
  page: { zh: '规则 {id} 的说明', en: 'About rule {id}' },
} satisfies Record<string, Message>;

export const LEVEL_TEXTS: Readonly<Record<Level, Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};
