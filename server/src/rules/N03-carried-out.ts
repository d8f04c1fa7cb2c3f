import { defineRule } from './define-rule.js';
import { TABLE_TWO, textFragment } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N03',
  name: 'carried-out',
  level: 'error',
  summary: { zh: '正文写的结转下年件数与表二一致', en: 'The requests carried to next year agree with table 2' },
  why: {
    zh: '结转下年度的件数，明年要原样填进「上年结转」；正文和表二不一样，明年就对不上。',
    en: 'Next year’s report has to begin with this number.',
  },
  remedy: { zh: '对照台账，改正文或改表。', en: 'Check the register, then mend the text or the table.' },
  basis: ['条例/50'],
  messages: {
    next: {
      zh: '正文写结转下年度 {text}，表二「{name}」是 {table}。请核对，改正文或改表。',
      en: 'The text carries {text} requests to next year; table 2 has {table} under {name}.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年新收政府信息公开申请25件，结转下年度继续办理⟦1件⟧。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件，结转至2024年⟦3件⟧。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件，办结26件，结转2024年度办理⟦4件⟧。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件，上年结转3件，结转下一年度⟦5件⟧。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件，其余结转至下年度⟦1件⟧。', TABLE_TWO),
    ],
    good: [
      textFragment('2023年新收政府信息公开申请25件，结转下年度继续办理2件。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件，2022年结转3件。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件，结转2024年2件。', TABLE_TWO),
      textFragment('2023年新收政府信息公开申请25件，约3件结转下年度。', TABLE_TWO),
      textFragment('办理行政许可申请300件，结转下年度办理10件。', TABLE_TWO),
    ],
  },
  check(report, ctx) {
    for (const { span, args, options } of mismatches(report, ctx, ({ claim }) => claim.subject === 'carried-out')) {
      ctx.report(span, 'next', args, options);
    }
  },
});
