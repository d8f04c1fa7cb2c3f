import { defineRule } from './define-rule.js';
import { isCutOff, partText, saysSomething, sectionOf } from './support/parts.js';
import { squashed } from './support/squashed.js';

/** First report year after the fee rules came into force on 2021-01-01 and the format asked for them. */
const FIRST_YEAR = 2021;

export default defineRule({
  id: 'S19',
  name: 'processing-fee',
  level: 'info',
  summary: { zh: '第六部分说明信息处理费（2021 年度起）', en: 'Part six tells of processing fees (from 2021)' },
  why: {
    zh: '信息处理费办法 2021 年 1 月 1 日起施行，年报第六部分要报告收取情况，没有收取的也写一句。',
    en: 'The rules on processing fees are in force since 1 January 2021, and part six reports what was charged, even if nothing was.',
  },
  remedy: {
    zh: '补一句「本年度未收取政府信息公开信息处理费」，或者写明发出收费通知的件数、总金额和实际收取金额。',
    en: 'Add that no processing fee was charged, or the number of notices, their sum and the sum received.',
  },
  basis: ['国办函〔2020〕109号', '国办公开办函〔2021〕30号'],
  messages: {
    absent: {
      zh: '第六部分没有写信息处理费收取情况；没有收取的，补一句「本年度未收取信息处理费」。',
      en: 'Part six does not tell of processing fees; if none was charged, say so.',
    },
  },
  examples: {
    bad: ['示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n略\n⟦六、其他需要报告的事项⟧\n无\n'],
    good: [
      '示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n略\n六、其他需要报告的事项\n本年度未收取信息处理费。\n',
      '示例局2020年政府信息公开工作年度报告\n\n一、总体情况\n略\n六、其他需要报告的事项\n无\n',
    ],
  },
  check(report, ctx) {
    const year = report.year ?? ctx.edition.years.from;
    if (year < FIRST_YEAR) return;
    const section = sectionOf(report, 6);
    if (!section || isCutOff(report, section)) return;
    const body = partText(report, 6);
    if (!saysSomething(body) || /处理费|收费|费用|收取/.test(squashed(body).text)) return;
    ctx.report(section.span, 'absent');
  },
});
