import type { Report } from '../model/report.js';
import { editionById } from '../templates/editions.js';
import { matchesIn } from '../text/matches.js';
import { ZERO } from '../values/decimal.js';
import type { Claim, Subject } from './claim.js';
import { clauseBefore, isOwnScope, isOwnYear } from './context.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentences.js';

const UNITS = new Set(['件', '宗', '份', '条', '起', '例']);
/** What may stand between the words that tell the subject and the number. */
const FILLER = /(?:答复数|总[数量计共]|合计|一共|件数|数量?|共|计|为|达|有|了|的|是|各|到)+$/;
const REQUEST =
  '(?:政府信息公开|政务信息公开|信息公开|依申请公开(?:政府)?(?:信息)?|公开)?(?:的)?申请(?:表|书|事项|件|数|数量)?';

const BY_REQUEST = '依申请公开(?:政府信息)?(?:事项|件)?';

const RECEIVED = new RegExp(`(?:新收到?|收到|接收|接到|收悉|受理)[^,]{0,24}(?:${REQUEST}|${BY_REQUEST})$`);
const RECEIVED_VERB = /(?:新收到?|收到|接收|接到|受理)$/;
const HANDLED = new RegExp(`(?:受理|办理|处理)[^,]{0,24}(?:${REQUEST}|${BY_REQUEST})$`);
const HANDLED_VERB = /(?:受理|办理|处理)$/;
const ANSWERED = new RegExp(
  `(?:(?:答复|办结|回复)[^,]{0,24}(?:${REQUEST}|${BY_REQUEST})|(?:答复|办结|回复)(?:完毕|完成)?)$`,
);
const CARRIED_IN =
  /(?:结转|转结)(?:上年度?|上一年度?)(?:的)?(?:政府信息公开|信息公开)?(?:申请|件)?$|(?:上年度?|上一年度?|去年|20\d{2}年度?)(?:末|底)?(?:结转|转结|遗留|转入)(?:至本年度?|到本年度?|本年度?|的|下来|办理|未办结)*(?:政府信息公开|信息公开)?(?:申请|件)?$/;
const CARRIED_OUT =
  /(?:结转|转结|转入|顺延)(?:至|到)?(?:下年度?|下一年度?|次年|明年|20\d{2}年度?)?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:政府信息公开|信息公开)?(?:申请|件)?$/;
/** 「另有6件结转下年度继续办理」: what the number counts stands behind it. */
const CARRIED_BEHIND =
  /^(?:申请)?(?:依法|按规定)?(?:延期)?(?:结转|转结|顺延)(?:至|到)?(下年|下一年|次年|明年|20\d{2}年)/;
/** Whose request it may be and how it came; what else stands before 申请 makes it one for something other than information. */
const PLAIN_REQUEST =
  /^(?:依|公民|群众|自然人|法人|其他组织|申请人|社会公众|公众|各类|和|或|及|、|与|提出|提交|有效|书面|网上|在线|当面|信函|的|各|本年度?|政务信息公开|信息公开|依申请公开|公开|政府信息)*$/;
const OF_REQUESTS = /^(?:的)?(?:政府信息公开|政务信息公开|信息公开|依申请公开|公开)(?:的)?申请/;

/** Names of results as the text has them and the rows of 表二 that they stand for. Longer ones first. */
const RESULTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/予以公开(?:和|及|、|与|或)部分公开$/, ['r1', 'r2']],
  [
    /不予处理(?:类)?(?:和|及|、|与|或)其他处理$/,
    ['r5.1', 'r5.2', 'r5.3', 'r5.4', 'r5.5', 'r6', 'r6.1', 'r6.2', 'r6.3'],
  ],
  [/予以公开$/, ['r1']],
  [/部分公开$/, ['r2']],
  [/不予公开$/, ['r3.1', 'r3.2', 'r3.3', 'r3.4', 'r3.5', 'r3.6', 'r3.7', 'r3.8']],
  [/无法提供$/, ['r4.1', 'r4.2', 'r4.3']],
  [/本机关不掌握(?:相关|该)?(?:政府)?信息$/, ['r4.1']],
  [/不予处理$/, ['r5.1', 'r5.2', 'r5.3', 'r5.4', 'r5.5']],
  [/其他处理$/, ['r6', 'r6.1', 'r6.2', 'r6.3']],
];

/** 「因不掌握相关信息无法提供」, 「过程性信息不予公开」 count one row of the group; with 等 they count the group. */
const NAMES_A_REASON =
  /^(?!.*等).*(?:不掌握|不存在|制作|加工|汇总|不明确|秘密|三安全|第三方|内部|过程性|执法案卷|查询|信访|举报|投诉|重复|出版物|反复|确认|禁止|隐私)/;

const NONE =
  /(?:未|没有|无)(?:曾)?(?:收到|接到|受理)(?:任何|过|到|公民、法人(?:和|或|及)其他组织(?:的|提出的)?|公众|群众|社会公众|相关|有关|要求)*(?:政府信息公开|政务信息公开|信息公开|依申请公开(?:政府)?(?:信息)?|公开政府信息)(?:的|类)?(?:书面)?申请|(?:未|没有|无)(?:收到|接到|受理)?依申请公开(?:政府信息)?(?:事项|件)?(?=,|$)/g;

