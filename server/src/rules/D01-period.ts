import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

export default defineRule({
  id: 'D01',
  name: 'period',
  level: 'error',
  summary: { zh: '统计期限是当年 1 月 1 日至 12 月 31 日', en: 'The period is 1 January to 31 December of the year' },
  why: {
    zh: '年报统计的是整个自然年，起止日期写错，全部数据的口径就说不清。',
    en: 'The report covers the calendar year.',
  },
  remedy: {
    zh: '改为报告年度的 1 月 1 日至 12 月 31 日。',
    en: 'Write 1 January to 31 December of the report’s year.',
  },
  basis: ['条例/50'],
  messages: {
    days: {
      zh: '统计期限写的是「{stated}」，应为当年 1 月 1 日至 12 月 31 日。',
      en: 'The period stated is 「{stated}」; it is 1 January to 31 December.',
    },
    year: { zh: '统计期限的年份「{stated}」写错了。', en: '「{stated}」 is no year.' },
  },
  examples: {
    bad: [
      partOneFragment('本报告所列数据的统计期限自⟦2023年1月1日起至2023年12月30日⟧止。'),
      partOneFragment('本报告所列数据的统计期限自2020年1月1日起至⟦202020年⟧12月31日止。', '示例县示例镇人民政府', 2020),
      partOneFragment('本报告数据的统计期间为⟦2023年1月1日至11月30日⟧。'),
      partOneFragment('本年度报告所列数据的统计时间为⟦2023年2月1日至2023年12月31日⟧。'),
      partOneFragment('报告中数据统计期限自⟦202323年⟧1月1日起至12月31日止。'),
    ],
    good: [
      partOneFragment('本报告所列数据的统计期限自2023年1月1日起至12月31日止。'),
      partOneFragment('本报告统计数据截至2023年12月31日。'),
      partOneFragment('公示期为2023年3月1日至2023年3月7日。'),
      partOneFragment('统计期限为2023年1月1日-2023年12月31日。'),
      partOneFragment('半年度网站监测数据的统计时间为2023年1月1日至6月30日。'),
      partOneFragment('一季度数据统计期间为2023年1月1日至2023年3月31日，按季通报。'),
      partOneFragment('本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。'),
    ],
  },
  each: 'paragraph',
  check(_, ctx) {
    for (const sentence of ctx.facts.sentences) {
      const { text } = sentence;
      if (!text.includes('年')) continue;
      if (!/统计|数据/.test(text) || !/期限|时间|期间|年度/.test(text)) continue;
      for (const match of matchesIn(text, /(?<!\d)20\d{4}年/g)) {
        const end = match.index + match[0].length;
        ctx.report(sentence.span(match.index, end), 'year', { stated: sentence.quote(match.index, end) });
      }
      for (const match of matchesIn(text, PERIOD)) {
        const before = text.slice(Math.max(0, match.index - 24), match.index);
        if (!/(?:统计|数据)[^,]{0,20}$/.test(before) || OF_OTHERS.test(text)) continue;
        const [stated, , fromMonth, fromDay, , toMonth, toDay] = match;
        const isYear =
          Number(fromMonth) === 1 && Number(fromDay) === 1 && Number(toMonth) === 12 && Number(toDay) === 31;
        if (isYear) continue;
        const end = match.index + stated.length;
        ctx.report(sentence.span(match.index, end), 'days', { stated: sentence.quote(match.index, end) });
      }
    }
  },
});

/** Figures of less than the year, and those that somebody else gathered. */
const OF_OTHERS = /半年|季度|月度|监测|抽查|检查|评估|测评|普查|通报/;
const PERIOD = /(20\d{2})年(\d{1,2})月(\d{1,2})日(?:起?,?(?:至|到)|-|~)(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日/g;
