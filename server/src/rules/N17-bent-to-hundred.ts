import { bentToHundred, isCutOff, wrongShares } from '../facts/shares.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

export default defineRule({
  id: 'N17',
  name: 'bent-to-hundred',
  level: 'warning',
  summary: { zh: '不为凑 100% 改一项占比', en: 'No share is bent to make 100%' },
  why: {
    zh: '各项占比四舍五入后加起来可以不是 100%，改其中一项去凑，那一项就错了。',
    en: 'Rounded shares need not make 100%; the one that was bent is wrong.',
  },
  remedy: { zh: '按实际占比写，必要时注明「因四舍五入，合计不等于 100%」。', en: 'Write the true share.' },
  basis: [],
  messages: {
    bent: {
      zh: '{part}÷{whole}＝{computed}，这里写 {stated}，像是为了凑 100%。请按实际占比写。',
      en: '{part} of {whole} is {computed}; {stated} seems to be bent to make 100%.',
    },
  },
  examples: {
    bad: [
      textFragment('全年发布信息30条，其中概况类10条，占⟦33.4%⟧，动态类10条，占33.3%，政策类10条，占33.3%。'),
      textFragment('收到申请60件，其中征地类20件，占33.33%，规划类20件，占33.33%，其他20件，占⟦33.34%⟧。'),
      textFragment('公开信息90条，其中甲类30条，占33.3%，乙类30条，占33.3%，丙类30条，占⟦33.4%⟧。'),
      textFragment('公开信息90条，其中甲类40条，占44.4%，乙类40条，占44.4%，丙类10条，占⟦11.2%⟧。'),
      textFragment('收到申请110件，其中征地类30件，占27.27%，规划类30件，占27.27%，其他50件，占⟦45.46%⟧。'),
    ],
    good: [
      textFragment('全年发布信息80条，其中概况类1条，占1.3%，动态类40条，占50%，政策类39条，占48.8%。'),
      textFragment('全年发布信息80条，其中概况类10条，占22.5%，动态类30条，占37.5%，政策类40条，占40%。'),
      textFragment('全年发布信息80条，其中概况类1条，占1.1%。'),
      textFragment('公开信息90条，其中甲类30条，占33.3%，乙类30条，占33.3%，丙类30条，占33.3%。'),
      textFragment('公开信息60条，其中甲类20条，占33.3%，乙类40条，占66.7%。'),
    ],
  },
  each: 'paragraph',
  seeks: [/%/],
  check(_, ctx) {
    for (const share of bentToHundred(ctx.facts, wrongShares(ctx.facts))) {
      const { sentence, percent, part, whole, wholeIn, computed } = share;
      if (isToReview(sentence) || isCutOff(share)) continue;
      ctx.report(sentence.span(percent.start, percent.end), 'bent', {
        part: sentence.quote(part.start, part.end),
        whole: wholeIn.quote(whole.start, whole.end),
        computed: `${computed}%`,
        stated: sentence.quote(percent.start, percent.end),
      });
    }
  },
});
