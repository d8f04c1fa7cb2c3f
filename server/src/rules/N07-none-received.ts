import { signOf } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { requestsFragment } from './tables/fragments.js';
import { TABLE_TWO, textFragment } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N07',
  name: 'none-received',
  level: 'error',
  summary: {
    zh: '写「未收到申请」的，表二本年新收为 0',
    en: 'Where the text says that no request came, table 2 has none',
  },
  why: {
    zh: '正文说没有收到申请，表二却有本年新收，两处必有一处是去年留下的。',
    en: 'Text and table contradict each other; one of them is last year’s.',
  },
  remedy: { zh: '对照台账，改正文或改表。', en: 'Check the register, then mend the text or the table.' },
  basis: ['条例/50'],
  messages: {
    none: {
      zh: '正文写没有收到政府信息公开申请，表二「{name}」却是 {table} 件。请核对，改正文或改表。',
      en: 'The text says that no request came; table 2 has {table} under {name}.',
    },
  },
  examples: {
    bad: [
      textFragment('2023年，我局⟦未收到政府信息公开申请⟧。', TABLE_TWO),
      textFragment('2023年度，我局⟦没有收到依申请公开政府信息的申请⟧。', TABLE_TWO),
      textFragment('2023年度，我局⟦未接到任何政府信息公开申请⟧。', TABLE_TWO),
      textFragment('2023年全年⟦无依申请公开事项⟧。', TABLE_TWO),
      textFragment('2023年，我局⟦未收到公民、法人或其他组织提出的政府信息公开申请⟧。', TABLE_TWO),
    ],
    good: [
      textFragment('2023年，共收到政府信息公开申请25件。', TABLE_TWO),
      textFragment('2022年未收到政府信息公开申请。', TABLE_TWO),
      textFragment('未收到通过信函提出的政府信息公开申请。', TABLE_TWO),
      textFragment('未收到因政府信息公开申请引发的投诉。', TABLE_TWO),
      textFragment('2023年，我局未收到政府信息公开申请。', requestsFragment('2021', {}, 'all')),
      textFragment('全年无依申请公开超期答复。收到申请25件。', TABLE_TWO),
      textFragment('2023年未收到要求更正信息的申请。', TABLE_TWO),
    ],
  },
  check(report, ctx) {
    const none = mismatches(report, ctx, ({ claim }) => claim.subject === 'received' && claim.quantity === null);
    for (const { span, args, options, comparison } of none) {
      const { level } = options;
      // Requests of last year alone may still be there; the text then is right.
      if (signOf(comparison.inTable) > 0) ctx.report(span, 'none', args, { ...options, ...(level && { level }) });
    }
  },
});
