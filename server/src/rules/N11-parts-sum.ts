import { type PartsList, partsLists } from '../facts/parts.js';
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
    ],
    good: [
      textFragment('主动公开各类信息510条，其中政务动态300条、通知公告120条、其他90条。'),
      textFragment('主动公开各类信息502条，其中网站公开300条、微信公开250条。'),
      textFragment('收到申请25件，其中自然人20件，网络申请12件。'),
      textFragment('主动公开各类信息502条，其中政务动态300条、通知公告120条。'),
      textFragment('主动公开各类信息约502条，其中政务动态300条、通知公告120条、其他90条。'),
      textFragment('公开财政信息6条（其中预算2条、决算1条、其他3条）。'),
    ],
  },
  each: 'paragraph',
  seeks: [/其中/],
  check(_, ctx) {
    for (const list of partsLists(ctx.facts)) {
      const { sentence, whole, sum, isClosed } = list;
      if (isToReview(sentence) || equals(sum, whole.value) || hasLargerPart(list)) continue;
      if (!isClosed && compare(sum, whole.value) < 0) continue;
      const args = { whole: sentence.quote(whole.start, whole.end), sum: decimalText(sum) };
      ctx.report(sentence.span(whole.start, whole.end), isClosed ? 'closed' : 'more', args);
    }
  },
});

/** One part that is larger than the whole is for N12 to say. */
function hasLargerPart({ whole, parts }: PartsList): boolean {
  return parts.some(({ value }) => compare(value, whole.value) > 0);
}
