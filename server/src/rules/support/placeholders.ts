import { matchesIn } from '../../text/matches.js';
/** Mark behind a sentence that was carried over from last year's report and is to be rewritten. */
export const TO_REVIEW = '【待核】';

/** A place of a draft that is to be written: 【待填：成文日期】. */
export function toFill(what: string): string {
  return `【待填：${what}】`;
}

/** What the signature of a new draft has in place of its date. */
export const DATE_TO_FILL = toFill('成文日期');

export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** Carried over from last year: to be reviewed, not to be filled in. */
  readonly isReview: boolean;
}

/** 【待核】, 【待填：…】 and the like, with either kind of bracket. */
const MARKS = /[【[［]\s{0,4}(待(?:填写?|核实?|补充?|定))(?:[:：][^】\]］\r\n]{0,80})?\s{0,4}[】\]］]/;
/** Words that stand for an organ, an address or a number only as long as nobody has written it. */
const NAMES =
  /[[［【{]\s{0,4}(?:机关|单位|部门)(?:名称|全称)\s{0,4}[\]］】}]|[（(]\s{0,4}(?:具体(?:网址|数字|数据|数量)|(?:请|此处)填写[^（()）\r\n]{0,40})\s{0,4}[)）]/;
/** `XX年`, `20××年`, `××件`, `____条`; names such as 李×× and ××公司 are made unreadable on purpose. */
const QUANTITIES =
  /(?<![A-Za-zＡ-Ｚａ-ｚ第])(?:20)?(?:[XxＸｘ]{2,4}|×{2,4}|_{4,12}|＿{2,12})\s{0,4}(?:年(?!级)|件|条(?!例|款|文)|篇|次(?!会)|万?元|万(?:件|条|次)|[%％])/;
/** The organ of a title that nobody has named. */
const UNNAMED_TITLE =
  /(?:机关全称|机关名称|单位名称|(?<![A-Za-z])[XxＸ]{2,4}[省市区县镇乡局委办]|×{2,4}[省市区县镇乡局委办])(?=20\d{2}年政府信息公开工作年度报告)/;

const PATTERN = new RegExp([MARKS, NAMES, QUANTITIES, UNNAMED_TITLE].map(({ source }) => source).join('|'), 'g');

/** Every place of a text that a template left to be filled in; only forms that no finished report has. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  if (!mayHavePlaceholder(text)) return [];
  return matchesIn(text, PATTERN).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isReview: match[1]?.startsWith('待核') ?? false,
  }));
}

/** Signs of which every placeholder has one. */
const SIGNS = ['名称', '全称', '具体', '填写', 'X', 'x', 'Ｘ', 'ｘ', '×', '_', '＿'];

function mayHavePlaceholder(text: string): boolean {
  const mayBeMark = text.includes('待') && /[【[［]\s{0,4}待/.test(text);
  return mayBeMark || SIGNS.some((sign) => text.includes(sign));
}
