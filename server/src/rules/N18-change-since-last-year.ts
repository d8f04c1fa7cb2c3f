import type { Quantity } from '../facts/quantities.js';
import type { Sentence } from '../facts/sentences.js';
import {
  absolute,
  compare,
  type Decimal,
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
    ],
    good: [
      textFragment('2023年收到申请25件，比上年的31件下降19.35%。'),
      textFragment('2023年收到申请22件，比2022年的31件下降29%。'),
      textFragment('2023年收到申请25件，较去年的31件减少6件，同比下降19.3%。'),
      textFragment('2023年收到申请25件，同比增长25%，公开信息620条。'),
      textFragment('2023年收到申请约25件，比上年的31件下降22%。'),
      textFragment('网络申请12件，信函申请13件，比上年31件下降19.35%。'),
    ],
  },
  each: 'paragraph',
  seeks: [/%/],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      if (!sentence.text.includes('%') || isToReview(sentence)) continue;
      const quantities = ctx.facts.quantities(sentence);
      for (const percent of quantities) {
        const told = percent.unit === '%' && percent.exact ? changeAt(sentence, quantities, percent) : null;
        if (!told) continue;
        const { now, before, verb, start } = told;
        const change = shift(subtract(now.value, before.value), 2);
        const stated = FALLS.test(verb) ? negate(percent.value) : percent.value;
        const off = absolute(subtract(multiply(stated, before.value), change));
        const lastDigit: Decimal = { units: 1n, scale: percent.decimals };
        if (compare(off, multiply(lastDigit, before.value)) <= 0) continue;
        const size = quotient(absolute(change), before.value, Math.max(percent.decimals, 1), 'half-up');
        ctx.report(sentence.span(start, percent.end), 'wrong', {
          before: sentence.quote(before.start, before.end),
          now: sentence.quote(now.start, now.end),
          change: `${signOf(change) < 0 ? '−' : '+'}${fixedText(size)}%`,
          stated: sentence.quote(start, percent.end),
        });
      }
    }
  },
});

const FALLS = /下降|减少|降低/;
const LAST_YEAR = /^(?:比|较|与|同)(?:去年|上年度?|上一年度?|20\d{2}年度?)(?:同期)?的?$/;
const CHANGE =
  /^(?:相比)?,?(?:(?:增加|减少)了?\d{1,9}[件条份个篇],?)?(?:同比)?(增长|增加|上升|提高|下降|减少|降低)了?$/;

/** 「今年25件，比去年的31件下降19.35%」: nothing else may stand between the two numbers. */
function changeAt(sentence: Sentence, quantities: readonly Quantity[], percent: Quantity) {
  const { text } = sentence;
  for (let i = quantities.length - 1; i > 0; i--) {
    const before = quantities[i]!;
    const now = quantities[i - 1]!;
    if (before.end > percent.start) continue;
    const verb = CHANGE.exec(text.slice(before.end, percent.start))?.[1];
    if (!verb) continue;
    const between = text.slice(now.end, before.start).replace(/^,/, '');
    if (!LAST_YEAR.test(between)) continue;
    if (now.unit !== before.unit || now.unit === '%') return null;
    if (!now.exact || !before.exact || isZero(before.value)) return null;
    // Of several numbers before it the first may be the one that is compared.
    if (quantities.slice(0, i - 1).some(({ unit }) => unit === now.unit)) return null;
    return { now, before, verb, start: percent.start - verb.length - (text[percent.start - 1] === '了' ? 1 : 0) };
  }
  return null;
}
