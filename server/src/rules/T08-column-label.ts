import { defineRule } from './define-rule.js';
import { disclosureFragment, draftFragment, PROCEEDINGS_HEADING, proceedingsFragment } from './tables/fragments.js';
import { changedLabels, officialLabels, saysOther } from './tables/wordings.js';

const ZEROS = Array.from({ length: 15 }, () => '0').join(' | ');

export default defineRule({
  id: 'T08',
  name: 'column-label',
  level: 'warning',
  looksAt: 'form',
  summary: { zh: '列标签与官方一致', en: 'Column labels are the official ones' },
  why: {
    zh: '汇总按列标签取数。写错一个字，意思就变了（「结果维护」不是「结果维持」），按错误报；只是增减字的按警告报。',
    en: 'The tables are gathered by their column labels. One wrong character says something else and is an error; added or missing words are a warning.',
  },
  remedy: { zh: '用官方标签；要说明的写到正文里。', en: 'Write the official label; explain in the text.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    other: {
      zh: '{table}列标签「{written}」写错了，应为「{official}」（{count} 处）。',
      en: '{table}: the column label 「{written}」 is wrong; it should be 「{official}」 ({count} places).',
    },
    changed: {
      zh: '{table}列标签「{written}」与官方不一致，应为「{official}」（{count} 处）；要说明的写到正文里。',
      en: '{table}: the column label 「{written}」 differs from the official 「{official}」 ({count} places). Explain in the text.',
    },
    again: { zh: '这里也是', en: 'Here too' },
  },
  examples: {
    bad: [
      draftFragment(
        '2021',
        `${PROCEEDINGS_HEADING}\n`,
        proceedingsFragment(ZEROS).replace('结果维持', '⟦结果维护⟧').replaceAll('结果维持', '结果维护'),
      ),
      draftFragment('2021', disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: '1 | 0 | 9' })).replace(
        '现行有效件数',
        '⟦现行有效总件数⟧',
      ),
    ],
    good: [draftFragment('2021', `${PROCEEDINGS_HEADING}\n`, proceedingsFragment(ZEROS))],
  },
  check(report, ctx) {
    for (const label of changedLabels(report, 'column')) {
      const { table, official, written, places } = label;
      const isOther = saysOther(label);
      ctx.report(
        places[0]!.span,
        isOther ? 'other' : 'changed',
        { table, official, written, count: places.length },
        {
          level: isOther ? 'error' : 'warning',
          related: places.slice(1).map(({ span }) => ({ message: this.messages.again, args: {}, span })),
          fixes: officialLabels(report, label),
        },
      );
    }
  },
});
