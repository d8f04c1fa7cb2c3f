import { bentToHundred, isCutOff, isOffBy, type Share, wrongShares } from '../facts/shares.js';
import type { Level } from '../model/finding.js';
import type { Decimal } from '../values/decimal.js';
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
      textFragment('收到申请60件，自然人申请45件，自然人占比⟦70%⟧。'),
      textFragment('全年办理事项1181个。其中954个网上办，占比⟦85.78%⟧。'),
      textFragment('全年发布信息80条，其中政策类20条，占25%；动态类30条，占⟦35%⟧；其他30条，占37.5%。'),
      textFragment('收到公众意见38条，采纳21条，采纳率⟦58.26%⟧。'),
      textFragment('发放问卷200份，回收问卷196份，回收率⟦96%⟧。'),
    ],
    good: [
      textFragment('收到公众意见38条，采纳21条，采纳率55.26%。'),
      textFragment('发放问卷120份，回收118份，满意116份，满意率98.3%。'),
      textFragment('发现问题46个，整改44个，整改率100%。'),
      textFragment('收到意见38条，采纳21条、部分采纳5条，采纳率68.4%。'),
      textFragment('收到申请47件，办结45件，办结率90%。'),
      textFragment('全年发布信息80条；公开目录更新20条，占比30%。'),
      textFragment('全年发布信息80条，其中政策类20条，占25%；解读材料45条，占政策文件的90%。'),
      textFragment('全年办理事项80个、咨询20件。其中网上办理20个，占25%。'),
      textFragment('收到申请60件，自然人申请45件，法人申请15件，自然人占比75%。'),
      textFragment('全年发布信息80条，其中政策类20条，占25%；动态类30条，占37.5%；其他30条，占37.5%。'),
      textFragment('本系统发布信息8000条，本级发布80条。其中政策类20条，占0.25%。'),
      textFragment('中心共进驻1181个事项。其中954个事项网上办，占比80.78%；217个事项跑一趟，占比18.37%。'),
      textFragment('全年共办结业务70982件，网上申报61313件，占比86.38%。'),
      textFragment('2023年收到申请30件，自然人申请18件，占比60%，办结率100%。'),
      textFragment('全年共发布信息1203条，重点领域公开546条，公开率达100%。'),
      textFragment('全年受理申请约30件，其中自然人18件，占65%。'),
      textFragment('全年公开信息120条，占全区总数的35%。'),
    ],
  },
  each: 'paragraph',
  seeks: [/%/],
  check(_, ctx) {
    const shares = wrongShares(ctx.facts);
    const bent = bentToHundred(ctx.facts, shares);
    for (const share of shares) {
      const { sentence, percent, part, whole, wholeIn, computed } = share;
      if (isToReview(sentence) || isCutOff(share) || bent.has(share)) continue;
      const args = {
        part: sentence.quote(part.start, part.end),
        whole: wholeIn.quote(whole.start, whole.end),
        computed: `${computed}%`,
        stated: sentence.quote(percent.start, percent.end),
      };
      ctx.report(sentence.span(percent.start, percent.end), 'wrong', args, {
        level: levelOf(share),
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

const A_TENTH: Decimal = { units: 1n, scale: 1 };

/** A whole that stands in a sentence before may be that of something else. */
function levelOf(share: Share): Level {
  if (isOffBy(share, A_TENTH) < 0) return 'info';
  return share.wholeIn === share.sentence && !share.isRate ? 'error' : 'warning';
}
