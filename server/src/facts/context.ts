import type { Report } from '../model/report.js';
import { matchesIn } from '../text/matches.js';
import type { Sentence } from './sentences.js';

/**
 * Words that narrow what a number counts: a channel, a kind of applicant, some organs of the whole, another period.
 * A number beside one of them speaks of a part and is held against no total.
 */
const NARROWING =
  /历年|累计|历史|截至|截止|以来|当面|现场|窗口|信函|信件|邮寄|邮政|邮箱|邮件|网络|网上|网页|在线|传真|电子|来函|平台|系统|渠道|微信|自然人|公民|个人|法人|企业|科研|组织|机构|部门|单位|乡镇|街道|各镇|各乡|各局|转办|转交|转送|移送|协助|征求|指导|代为|\d月|季度|上半年|下半年|同比|环比|相比|比上|比去|较上|较去|较20|比20|增加|增长|减少|下降|多于|平均|人均|投诉|举报|咨询|热线|来电|留言|信箱|建议|提案|撤回|补正|延期|按期办结|名义|对象|直接|逾期|超期|重大|疑难|类|等\d/;
/** The place whole in a report on less, or one organ in a report on the place whole. */
const WIDER = /全[省市县区州盟旗镇乡]|全系统|[省市县区]直|各[县市区]|下属|所属|基层|分局|支队|大队|派出所/;
const TOWNS = /[\u4e00-\u9fff]{2}[镇乡]|街道/;
const NARROWER =
  /办公室|办公厅|政府办|本级|[\u4e00-\u9fff]局|委员会|[\u4e00-\u9fff]委(?!托)|[\u4e00-\u9fff]厅|我办|我局|我委|中心|[县市区省]级(?!以上)|[\u4e00-\u9fff][镇乡]|街道|公司|医院|学校/;

/** Whether the words name one organ of a place: 县政府办公室, 县本级, 示例镇. */
export function namesAnOrgan(words: string): boolean {
  return NARROWER.test(words);
}

const SEVERAL_YEARS =
  /(?:近|过去|最近|前|连续)[一二两三四五六七八九十几\d]{1,3}年|[二两三四五六七八九十几多]年(?:来|间|内|以来)|[一二三四]五"?(?:期间|以来|时期)|任期/;

/** Whether the words around a number leave it the whole that the report is about. */
export function isOwnScope(report: Report, words: string): boolean {
  if (NARROWING.test(words)) return false;
  const kind = report.organ?.kind ?? 'other';
  if (kind === 'government') return !NARROWER.test(words);
  if (WIDER.test(words)) return false;
  return kind === 'town' || kind === 'street' || !TOWNS.test(words);
}

/** The year that a place in a sentence speaks of: the last one named before it, else the report's own. */
export function isOwnYear(report: Report, sentence: Sentence, at: number): boolean {
  const before = sentence.text.slice(0, at);
  if (
    /(?:去年|上年|上一年|前年|往年|前几年)[^,]{0,12}$/.test(before.replace(/上年度?结转|上一年度?结转|去年结转/g, ''))
  )
    return false;
  if (SEVERAL_YEARS.test(before.replaceAll(/20\d{2}年/g, ''))) return false;
  if (report.year === null) return !/20\d{2}年/.test(before);
  let year = report.year;
  for (const match of matchesIn(before, /(20\d{2})年?(?:至|到|-|~|以来|度)?/g)) {
    if (before[match.index - 1] === '[' || /^号/.test(before.slice(match.index + match[0].length))) continue;
    year = Number(match[1]);
  }
  return year === report.year;
}

/** The clause that ends at `at`: back to the last comma, colon or bracket. */
export function clauseBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && (!',:(、"'.includes(text[from - 1]!) || isInSetPhrase(text, from))) from--;
  // 「“部分公开”答复数5件」: what stands in quotes belongs to the clause.
  if (text[from - 1] === '"') {
    const open = text.lastIndexOf('"', from - 2);
    if (open >= 0 && from - open <= 30) {
      let start = open;
      while (start > 0 && !',:(、'.includes(text[start - 1]!)) start--;
      return text.slice(start, at);
    }
  }
  return text.slice(from, at);
}

/** 「公民、法人和其他组织」 is one word, as it were. */
function isInSetPhrase(text: string, from: number): boolean {
  return (
    text[from - 1] === '、' &&
    /(?:公民|自然人)$/.test(text.slice(Math.max(0, from - 4), from - 1)) &&
    text.startsWith('法人', from)
  );
}