/** What the sentence says of requests for disclosure. */
export function requestClaims(report: Report, sentence: Sentence, quantities: readonly Quantity[]): Claim[] {
  if (!speaksOfRequests(sentence)) return [];
  return [...numbers(report, sentence, quantities), ...none(report, sentence)];
}

function numbers(report: Report, sentence: Sentence, quantities: readonly Quantity[]): Claim[] {
  const { text } = sentence;
  const claims: Claim[] = [];
  for (const quantity of quantities) {
    if (!quantity.exact || quantity.scaled || quantity.decimals > 0 || !UNITS.has(quantity.unit)) continue;
    const whole = clauseBefore(text, quantity.start);
    const clause = whole.replace(/^其中/, '').replace(FILLER, '').replaceAll('"', '');
    const after = text.slice(quantity.end, quantity.end + 24);
    const found = subjectOf(clause, after, report.year);
    if (
      !found ||
      (quantity.unit === '份' && found.subject !== 'received' && found.subject !== 'handled') ||
      (found.subject !== 'result' && countsSomethingElse(text, quantity.start)) ||
      !isOwnYear(report, sentence, quantity.start - whole.length + yearsIn(whole))
    )
      continue;
    const words =
      found.subject === 'received' || found.subject === 'handled' || found.subject === 'answered'
        ? subjectWords(text, quantity)
        : clause;
    claims.push({
      ...found,
      sentence,
      quantity,
      value: quantity.value,
      start: quantity.start,
      end: quantity.end,
      scope: isOwnScope(report, words) && !(/^其中/.test(whole) && isTotal(found.subject)) ? 'own' : 'part',
    });
  }
  return [...claims, ...byApplicants(report, sentence, quantities, claims)].map((claim) =>
    claim.subject === 'result' && !isOfAllRequests(claim, claims, quantities)
      ? { ...claim, scope: 'part' as const }
      : claim,
  );
}

/** All kinds of applicants but 自然人. */
const ORGANISATIONS = /^法人(?:和|或者?|及)其他组织$/;

/** The columns of 表二 that an applicant's name stands for; 其他 alone may be anything. */
function columnsOf(name: string): readonly number[] | null {
  if (ORGANISATIONS.test(name)) return [2, 3, 4, 5, 6];
  const column = editionById('2021').requests.columns.findIndex(({ label }) => label === name) + 1;
  return column > 0 && column < 6 ? [column] : null;
}

/** 「收到申请47件，其中自然人35件、商业企业12件」: two kinds or more, in the sentence that tells how many came in. */
function byApplicants(
  report: Report,
  sentence: Sentence,
  quantities: readonly Quantity[],
  claims: readonly Claim[],
): Claim[] {
  const whole = claims.find(({ subject, scope, quantity }) => subject === 'received' && scope === 'own' && quantity);
  if (!whole) return [];
  const found: Claim[] = [];
  for (const quantity of quantities) {
    const { start, end, value, unit } = quantity;
    if (start < whole.end) continue;
    // What another number stands before may be of that one: only a list right behind the whole is told.
    if (unit !== '件' || !quantity.exact) break;
    const clause = clauseBefore(sentence.text, start)
      .replace(/^其中:?/, '')
      .replace(FILLER, '')
      .replace(/(?:提出|提交)?(?:的)?申请$/, '');
    const columns = columnsOf(clause);
    if (!columns || !isOwnYear(report, sentence, start)) break;
    found.push({ subject: 'received', rows: [], columns, sentence, quantity, value, start, end, scope: 'own' });
  }
  return found.length > 1 ? found : [];
}

/** 「其中涉及征地15件，予以公开10件」 counts results of a part: the number before the results has to be a total. */
function isOfAllRequests(result: Claim, claims: readonly Claim[], quantities: readonly Quantity[]): boolean {
  const { text } = result.sentence;
  const own = new Map(claims.flatMap((claim) => (claim.quantity ? [[claim.quantity, claim] as const] : [])));
  for (const quantity of quantities.filter(({ start }) => start < result.start).reverse()) {
    if (quantity.unit === '%' || own.get(quantity)?.subject === 'result') continue;
    if (RESULT_WORDS.test(clauseBefore(text, quantity.start))) continue;
    return own.get(quantity)?.scope === 'own' && !own.get(quantity)!.subject.startsWith('carried');
  }
  return true;
}

const RESULT_WORDS =
  /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|不掌握|不存在|没有现成|不明确|秘密|隐私|三安全|内部事务|过程性|执法案卷|查询事项|信访|重复申请|出版物|反复|禁止公开|逾期/;

/** 「受理行政案件300起，办结290起」: the thing counted last is no request for information. */
function countsSomethingElse(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const request = before.lastIndexOf('申请');
  return OTHER_BUSINESS.test(before.slice(Math.max(request, 0))) || asksForSomethingElse(text, at);
}

