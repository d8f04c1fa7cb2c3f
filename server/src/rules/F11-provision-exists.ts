import { findCitations } from '../templates/statute/lookup.js';
import { defineRule } from './define-rule.js';
import { preambleFragment } from './text/fragments.js';

export default defineRule({
  id: 'F11',
  name: 'provision-exists',
  level: 'error',
  summary: { zh: '引用的条、款、项在条例里有', en: 'The provision cited exists in the regulation' },
  why: {
    zh: '条例共 56 条，第二十条有 15 项，第五十条只有 5 项；引了没有的条款，读者无从查对。',
    en: 'The regulation has 56 articles; article 20 has 15 items, article 50 has 5.',
  },
  remedy: { zh: '对照条例改正。', en: 'Look the provision up.' },
  basis: ['条例/20', '条例/50'],
  messages: {
    none: { zh: '《政府信息公开条例》没有「{stated}」。请对照条例改正。', en: 'The regulation has no 「{stated}」.' },
  },
  examples: {
    bad: [
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》⟦第五十条第（六）项⟧规定编制本报告。'),
      preambleFragment(2020, '根据《政府信息公开条例》⟦第六十条⟧规定编制本报告。'),
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》⟦第五十七条⟧规定编制本报告。'),
      preambleFragment(2020, '按照《政府信息公开条例》⟦第二十条第（十六）项⟧公开。'),
      preambleFragment(2020, '根据《政府信息公开条例》⟦第三十六条第（八）项⟧答复。'),
    ],
    good: [
      preambleFragment(2020, '根据《中华人民共和国政府信息公开条例》第五十条第（五）项规定编制本报告。'),
      preambleFragment(2020, '根据《中华人民共和国行政处罚法》第八十条规定公开。'),
      preambleFragment(2020, '根据第八十条规定公开。'),
      preambleFragment(2020, '按照《政府信息公开条例》第二十条第（十五）项公开。'),
      preambleFragment(2020, '根据《示例省政府信息公开规定》第六十条答复。'),
    ],
  },
  each: 'paragraph',
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      if (!sentence.text.includes('条') || !/第.{1,10}条/.test(sentence.text)) continue;
      for (const { item, named, start, end, canonical } of findCitations(sentence.quote(0, sentence.text.length))) {
        if (item === null && named) ctx.report(sentence.span(start, end), 'none', { stated: canonical });
      }
    }
  },
});
