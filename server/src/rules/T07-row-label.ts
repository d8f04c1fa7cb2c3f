import { defineRule } from './define-rule.js';
import { disclosureFragment, draftFragment, requestsFragment } from './tables/fragments.js';
import { changedLabels, officialLabels, slipOf } from './tables/wordings.js';

const NONE = '0 | 0 | 0 | 0 | 0 | 0 | 0';
const FIVE = { 'r5.1': NONE, 'r5.2': NONE, 'r5.3': NONE, 'r5.4': NONE };

export default defineRule({
  id: 'T07',
  name: 'row-label',
  level: 'warning',
  looksAt: 'form',
  summary: { zh: '行标签与官方一致', en: 'Row labels are the official ones' },
  why: {
    zh: '汇总按行标签取数。改动、多字、漏字，或者在后面加注，都可能取不到。',
    en: 'The tables are gathered by their row labels. Changed, missing or added words may make a row go unfound.',
  },
  remedy: { zh: '用官方标签；要说明的写到正文里。', en: 'Write the official label; explain in the text.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    omitted: {
      zh: '{table}行标签「{written}」漏了「{due}」，应为「{official}」。',
      en: '{table}: the row label 「{written}」 leaves out 「{due}」; it should be 「{official}」.',
    },
    added: {
      zh: '{table}行标签「{written}」多了「{found}」，应为「{official}」。',
      en: '{table}: the row label 「{written}」 has 「{found}」 too much; it should be 「{official}」.',
    },
    wrong: {
      zh: '{table}行标签「{written}」把「{due}」写成了「{found}」，应为「{official}」。',
      en: '{table}: the row label 「{written}」 says 「{found}」 for 「{due}」; it should be 「{official}」.',
    },
    changed: {
      zh: '{table}行标签「{written}」与官方不一致，应为「{official}」；要说明的写到正文里。',
      en: '{table}: the row label 「{written}」 differs from the official 「{official}」. Explain in the text, not in the label.',
    },
    again: { zh: '这里也是', en: 'Here too' },
  },
  examples: {
    bad: [
      draftFragment('2021', disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: '1 | 0 | 9' })).replace(
        '| 行政规范性文件',
        '| ⟦规范性文件⟧',
      ),
      draftFragment('2021', requestsFragment('2021', FIVE).replace('3.要求提供公开出版物', '⟦3.要求提供公开的出版物⟧')),
    ],
    good: [
      draftFragment('2021', requestsFragment('2021', FIVE).replace('3.要求提供公开出版物', '3． 要求提供公开出版物')),
    ],
  },
  check(report, ctx) {
    for (const label of changedLabels(report, 'row')) {
      const { table, official, written, places } = label;
      const slip = slipOf(label);
      const key = !slip ? 'changed' : slip.written === '' ? 'omitted' : slip.due === '' ? 'added' : 'wrong';
      ctx.report(
        places[0]!.span,
        key,
        { table, official, written, due: slip?.due ?? '', found: slip?.written ?? '' },
        {
          related: places.slice(1).map(({ span }) => ({ message: this.messages.again, args: {}, span })),
          fixes: officialLabels(report, label),
        },
      );
    }
  },
});
