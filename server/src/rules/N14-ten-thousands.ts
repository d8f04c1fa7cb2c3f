import { decimalText, equals, shift, sumOf } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { textFragment } from './text/fragments.js';
import { isToReview } from './text/to-review.js';

export default defineRule({
  id: 'N14',
  name: 'ten-thousands',
  level: 'error',
  summary: { zh: '总数没有多写「万」', en: 'No 万 too much in a total' },
  why: {
    zh: '「173769 万条」的各项加起来正好是 173769 条，「万」是多写的，数大了一万倍。',
    en: 'Where the parts make just the number without 万, the 万 is one too many.',
  },
  remedy: { zh: '去掉「万」。', en: 'Delete 万.' },
  basis: [],
  messages: {
    tooMuch: {
      zh: '这里写 {whole}，后面各项加起来是 {sum}，没有「万」。请去掉「万」。',
      en: 'Here stands {whole}; the parts that follow make {sum} without 万. Delete it.',
    },
  },
  examples: {
    bad: [
      textFragment('全市共发布信息⟦173769万条⟧，其中网站75656条，新媒体98113条。'),
      textFragment('全年公开信息⟦1203万条⟧，网站803条、公众号400条。'),
      textFragment('发布各类信息⟦520万条⟧，其中政务动态300条、通知公告220条。'),
      textFragment('全年制发文件⟦45万件⟧，其中公开40件、不公开5件。'),
      textFragment('公开信息⟦96万篇⟧：微信70篇，微博26篇。'),
    ],
    good: [
      textFragment('全市共发布信息173769条，其中网站75656条，新媒体98113条。'),
      textFragment('网站访问量12万次，发布信息8条、解读4条。'),
      textFragment('公开信息1.2万条，其中网站8000条、公众号4000条。'),
      textFragment('公开信息12万条，其中网站8万条、公众号4万条。'),
      textFragment('公开信息12万条，其中本月5条。'),
    ],
  },
  each: 'paragraph',
  seeks: [/万/],
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      if (!sentence.text.includes('万') || isToReview(sentence)) continue;
      const quantities = ctx.facts.quantities(sentence);
      for (const [i, whole] of quantities.entries()) {
        if (!whole.scaled || !whole.exact || !/^[条件份篇]$/.test(whole.unit) || whole.decimals > 0) continue;
        if (sentence.text[whole.digitsEnd] !== '万') continue;
        const written = shift(whole.value, -4);
        const parts = quantities.slice(i + 1).filter(({ unit }) => unit === whole.unit);
        const sum = sumOf(parts.map(({ value }) => value));
        if (parts.length < 2 || parts.some(({ scaled, exact }) => scaled || !exact) || !equals(sum, written)) continue;
        const at = sentence.span(whole.digitsEnd, whole.digitsEnd + 1);
        const title = { zh: '去掉「万」', en: 'Delete 万' };
        ctx.report(
          sentence.span(whole.start, whole.end),
          'tooMuch',
          { whole: sentence.quote(whole.start, whole.end), sum: decimalText(sum) },
          { fixes: [{ title, args: {}, edits: [{ span: at, newText: '' }], safety: 'confirm' }] },
        );
      }
    }
  },
});
