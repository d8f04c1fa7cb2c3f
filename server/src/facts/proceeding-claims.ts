import type { Report } from '../model/report.js';
import { editionById } from '../templates/editions.js';
import { matchesIn } from '../text/matches.js';
import { ZERO } from '../values/decimal.js';
import type { Claim } from './claim.js';
import { clauseBefore, isOwnScope, isOwnYear } from './context.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentences.js';

/** Only what plainly concerns 政府信息公开: a legal office counts other reviews too. */
const OF_DISCLOSURE = /信息公开|依申请|政务公开|公开工作|公开申请/;
const REVIEW = /行政复议(?:案件|申请)?$/;
const SUIT = /行政诉讼(?:案件)?$/;
const FILLER = /(?:总计|合计|共|计|为|有|了|的|数量?|各)+$/;
const UNITS = new Set(['件', '宗', '起', '例']);
/** Words that tie a case to disclosure; 「信息公开申请25件，行政复议32件」 counts cases of any kind. */
const OVER_DISCLOSURE =
  /(?:因|由|涉及|涉|关于|针对|有关|就|不服)[^,]{0,12}(?:信息公开|依申请|政务公开|公开工作|公开申请|公开答复)|(?:信息公开|依申请公开|政务公开)(?:工作|类|领域|方面)?的?(?:被|行政|引发|引起|复议|诉讼|涉诉)/;
/** What the organ does with cases of its own trade: a bureau of justice or of police decides reviews of any kind. */
const AS_AUTHORITY = /办理|审理|受理|收到|承办|代理|应诉|审结|作出|新收|接收|复议机关|复议机构|化解/;
/** Outcomes, stages and other organs: the number is not that of all cases. */
const NARROWED = /维持|纠正|撤销|确认违法|败诉|胜诉|应诉|审结|未结|驳回|撤回|终止|被告|出庭|代理|不服|以来|其中/;
const NONE =
  /(?:未|没有|无)(?:发生|出现|产生|收到|接到|引起|引发|涉及|有|被)?(?:任何|过|到|一起|一件|因|由|涉及|关于|与|有关|相关|政府信息公开|信息公开|依申请公开|政务公开|工作|事项|答复|的|而|被|引起|引发|导致|提起|申请人?)*(?:行政)?(复议|诉讼)(?!后)(?:案件|情况|申请)?(?:(?:和|、|及|与|或|,也?[未无没]?有?(?:发生|收到)?(?:被)?(?:提起)?)(?:行政)?(复议|诉讼)(?:案件|情况|申请)?)?/g;

/** 「未发生与诉讼（……）有关的费用」 is about costs. */
const COSTS = /与(?:行政)?(?:复议|诉讼)[^;]*(?:费用|支出)/;

/** What the sentence says of reviews and suits over disclosure. */
export function proceedingClaims(report: Report, sentence: Sentence, quantities: readonly Quantity[]): Claim[] {
  const { section, text, topic } = sentence;
  if (section?.official !== 1 && section?.official !== 4) return [];
  if (!text.includes('复议') && !text.includes('诉讼')) return [];
  const concerns = OF_DISCLOSURE.test(text) || section.official === 4 || /复议|诉讼|依申请/.test(topic);
  if (!concerns) return [];
  const counted = numbers(report, sentence, quantities);
  return [...counted, ...outcomes(sentence, quantities, counted), ...none(report, sentence)];
}

/**
 * 「行政复议5件，其中维持3件、纠正1件」: outcomes as 表三 calls them, behind the number of all reviews, before any of
 * suits. Other names of outcomes are held against nothing.
 */
function outcomes(sentence: Sentence, quantities: readonly Quantity[], counted: readonly Claim[]): Claim[] {
  const { text } = sentence;
  const whole = counted.find(({ subject, scope, quantity }) => subject === 'reviews' && scope === 'own' && quantity);
  if (!whole) return [];
  const found: Claim[] = [];
  for (const quantity of quantities) {
    const { start, end, value, unit } = quantity;
    if (start < whole.end) continue;
    // What another number stands before may be of that one.
    if (!UNITS.has(unit) || !quantity.exact || /诉讼|法院/.test(text.slice(whole.end, start))) break;
    const clause = clauseBefore(text, start).replace(/^其中:?/, '');
    const { outcomes: names } = editionById('2021').proceedings;
    const column = names.findIndex((name) => name === clause || name === `结果${clause}`) + 1;
    if (column < 1 || column > 4) break;
    found.push({
      subject: 'reviews',
      rows: [],
      columns: [column],
      sentence,
      quantity,
      value,
      start,
      end,
      scope: 'own',
    });
  }
  return found;
}

function numbers(report: Report, sentence: Sentence, quantities: readonly Quantity[]): Claim[] {
  const { text } = sentence;
  return quantities.flatMap((quantity) => {
    if (!quantity.exact || quantity.scaled || quantity.decimals > 0 || !UNITS.has(quantity.unit)) return [];
    const whole = clauseBefore(text, quantity.start);
    const clause = whole.replace(/^其中/, '').replace(FILLER, '');
    const after = /^[^,]{0,16}/.exec(text.slice(quantity.end))?.[0] ?? '';
    const review = REVIEW.test(clause);
    const suit = SUIT.test(clause);
    // 「行政复议、行政诉讼3件」 counts both together.
    const before = text.slice(0, quantity.start - whole.length);
    if (review === suit || /(?:复议|诉讼)(?:案件)?[、和及与]$/.test(before) || /复议.*诉讼|诉讼.*复议/.test(clause))
      return [];
    if (AS_AUTHORITY.test(clause) && !OF_DISCLOSURE.test(clause)) return [];
    const isTopic = sentence.section?.official === 4 || /复议|诉讼/.test(sentence.topic);
    if (!isTopic && !OVER_DISCLOSURE.test(text.slice(0, quantity.start))) return [];
    if (NARROWED.test(clause) || NARROWED.test(after) || !isOwnYear(report, sentence, quantity.start)) return [];
    return [
      {
        subject: review ? ('reviews' as const) : ('suits' as const),
        rows: [],
        sentence,
        quantity,
        value: quantity.value,
        start: quantity.start,
        end: quantity.end,
        scope: isOwnScope(report, clause) ? ('own' as const) : ('part' as const),
      },
    ];
  });
}

function none(report: Report, sentence: Sentence): Claim[] {
  const { text } = sentence;
  return matchesIn(text, NONE).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const after = /^[^,]{0,16}/.exec(text.slice(end))?.[0] ?? '';
    const words = clauseBefore(text, start) + match[0] + after;
    if (!isOwnYear(report, sentence, start) || !isOwnScope(report, words)) return [];
    if (COSTS.test(match[0] + text.slice(end, end + 40))) return [];
    // 「未发生被复议机关纠正的情况」, 「无复议后败诉案件」 speak of outcomes.
    if (NARROWED.test(words) || /纠错|责令|机关|被追|人员/.test(words)) return [];
    return [match[1], match[2]].flatMap((name) =>
      name === undefined
        ? []
        : [
            {
              subject: name === '复议' ? ('reviews' as const) : ('suits' as const),
              rows: [],
              sentence,
              quantity: null,
              value: ZERO,
              start,
              end,
              scope: 'own' as const,
            },
          ],
    );
  });
}
