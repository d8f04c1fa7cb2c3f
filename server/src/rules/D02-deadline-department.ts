import { defineRule } from './define-rule.js';
import { END_OF_JANUARY, reportLate, statutoryDay } from './text/deadlines.js';
import { partOneFragment, signedFragment } from './text/fragments.js';

export default defineRule({
  id: 'D02',
  name: 'deadline-department',
  level: 'warning',
  summary: {
    zh: '部门、乡镇、街道的年报在次年 1 月 31 日前公布',
    en: 'Departments, towns and street offices report by 31 January',
  },
  why: {
    zh: '条例第四十九条：县级以上人民政府部门应当在每年 1 月 31 日前向本级政府信息公开工作主管部门提交上一年度年报并向社会公布。',
    en: 'Article 49: departments submit and publish by 31 January.',
  },
  remedy: { zh: '核对落款日期；确实晚了的，如实写。', en: 'Check the date; where it is true, leave it.' },
  basis: ['条例/49'],
  messages: {
    late: {
      zh: '落款日期是 {date}，晚于 {due}（条例第四十九条的期限）。请核对日期。',
      en: 'The date is {date}, later than {due} (article 49). Check it.',
    },
  },
  examples: {
    bad: [
      signedFragment('示例县示例局', '⟦2024年3月26日⟧'),
      signedFragment('示例县示例镇人民政府', '⟦2024年2月5日⟧'),
      signedFragment('示例市示例区示例街道办事处', '⟦2024年4月1日⟧'),
      signedFragment('示例市教育局', '⟦二〇二四年三月一日⟧'),
      signedFragment('示例县发展和改革委员会', '⟦2025年1月10日⟧'),
    ],
    good: [
      signedFragment('示例县示例局', '2024年1月31日'),
      signedFragment('示例县人民政府', '2024年3月20日'),
      signedFragment('示例县示例镇人民政府', '2024年1月5日'),
      signedFragment('示例县人民政府办公室', '2024年3月20日'),
      signedFragment('示例县示例局', '2024年3月5日', '示例县人民政府'),
      signedFragment('示例县示例局', '2024年2月'),
      partOneFragment('主动公开信息12条。'),
    ],
  },
  check(report, ctx) {
    if (statutoryDay(report) === END_OF_JANUARY) reportLate(report, ctx, END_OF_JANUARY);
  },
});
