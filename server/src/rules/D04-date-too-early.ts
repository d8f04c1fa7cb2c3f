import { defineRule } from './define-rule.js';
import { signedOn } from './text/deadlines.js';
import { partOneFragment, signedFragment } from './text/fragments.js';

export default defineRule({
  id: 'D04',
  name: 'date-too-early',
  level: 'warning',
  summary: { zh: '成文日期不早于次年 1 月 1 日', en: 'The report is not dated before the year is over' },
  why: {
    zh: '年度还没结束，数据没有截止，不会已经成文；多半是年份没有改。',
    en: 'Before the year is over its figures are not complete; mostly the year was not changed.',
  },
  remedy: { zh: '核对落款的年份。', en: 'Check the year of the date.' },
  basis: ['条例/49'],
  messages: {
    early: {
      zh: '落款日期是 {date}，{year} 年度还没有结束。请核对年份。',
      en: 'The date is {date}; the year {year} was not over. Check it.',
    },
  },
  examples: {
    bad: [
      signedFragment('示例县示例局', '⟦2023年1月20日⟧'),
      signedFragment('示例县示例镇人民政府', '⟦2023年12月20日⟧'),
      signedFragment('示例县人民政府', '⟦2023年3月20日⟧'),
      signedFragment('示例县人民政府办公室', '⟦二〇二三年一月十日⟧'),
      signedFragment('示例市示例区示例街道办事处', '⟦2022年1月12日⟧'),
    ],
    good: [
      signedFragment('示例县示例局', '2024年1月20日'),
      signedFragment('示例县示例局', '2024年1月1日'),
      signedFragment('示例县人民政府', '2024年3月31日'),
      signedFragment('示例县示例镇人民政府', '2025年1月10日'),
      signedFragment('示例县示例局', '2024年1月'),
      partOneFragment('2023年12月20日组织培训。'),
    ],
  },
  check(report, ctx) {
    const signed = signedOn(report);
    if (!signed || report.year === null || signed.year > report.year) return;
    ctx.report(signed.span, 'early', { date: signed.text, year: report.year });
  },
});
