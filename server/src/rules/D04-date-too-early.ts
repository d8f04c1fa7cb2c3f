import { defineRule } from './define-rule.js';
import { signedOn } from './text/deadlines.js';

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
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n主动公开信息12条。\n六、其他需要报告的事项\n无。\n\n示例县示例局\n⟦2023年1月20日⟧\n',
    ],
    good: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n主动公开信息12条。\n六、其他需要报告的事项\n无。\n\n示例县示例局\n2024年1月20日\n',
    ],
  },
  check(report, ctx) {
    const signed = signedOn(report);
    if (!signed || report.year === null || signed.year !== report.year) return;
    ctx.report(signed.span, 'early', { date: signed.text, year: report.year });
  },
});
