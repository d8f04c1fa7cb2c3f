import { listedSums, type PartsList, partsLists } from '../facts/parts.js';
import { compare, decimalText, equals } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

export default defineRule({
  id: 'N11',
  name: 'parts-sum',
  level: 'warning',
  summary: { zh: '「其中」各项之和与总数相符', en: 'The parts of a whole add up to it' },
  why: {
    zh: '「其中」后面一口气列出几项、用「其他」收尾的，各项之和应等于总数；没有收尾的，也不应超过总数。按渠道分的可能重复计算，不比。',
    en: 'Parts listed in one go and closed by 其他 add up to the whole; others are not more than it. Channels may overlap and are left alone.',
  },
  remedy: { zh: '把各项加一遍，改错的一个数。', en: 'Add them up and mend the wrong number.' },
  basis: [],
  messages: {
    closed: {
      zh: '总数写 {whole}，「其中」各项加起来是 {sum}。请核对总数和各项。',
      en: 'The whole is {whole}, its parts make {sum}. Check them.',
    },
    listed: {
      zh: '前面列的各项加起来是 {sum}，这里写共 {whole}。请核对各项和总数。',
      en: 'What is listed makes {sum}; here stands {whole} in all. Check them.',
    },
    more: {
      zh: '总数写 {whole}，「其中」各项加起来是 {sum}，比总数还多。请核对；有重复计算的写明。',
      en: 'The whole is {whole}, its parts make {sum}, which is more. Check them, or say what is counted twice.',
    },
  },
  examples: {
    bad: [
      textFragment('主动公开各类信息⟦502条⟧，其中政务动态300条、通知公告120条、其他90条。'),
      textFragment('主动公开各类信息⟦378条⟧，其中概况类60条、政策类118条、其他类190条。'),
      textFragment('主动公开各类信息⟦423条⟧，其中工作动态318条、人事信息120条。'),
      textFragment('公开财政信息⟦6条⟧（其中预算2条、决算1条、其他1条）。'),
      textFragment('收到申请⟦60件⟧，其中征地类25件、规划类20件、其他25件。'),
      textFragment('收到申请⟦60件⟧，其中当面申请8件、信函申请17件、网络申请36件。'),
      textFragment('主动公开各类信息⟦502条⟧，其中门户网站300条、微信公众号120条、其他渠道92条。'),
      textFragment('办理代表建议19件、委员提案23件，共⟦43件⟧。'),
      textFragment('收到自然人申请35件、法人申请12件，合计⟦48件⟧。'),
    ],
    good: [
      textFragment('主动公开各类信息510条，其中政务动态300条、通知公告120条、其他90条。'),
      textFragment('主动公开各类信息502条，其中网站公开300条、微信公开250条。'),
      textFragment('收到申请25件，其中自然人20件，网络申请12件。'),
      textFragment('办理代表建议19件、委员提案23件，共42件。'),
      textFragment('参评单位53件，优秀12件、良好30件、合格11件，共53件。'),
      textFragment('召开会议4次，印发文件19件、简报23件，共办理建议50件。'),
      textFragment('发布信息60条，网站公开40条、公众号推送30条，共62条。'),
      textFragment('当年新收47件，其中代表建议19件、委员提案23件，共42件。'),
      textFragment('主动公开各类信息502条，其中政务动态300条、通知公告120条。'),
      textFragment('主动公开各类信息约502条，其中政务动态300条、通知公告120条、其他90条。'),
      textFragment('公开财政信息6条（其中预算2条、决算1条、其他3条）。'),
    ],
  },
  each: 'paragraph',
  seeks: [/其中/, /[,、](?:共计?|合计|总计)\d/],
  check(_, ctx) {
    for (const list of [...partsLists(ctx.facts), ...listedSums(ctx.facts)]) {
      const { sentence, whole, sum, kind } = list;
      if (isToReview(sentence) || equals(sum, whole.value) || (kind !== 'listed' && hasLargerPart(list))) continue;
      if (kind === 'open' && compare(sum, whole.value) < 0) continue;
      const args = { whole: sentence.quote(whole.start, whole.end), sum: decimalText(sum) };
      ctx.report(sentence.span(whole.start, whole.end), kind === 'open' ? 'more' : kind, args);
    }
  },
});

/** One part that is larger than the whole is for N12 to say. */
function hasLargerPart({ whole, parts }: PartsList): boolean {
  return parts.some(({ value }) => compare(value, whole.value) > 0);
}
