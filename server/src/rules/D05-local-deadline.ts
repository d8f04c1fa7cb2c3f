import { defineRule } from './define-rule.js';
import { isLate, reportLate, statutoryDay } from './text/deadlines.js';
import { partOneFragment, signedFragment } from './text/fragments.js';

export default defineRule({
  id: 'D05',
  name: 'local-deadline',
  level: 'warning',
  summary: { zh: '按本地通知的期限公布', en: 'The report is out by the local deadline' },
  why: {
    zh: '本地通知的期限可以比条例早。在 gouji.json 的 "deadlines" 里写明各类机关的期限，才检查这一条。',
    en: 'A local notice may set an earlier day. It is checked where gouji.json tells it under "deadlines".',
  },
  remedy: { zh: '核对落款日期；确实晚了的，如实写。', en: 'Check the date; where it is true, leave it.' },
  basis: ['条例/49'],
  messages: {
    late: {
      zh: '落款日期是 {date}，晚于本地要求的 {due}（gouji.json 的 deadlines）。请核对日期。',
      en: 'The date is {date}, later than {due}, the local deadline (deadlines in gouji.json). Check it.',
    },
  },
  examples: {
    deadlines: {
      department: { month: 1, day: 26 },
      town: { month: 1, day: 20 },
      street: { month: 1, day: 20 },
      government: { month: 3, day: 15 },
      office: { month: 1, day: 26 },
    },
    bad: [
      signedFragment('示例县示例局', '⟦2024年1月29日⟧'),
      signedFragment('示例县示例镇人民政府', '⟦2024年1月21日⟧'),
      signedFragment('示例市示例区示例街道办事处', '⟦2024年1月31日⟧'),
      signedFragment('示例县人民政府', '⟦2024年3月20日⟧'),
      signedFragment('示例县人民政府办公室', '⟦2024年2月2日⟧'),
    ],
    good: [
      signedFragment('示例县示例局', '2024年1月26日'),
      signedFragment('示例县示例局', '2024年3月26日'),
      signedFragment('示例县示例镇人民政府', '2024年1月20日'),
      signedFragment('示例县人民政府', '2024年3月15日'),
      signedFragment('示例县人民政府', '2023年3月20日'),
      partOneFragment('主动公开信息12条。'),
    ],
  },
  check(report, ctx) {
    const due = report.organ ? ctx.deadlines[report.organ.kind] : undefined;
    // What is later than the law allows is for D02 and D03 to say.
    if (due && !isLate(report, statutoryDay(report))) reportLate(report, ctx, due);
  },
});
