import type { Quantity } from '../facts/quantities.js';
import type { Sentence } from '../facts/sentences.js';
import {
  absolute,
  compare,
  type Decimal,
  decimalText,
  equals,
  fixedText,
  isZero,
  multiply,
  negate,
  quotient,
  shift,
  signOf,
  subtract,
} from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

export default defineRule({
  id: 'N18',
  name: 'change-since-last-year',
  level: 'warning',
  summary: { zh: '同比按两年的数重算一致', en: 'The change since last year agrees with the two numbers given' },
  why: {
    zh: '今年、去年两个数都写在这一句里，（今年－去年）÷去年一算就知道对不对。',
    en: 'Both numbers stand in the sentence; (this year − last year) ÷ last year shows whether the change is right.',
  },
  remedy: { zh: '按两个数重算，四舍五入到原来的位数。', en: 'Divide again and round to the digits given.' },
  basis: [],
  messages: {
    difference: {
      zh: '由 {before} 到 {now}，相差 {change}，这里写「{stated}」。请核对这三个数。',
      en: 'From {before} to {now} is {change}; here stands 「{stated}」. Check the three numbers.',
    },
    wrong: {
      zh: '由 {before} 到 {now}，{change}，这里写「{stated}」。请核对两个数和百分比。',
      en: 'From {before} to {now} is {change}; here stands 「{stated}」. Check the numbers and the percentage.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年收到申请25件，比上年的31件⟦下降21.5%⟧。'),
      textFragment('2023年收到申请25件，较2022年的20件⟦增长30%⟧。'),
      textFragment('2023年公开信息620条，比去年500条⟦下降24%⟧。'),
      textFragment('2023年公开信息620条，比2022年的500条⟦增长20%⟧。'),
      textFragment('2023年收到申请40件，较上年度的50件减少10件，同比⟦下降25%⟧。'),
      textFragment('2023年发布信息2156条，比2022年的1920条⟦增加246条⟧。'),
      textFragment('2023年发布信息2156条，比2022年的1920条增加236条，⟦增幅15.29%⟧。'),
      textFragment('2023年收到申请47件，比2022年（50件）⟦下降16%⟧。'),
      textFragment('网站访问量由2022年的35.6万人次增加到2023年的41.2万人次，⟦增长18.73%⟧。'),
      textFragment('政务新媒体由2022年的486个减少到312个，⟦降幅45.8%⟧。'),
    ],
    good: [
      textFragment('2023年发布信息2156条，比2022年的1920条增加236条，增幅12.29%。'),
      textFragment('网站访问量由2022年的35.6万人次增加到2023年的41.2万人次，增长15.2%。'),
      textFragment('2023年收到申请47件，比2022年（50件）下降6%。'),
      textFragment('政务新媒体由2022年的486个减少到312个，降幅35.8%。'),
      textFragment('收到申请47件，较2022年减少3件；办结45件，较2022年减少4件。'),
      textFragment('2023年收到申请25件，比上年的31件下降19.35%。'),
      textFragment('2023年收到申请22件，比2022年的31件下降29%。'),
      textFragment('2023年收到申请25件，较去年的31件减少6件，同比下降19.3%。'),
      textFragment('2023年收到申请25件，同比增长25%，公开信息620条。'),
      textFragment('2023年收到申请约25件，比上年的31件下降22%。'),
      textFragment('网络申请12件，信函申请13件，比上年31件下降19.35%。'),
    ],
  },
  each: 'paragraph',
  seeks: [/%/, /(?:增加|增长|上升|减少|下降|降低)了?\d/],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      if (!/[比较与同由]/.test(sentence.text) || isToReview(sentence)) continue;
      const report = (
        message: 'difference' | 'wrong',
        { now, before, start }: Change,
        change: Decimal,
        size: string,
        end: number,
      ) =>
        ctx.report(sentence.span(start, end), message, {
          before: sentence.quote(before.start, before.end),
          now: sentence.quote(now.start, now.end),
          change: `${signOf(change) < 0 ? '−' : '+'}${size}`,
          stated: sentence.quote(start, end),
        });
      const quantities = ctx.facts.quantities(sentence);
      quantities.forEach((quantity, i) => {
        const isPercent = quantity.unit === '%';
        const told = !quantity.exact
          ? null
          : isPercent
            ? changeAt(sentence, quantities, quantity)
            : differenceAt(sentence, quantities, i);
        if (!told) return;
        const { now, before, verb } = told;
        const difference = subtract(now.value, before.value);
        const stated = FALLS.test(verb) ? negate(quantity.value) : quantity.value;
        if (!isPercent) {
          if (equals(difference, stated)) return;
          report('difference', told, difference, decimalText(absolute(difference)), quantity.end);
          return;
        }
        const change = shift(difference, 2);
        const off = absolute(subtract(multiply(stated, before.value), change));
        const lastDigit: Decimal = { units: 1n, scale: quantity.decimals };
        const allowed = now.scaled || now.decimals > 0 || before.decimals > 0 ? ROUNDED : lastDigit;
        if (compare(off, multiply(allowed, before.value)) <= 0) return;
        const size = quotient(absolute(change), before.value, Math.max(quantity.decimals, 1), 'half-up');
        report('wrong', told, change, `${fixedText(size)}%`, quantity.end);
      });
    }
  },
});