/** What organs count besides requests for information. */
const OTHER_BUSINESS =
  /案件|工单|留言|诉求|求助|(?<!申请|公开)事项|业务|登记|纠纷|警情|投诉|举报|咨询|建议|提案|信访|来访|来信|来电|热线|处罚|许可|复议|诉讼|应诉|调解|仲裁|证照|证件|执照|线索|办件|隐患|(?<!公开|申请)服务|补贴|救助|低保|审批|审查|检查|认定/;

/** 「受理行政许可申请300件，办结290件」: the requests spoken of last are for no information. */
function asksForSomethingElse(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const request = before.lastIndexOf('申请');
  if (request < 0) return false;
  const words = before
    .slice(0, request)
    .replace(
      /^.*(?:收到?|接到|收悉|受理|办理|处理|答复|办结|回复|(?:结转|转结)(?:上年度?|上一年度?)?|[,;:(）)]|\d+[件宗份条起例])/,
      '',
    );
  return !PLAIN_REQUEST.test(words.replaceAll('"', ''));
}

function isTotal(subject: Subject): boolean {
  return subject === 'received' || subject === 'handled' || subject === 'answered';
}

function subjectOf(
  clause: string,
  after: string,
  year: number | null,
): { subject: Subject; rows: readonly string[] } | null {
  const only = (subject: Subject) => ({ subject, rows: [] });
  for (const [pattern, rows] of RESULTS) {
    const name = clause.replace(/(?:的)?(?:答复|决定|信息|申请|处理)$/, '');
    const match = pattern.exec(clause) ?? pattern.exec(name);
    if (match) return NAMES_A_REASON.test(clause.slice(0, match.index)) ? null : { subject: 'result', rows };
  }
  const carried = /(20\d{2})年度?[^\d]*$/.exec(clause)?.[1];
  const mayBeCarried = /[转遗延]/.test(clause);
  if (mayBeCarried && CARRIED_IN.test(clause) && (!carried || year === null || Number(carried) === year - 1))
    return only('carried-in');
  if (
    mayBeCarried &&
    CARRIED_OUT.test(clause) &&
    !CARRIED_IN.test(clause) &&
    /下年|下一年|次年|明年|20\d{2}年/.test(clause)
  ) {
    return !carried || year === null || Number(carried) === year + 1 ? only('carried-out') : null;
  }
  const put = CARRIED_BEHIND.exec(after)?.[1];
  if (put !== undefined && /^(?:另|尚|其余|剩余|还|余下|仍)?$/.test(clause)) {
    return !/\d/.test(put) || year === null || Number(put.slice(0, 4)) === year + 1 ? only('carried-out') : null;
  }
  if (/结转|转结|未答复|未办结|尚未|待办|待答复|不予|告知|征求/.test(clause)) return null;
  if (ANSWERED.test(clause) || (/(?:答复|办结|回复)$/.test(clause) && OF_REQUESTS.test(after))) return only('answered');
  if (/受理/.test(clause) && (HANDLED.test(clause) || (HANDLED_VERB.test(clause) && OF_REQUESTS.test(after)))) {
    return only('handled');
  }
  if (RECEIVED.test(clause) || (RECEIVED_VERB.test(clause) && OF_REQUESTS.test(after))) return only('received');
  if (HANDLED.test(clause) || (HANDLED_VERB.test(clause) && OF_REQUESTS.test(after))) return only('handled');
  return null;
}

/** The words that say of whom and how a total counts: the clause with the one before it, without the set phrases. */
function subjectWords(text: string, quantity: Quantity): string {
  const from = Math.max(0, text.lastIndexOf('(', quantity.start) + 1, quantity.start - 60);
  const rest = /^[^,(]{0,20}/.exec(text.slice(quantity.end))?.[0] ?? '';
  return (text.slice(from, quantity.start) + rest).replace(/(?:公民|自然人)、法人(?:和|或者?|及|、|与)其他组织/g, '');
}

/** The years that a clause itself names before its number count for it. */
function yearsIn(clause: string): number {
  const carried = /(?:上年度?|20\d{2}年度?)?(?:结转|转结)/.exec(clause);
  return carried ? 0 : clause.length;
}

function none(report: Report, sentence: Sentence): Claim[] {
  const { text } = sentence;
  return matchesIn(text, NONE).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const clause = clauseBefore(text, start) + (/^[^,]{0,30}/.exec(text.slice(end))?.[0] ?? '');
    if (!isOwnYear(report, sentence, start) || !isOwnScope(report, clause) || /费|通过|超|被/.test(clause)) return [];
    return [
      {
        subject: 'received' as const,
        rows: [],
        sentence,
        quantity: null,
        value: ZERO,
        start,
        end,
        scope: 'own' as const,
      },
    ];
  });
}

/** Plans, problems and the numbers of 公开 by oneself are no claims about requests. */
function speaksOfRequests({ section, topic, text }: Sentence): boolean {
  if (section !== null && section.official !== 1 && section.official !== 3 && section.official !== null) return false;
  return text.includes('申请') || topic.includes('依申请');
}
