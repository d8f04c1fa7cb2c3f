import type { Report } from '../model/report.js';
import { shift } from '../values/decimal.js';
import type { Claim, Subject } from './claim.js';
import { clauseBefore, isOwnScope, isOwnYear } from './context.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentences.js';

const FILLER = /(?:总[计额]|合计|金额|共|计|为|有|了|的|数量?)+$/;
/** What was published, and what was done otherwise than by a decision, is another count. */
const SUBJECTS: readonly (readonly [RegExp, Subject])[] = [
  [/(?:作出|做出)(?:的)?行政许可(?:处理)?(?:决定)?$/, 'permits'],
  [/(?:作出|做出)(?:的)?行政处罚(?:处理)?(?:决定)?$/, 'punishments'],
  [/(?:作出|做出)(?:的)?行政强制(?:处理)?(?:决定)?$/, 'coercions'],
  [/(?:收取|征收)(?:的)?行政事业性收费$/, 'fees'],
];

/** Behind decisions made, the next kind in the same list. */
const NEXT: readonly (readonly [RegExp, Subject])[] = [
  [/^行政许可(?:处理)?(?:决定)?$/, 'permits'],
  [/^行政处罚(?:处理)?(?:决定)?$/, 'punishments'],
  [/^行政强制(?:处理)?(?:决定)?$/, 'coercions'],
];

/** What the sentence says of decisions made and of fees charged; only in the words of 表一. */
export function decisionClaims(report: Report, sentence: Sentence, quantities: readonly Quantity[]): Claim[] {
  const { section, text } = sentence;
  if ((section?.official !== 1 && section?.official !== 2) || !/行政(?:许可|处罚|强制|事业性)/.test(text)) return [];
  let listedTo = -1;
  return quantities.flatMap((quantity) => {
    const whole = clauseBefore(text, quantity.start);
    const clause = whole.replace(FILLER, '');
    const isNext = listedTo >= 0 && quantity.start - listedTo <= whole.length + 1;
    const subject =
      SUBJECTS.find(([pattern]) => pattern.test(clause))?.[1] ??
      (isNext ? NEXT.find(([pattern]) => pattern.test(clause))?.[1] : undefined);
    if (!subject || !quantity.exact || /公开|公示|录入|上传|其中/.test(text.slice(0, quantity.start))) return [];
    const isCount = /^[件宗]$/.test(quantity.unit) && !quantity.scaled && quantity.decimals === 0;
    const isAmount = quantity.unit === '元' && !'亿千'.includes(text[quantity.digitsEnd]!);
    if (subject === 'fees' ? !isAmount : !isCount) return [];
    if (!isOwnYear(report, sentence, quantity.start) || !isOwnScope(report, whole)) return [];
    const { start, end } = quantity;
    if (subject !== 'fees') listedTo = end;
    const value = subject === 'fees' ? shift(quantity.value, -4) : quantity.value;
    return [{ subject, rows: [], sentence, quantity, value, start, end, scope: 'own' as const }];
  });
}