interface Change {
  readonly now: Quantity;
  readonly before: Quantity;
  readonly verb: string;
  readonly start: number;
}

/** Points by which a change may be off that is made of rounded numbers. */
const ROUNDED: Decimal = { units: 2n, scale: 0 };
const FALLS = /下降|减少|降低|降幅|压减/;
const LAST_YEAR = /^(?:比|较|与|同)(?:去年|上年度?|上一年度?|20\d{2}年度?)(?:同期)?的?\(?$/;
const CHANGE =
  /^\)?(?:相比)?,?(?:(?:增加|减少)了?\d{1,9}[件条份个篇],?)?(?:同比)?(增长|增加|上升|提高|下降|减少|降低|增幅|降幅|压减)[了为达]?$/;
/** 「由2022年的35条增加到2023年的41条，增长17.14%」. */
const FROM = /由(?:去年|上年度?|上一年度?|20\d{2}年度?)的?$/;
const TO = /^(?:增加|增长|上升|提高|提升|下降|减少|降低|压减|缩减)[到至为](?:今年|本年度?|20\d{2}年度?)?的?$/;

/** 「比2022年的1920条增加236条」, where the two numbers are not that far from one another. */
function differenceAt(sentence: Sentence, quantities: readonly Quantity[], i: number): Change | null {
  const { text } = sentence;
  const change = quantities[i]!;
  const [now, before] = quantities.slice(Math.max(i - 2, 0), i);
  if (!now || !before || !LAST_YEAR.test(text.slice(now.end, before.start).replace(/^,/, ''))) return null;
  const verb = /^\)?(增加|增长|上升|减少|下降|降低)了?$/.exec(text.slice(before.end, change.start))?.[1];
  if (!verb || [now, before, change].some((one) => !one.exact || one.scaled || one.unit !== now.unit)) return null;
  if (quantities.slice(0, i - 2).some(({ unit }) => unit === now.unit)) return null;
  return { now, before, verb, start: change.start - verb.length };
}

/** 「今年25件，比去年的31件下降19.35%」: nothing else may stand between the two numbers. */
function changeAt(sentence: Sentence, quantities: readonly Quantity[], percent: Quantity): Change | null {
  const { text } = sentence;
  for (let i = quantities.length - 1; i > 0; i--) {
    const before = quantities[i]!;
    const now = quantities[i - 1]!;
    if (before.end > percent.start) continue;
    const verb = CHANGE.exec(text.slice(before.end, percent.start))?.[1];
    if (!verb) continue;
    const between = text.slice(now.end, before.start).replace(/^,/, '');
    const start = percent.start - verb.length - (/[了为达]/.test(text[percent.start - 1]!) ? 1 : 0);
    const isFromTo = FROM.test(text.slice(0, now.start)) && TO.test(between);
    if (!isFromTo && !LAST_YEAR.test(between)) continue;
    if (now.unit !== before.unit || now.unit === '%') return null;
    if (!now.exact || !before.exact || isZero(isFromTo ? now.value : before.value)) return null;
    if (isFromTo) return { now: before, before: now, verb, start };
    // Of several numbers before it the first may be the one that is compared.
    if (quantities.slice(0, i - 1).some(({ unit }) => unit === now.unit)) return null;
    return { now, before, verb, start };
  }
  return null;
}
