import { isCutOff, wrongShares } from '../facts/shares.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

export default defineRule({
  id: 'N16',
  name: 'percentage-cut-off',
  level: 'info',
  summary: { zh: '百分比四舍五入，不截断', en: 'Percentages are rounded, not cut off' },
  why: {
    zh: '45.38% 写成 45.3%，是把后面的数字直接去掉了；通行的写法是四舍五入。',
    en: 'Digits were dropped where they should have been rounded.',
  },
  remedy: { zh: '四舍五入到原来的位数。', en: 'Round to the digits given.' },
  basis: [],
  messages: {
    cutOff: {
      zh: '{part}÷{whole}＝{computed}，这里写 {stated}，后面的数字是直接去掉的。宜四舍五入。',
      en: '{part} of {whole} is {computed}; {stated} was cut off, not rounded.',
    },
  },
  examples: {
    bad: [
      textFragment('全年共发布信息1203条，其中政策类546条，占比⟦45.3%⟧。'),
      textFragment('收到申请120件，其中网络申请50件，占⟦41.6%⟧。'),
      textFragment('公开信息24条，其中政策类10条，占比⟦41%⟧。'),
      textFragment('全年公开信息130条，其中解读1条，占⟦0.7%⟧。'),
      textFragment('收到申请16件，其中征地类3件，占⟦18%⟧。'),
    ],
    good: [
      textFragment('全年共发布信息1203条，其中政策类546条，占比45.4%。'),
      textFragment('全年共办结业务70982件，网上申报61313件，占比86.25%。'),
      textFragment('收到申请120件，其中网络申请50件，占41.7%。'),
      textFragment('收到申请30件，其中征地类18件，占60%。'),
      textFragment('收到申请约120件，其中网络申请50件，占41.6%。'),
    ],
  },
  each: 'paragraph',
  seeks: [/%/],
  check(_, ctx) {
    for (const share of wrongShares(ctx.facts)) {
      const { sentence, percent, part, whole, wholeIn, computed } = share;
      if (isToReview(sentence) || !isCutOff(share)) continue;
      ctx.report(sentence.span(percent.start, percent.end), 'cutOff', {
        part: sentence.quote(part.start, part.end),
        whole: wholeIn.quote(whole.start, whole.end),
        computed: `${computed}%`,
        stated: sentence.quote(percent.start, percent.end),
      });
    }
  },
});
