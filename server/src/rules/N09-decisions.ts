import { defineRule } from './define-rule.js';
import { besideTableOne } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N09',
  name: 'decisions',
  level: 'warning',
  summary: {
    zh: '正文写的许可、处罚、强制决定数与表一一致',
    en: 'The permits, punishments and coercive measures that the text counts agree with table 1',
  },
  why: {
    zh: '正文写作出多少件行政许可、处罚、强制决定，就是表一这一行的「处理决定数量」。「公开多少条」「办案多少件」是别的数，不比。',
    en: 'Decisions that the text says were made are the row of table 1. What was published or handled is another count.',
  },
  remedy: {
    zh: '对照台账，改正文或改表；口径不同的（如只写公开的）写明。',
    en: 'Check the records, then mend the text or the table; say where the scope differs.',
  },
  basis: ['条例/20/5', '条例/20/6'],
  messages: {
    decisions: {
      zh: '正文写作出决定 {text}，表一「{name}」是 {table}。请核对，改正文或改表；口径不同的写明。',
      en: 'The text has {text} decisions; table 1 has {table} under {name}. Mend one of them, or say how they differ.',
    },
  },
  examples: {
    bad: [
      besideTableOne('2023年作出行政许可决定⟦12件⟧。'),
      besideTableOne('2023年，我局做出行政处罚决定⟦5件⟧，均已送达。'),
      besideTableOne('全年作出行政强制决定⟦2件⟧。'),
      besideTableOne('作出行政处罚决定⟦30件⟧。'),
      besideTableOne('2023年，共作出行政许可决定⟦15件⟧，行政处罚决定3件。'),
    ],
    good: [
      besideTableOne('2023年作出行政许可决定9件、行政处罚决定3件。'),
      besideTableOne('全年公开行政许可结果560条、行政处罚结果235条。'),
      besideTableOne('全年办理行政处罚案件45件，受理行政许可申请300件。'),
      besideTableOne('2022年作出行政许可决定30件。'),
      besideTableOne('全系统作出行政许可决定约120件。'),
      besideTableOne('全年公示作出行政处罚决定235件。'),
    ],
  },
  check(report, ctx) {
    const differing = mismatches(report, ctx, ({ claim: { subject } }) =>
      ['permits', 'punishments', 'coercions'].includes(subject),
    );
    for (const { span, args, options } of differing) {
      ctx.report(span, 'decisions', args, { ...options, level: 'warning' });
    }
  },
});
