import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment, preambleFragment } from './text/fragments.js';

export default defineRule({
  id: 'F12',
  name: 'time-limits',
  level: 'warning',
  summary: { zh: '答复期限写 20 个工作日', en: 'Replies are due within 20 working days' },
  why: {
    zh: '条例第三十三条：不能当场答复的，自收到申请之日起 20 个工作日内答复；15 个工作日是旧条例的期限。',
    en: 'Article 33 sets 20 working days; 15 were the old regulation’s.',
  },
  remedy: { zh: '改为 20 个工作日。', en: 'Write 20.' },
  basis: ['条例/33'],
  messages: {
    fifteen: {
      zh: '答复申请的期限是 20 个工作日（条例第三十三条），15 个工作日是旧条例的规定。',
      en: 'Requests are answered within 20 working days (article 33); 15 was the old rule.',
    },
  },
  examples: {
    bad: [
      preambleFragment(2020, '对收到的政府信息公开申请，严格按照规定在⟦15个工作日⟧内答复。'),
      partOneFragment('对依申请公开事项，法定时限⟦15个工作日⟧内回复。'),
      partOneFragment('根据《条例》规定，收到信息公开申请后⟦十五个工作日⟧之内予以答复。'),
      partOneFragment('依申请公开件应当在⟦15个工作日⟧内办结。'),
      partOneFragment('严格遵守政府信息公开申请⟦15个工作日⟧内答复的期限。'),
    ],
    good: [
      preambleFragment(2020, '对收到的政府信息公开申请，均在20个工作日内答复。'),
      preambleFragment(2020, '对收到的政府信息公开申请，均在15个工作日内答复。'),
      preambleFragment(2020, '我局承诺政府信息公开申请15个工作日内答复。'),
      preambleFragment(2020, '收到第三方意见后15个工作日内未提出意见的，由机关决定是否公开。'),
      preambleFragment(2020, '收到补正通知后15个工作日内补正申请。'),
      preambleFragment(2020, '公开信息自形成之日起20个工作日内公开，12345工单15个工作日内答复。'),
    ],
  },
  each: 'paragraph',
  seeks: [/(?:15|十五)个工作日/],
  check(report, ctx) {
    for (const sentence of ctx.facts.sentences) {
      const { text, section } = sentence;
      if (report.year === null || report.year < 2019 || (section !== null && section.official !== 1)) continue;
      if (
        !/信息公开申请|依申请公开/.test(text) ||
        /第三方|补正|征求|延长|延期|工单|热线|平均|提前|压缩|缩短/.test(text)
      )
        continue;
      for (const match of matchesIn(text, /(?:15|十五)个工作日/g)) {
        // Who answers sooner than the regulation asks may say so: only a limit said to be the rule is out of date.
        if (!/规定|法定|期限|时限|应当|必须|条例/.test(text) || /承诺|力争|实际|早于|平均/.test(text)) continue;
        if (!/^(?:之?内)?[^,]{0,8}(?:答复|回复|办结)/.test(text.slice(match.index + match[0].length))) continue;
        ctx.report(sentence.span(match.index, match.index + match[0].length), 'fifteen');
      }
    }
  },
});
