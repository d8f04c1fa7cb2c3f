import { isOwnScope, isOwnYear } from '../facts/context.js';
import type { Facts, Query } from '../facts/facts.js';
import type { Quantity } from '../facts/quantities.js';
import type { Sentence } from '../facts/sentences.js';
import { equals } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

export default defineRule({
  id: 'N13',
  name: 'told-twice',
  level: 'warning',
  summary: { zh: '全年主动公开条数前后一致', en: 'The number published over the year is the same throughout' },
  why: {
    zh: '同一件事写了两遍、数不一样，读者不知道信哪一个；多半是改了一处忘了另一处。',
    en: 'Told twice with two numbers, one of them was not updated.',
  },
  remedy: { zh: '核对后统一；口径不同（渠道、单位）的写明。', en: 'Check and use one, or say how they differ.' },
  basis: [],
  messages: {
    differs: {
      zh: '这里写全年主动公开政府信息 {here}，前面写的是 {before}。请核对；口径不同的写明。',
      en: 'Here {here} were published over the year, before it was {before}. Check, or say how they differ.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年共主动公开政府信息20条。加强培训。\n\n（二）平台建设\n2023年主动公开政府信息⟦16条⟧。'),
      textFragment('全年主动公开政府信息共22条。全年主动公开政府信息⟦55条⟧。'),
      textFragment('2023年主动公开各类政府信息共120条。\n\n（三）政府信息管理\n本年度共主动公开政府信息⟦102条⟧。'),
      textFragment('本年度，我局主动公开政府信息52条。2023年我局主动公开政府信息⟦62条⟧。'),
      textFragment('全年共主动公开政府信息1203条。本机关主动公开政府信息1203条。全年主动公开政府信息⟦1230条⟧。'),
    ],
    good: [
      textFragment('2023年共主动公开政府信息20条。2023年共主动公开政府信息20条。'),
      textFragment('2023年共主动公开政府信息20条。通过门户网站主动公开政府信息16条。'),
      textFragment('2022年主动公开政府信息55条。2023年主动公开政府信息20条。'),
      textFragment('累计主动公开政府信息255条。2023年主动公开政府信息20条。'),
      textFragment('2023年共主动公开政府信息20条，其中公众号主动公开政府信息16条。'),
      textFragment('2023年主动公开政府信息20条。示例镇主动公开政府信息16条。'),
      textFragment('一季度主动公开政府信息5条。全年主动公开政府信息20条。'),
    ],
  },
  check(_, ctx) {
    const [first, ...others] = totalsPublished(ctx.facts);
    for (const { sentence, quantity } of others) {
      if (!first || equals(quantity.value, first.quantity.value)) continue;
      const before = first.sentence.quote(first.quantity.start, first.quantity.end);
      const related = [
        {
          message: { zh: '前面写的数', en: 'The number before' },
          args: {},
          span: first.sentence.span(first.quantity.start, first.quantity.end),
        },
      ];
      const here = sentence.quote(quantity.start, quantity.end);
      ctx.report(sentence.span(quantity.start, quantity.end), 'differs', { here, before }, { related });
    }
  },
});

/** Only a sentence that begins so speaks of the whole year and of every channel. */
const TOTAL =
  /^(?:20\d{2}年度?|全年|本年度?|一年来),?(?:我[局镇乡县市区委办]|本机关|本单位)?,?(?:全年)?(?:共|共计|总计)?主动公开(?:各类)?政府信息(?:共|共计|总计|总数|数量|数|为)*$/;

function totalsPublished(facts: Facts): readonly { sentence: Sentence; quantity: Quantity }[] {
  const found = facts.collect(TOTALS);
  return found.items.map(({ sentence, quantity }, i) => {
    return { sentence: found.paragraphOf(i).sentences[sentence]!, quantity };
  });
}

const TOTALS: Query<{ readonly sentence: number; readonly quantity: Quantity }> = {
  name: Symbol('totals-published'),
  find: ({ sentences }, report, facts) =>
    sentences.flatMap((sentence, i) => {
      if (sentence.section?.official !== 1 || !sentence.text.includes('主动公开')) return [];
      const [quantity] = facts.quantities(sentence);
      if (!quantity?.exact || quantity.unit !== '条' || quantity.scaled) return [];
      const before = sentence.text.slice(0, quantity.start);
      if (
        !TOTAL.test(before) ||
        !isOwnYear(report, sentence, quantity.start) ||
        !isOwnScope(report, before.replace('各类', ''))
      )
        return [];
      return isToReview(sentence) ? [] : [{ sentence: i, quantity }];
    }),
};
