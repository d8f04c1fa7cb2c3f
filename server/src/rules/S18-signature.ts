import { defineRule } from './define-rule.js';
import { DATE_TO_FILL } from './support/placeholders.js';
import { endOf } from './support/places.js';

export default defineRule({
  id: 'S18',
  name: 'signature',
  level: 'info',
  summary: { zh: '文末有落款机关和日期', en: 'The report is signed and dated' },
  why: {
    zh: '落款说明谁在什么时候作的报告，是公文的习惯；网页已标发布机关和时间的可以不写。',
    en: 'By custom the end names who reported and when; a web page that shows both may go without.',
  },
  remedy: { zh: '文末写机关全称和成文日期。', en: 'Close with the full name of the organ and the date.' },
  basis: [],
  messages: {
    none: {
      zh: '文末没有落款机关和日期。宜补上。',
      en: 'The report ends without organ and date. Better add them.',
    },
    noOrgan: {
      zh: '落款只有日期，没有机关名称。宜补上名称。',
      en: 'The signature has a date but no organ. Better add it.',
    },
    noDate: {
      zh: '落款只有机关名称，没有日期。宜补上日期。',
      en: 'The signature has an organ but no date. Better add it.',
    },
  },
  examples: {
    bad: [
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n略。\n六、其他需要报告的事项\n无。⟦⟧\n',
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n略。\n六、其他需要报告的事项\n无。\n\n⟦2024年1月20日⟧\n',
    ],
    good: [
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n略。\n六、其他需要报告的事项\n无。\n\n示例局\n2024年1月20日\n',
    ],
  },
  check(report, ctx) {
    if (report.truncated) return;
    const { signature, sections } = report;
    const last = sections.at(-1)?.body ?? report.prose;
    // The mark is reported by itself.
    if (last.text.trimEnd().endsWith(DATE_TO_FILL)) return;
    if (!signature?.organ && !signature?.date) ctx.report(endOf(report), 'none');
    else if (!signature.organ) ctx.report(signature.date!.span, 'noOrgan');
    else if (!signature.date) ctx.report(signature.organ.span, 'noDate');
  },
});
