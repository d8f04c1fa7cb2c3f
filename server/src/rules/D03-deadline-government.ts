import { defineRule } from './define-rule.js';
import { END_OF_MARCH, reportLate, statutoryDay } from './text/deadlines.js';
import { partOneFragment, signedFragment } from './text/fragments.js';

export default defineRule({
  id: 'D03',
  name: 'deadline-government',
  level: 'warning',
  summary: { zh: '县级以上人民政府的年报在次年 3 月 31 日前公布', en: 'Governments report by 31 March' },
  why: {
    zh: '条例第四十九条：县级以上地方人民政府的政府信息公开工作主管部门应当在每年 3 月 31 日前公布本级政府上一年度年报。',
    en: 'Article 49: a government’s report is published by 31 March.',
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
      signedFragment('示例县人民政府', '⟦2024年5月6日⟧'),
      signedFragment('示例市人民政府', '⟦2024年4月1日⟧'),
      signedFragment('示例市示例区人民政府', '⟦2024年4月30日⟧'),
      signedFragment('示例县人民政府办公室', '⟦2024年5月8日⟧'),
      signedFragment('示例省人民政府', '⟦二〇二四年四月十二日⟧'),
    ],
    good: [
      signedFragment('示例县人民政府', '2024年3月31日'),
      signedFragment('示例市人民政府', '2024年3月12日'),
      signedFragment('示例市示例区人民政府', '2024年1月5日'),
      signedFragment('示例县示例局', '2024年5月8日'),
      signedFragment('示例县人民政府', '2024年4月'),
      partOneFragment('2024年4月30日前公布。', '示例县人民政府'),
    ],
  },
  check(report, ctx) {
    if (statutoryDay(report) === END_OF_MARCH) reportLate(report, ctx, END_OF_MARCH);
  },
});
