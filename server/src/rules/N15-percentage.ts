import { bentToHundred, percentCutOff, wrongShares } from '../facts/shares.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

export default defineRule({
  id: 'N15',
  name: 'percentage',
  level: 'error',
  summary: { zh: '百分比按给出的两个数重算一致', en: 'Percentages agree with the two numbers they are made of' },
  why: {
    zh: '占比由正文自己给出的两个数算出来，读者一除就知道对不对。',
    en: 'A reader who divides the two numbers given sees that the share is wrong.',
  },
  remedy: { zh: '按给出的两个数重算，四舍五入到原来的位数。', en: 'Divide again and round to the digits given.' },
  basis: [],
  messages: {
    wrong: {
      zh: '{part}÷{whole}＝{computed}，这里写 {stated}。请重算。',
      en: '{part} of {whole} is {computed}; here stands {stated}.',
    },
  },
  examples: {
    bad: [
      textFragment('全年共办结业务70982件，网上申报61313件，占比⟦86.25%⟧。'),
      textFragment('2023年共收到申请30件，其中自然人申请18件，占⟦65%⟧。'),
      textFragment('全年发布信息80条，其中政策类20条，占⟦20%⟧。'),
      textFragment('收到申请60件，答复45件，占⟦70%⟧。'),
      textFragment('主动公开信息540条，网站公开380条，占比⟦71.4%⟧。'),
    ],
    good: [
      textFragment('中心共进驻1181个事项。其中954个事项网上办，占比80.78%；217个事项跑一趟，占比18.37%。'),
      textFragment('全年共办结业务70982件，网上申报61313件，占比86.38%。'),
      textFragment('2023年收到申请30件，自然人申请18件，占比60%，办结率100%。'),
      textFragment('全年共发布信息1203条，重点领域公开546条，公开率达100%。'),
      textFragment('全年受理申请约30件，其中自然人18件，占65%。'),
      textFragment('全年公开信息120条，占全区总数的35%。'),
    ],
  },
  check(report, ctx) {
    const shares = wrongShares(ctx.facts);
    const bent = bentToHundred(ctx.facts, shares);
    for (const share of shares) {
      const { sentence, percent, part, whole, computed } = share;
      if (isToReview(report, sentence)) continue;
      if (Number(percentCutOff(part, whole, percent.decimals)) === percent.value) continue;
      if (bent.has(share)) continue;
      const args = {
        part: sentence.quote(part.start, part.end),
        whole: sentence.quote(whole.start, whole.end),
        computed: `${computed}%`,
        stated: sentence.quote(percent.start, percent.end),
      };
      const difference = Math.abs(percent.value - (part.value / whole.value) * 100);
      ctx.report(sentence.span(percent.start, percent.end), 'wrong', args, {
        level: difference >= 0.1 ? 'error' : 'info',
        fixes: [
          {
            title: { zh: '百分比改为 {computed}', en: 'Write {computed}' },
            args: { computed: args.computed },
            edits: [{ span: sentence.span(percent.start, percent.digitsEnd), newText: computed }],
            safety: 'confirm',
          },
        ],
      });
    }
  },
});
