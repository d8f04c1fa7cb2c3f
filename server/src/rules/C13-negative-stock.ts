import { add, decimalNumber, decimalText, signOf } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { disclosureValues } from './tables/disclosure.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C13',
  name: 'negative-stock',
  level: 'error',
  summary: { zh: '上一年项目数量加本年增/减不小于 0', en: 'Items of last year and this year’s change are not below 0' },
  why: {
    zh: '项目不会减到比没有还少。增减之后为负，说明有一格填错了。',
    en: 'More items cannot go than there were: one of the two is wrong.',
  },
  remedy: { zh: '核对上一年项目数量和本年增/减。', en: 'Check both numbers.' },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    below: {
      zh: '表一「{row}」上一年 {before} 项，本年增/减 {change}，减到了 0 以下。请核对这两个数。',
      en: '表一, 「{row}」: {before} items last year and a change of {change} leave less than none. Check both.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政许可: '5 | ⟦-8⟧ | 3', 其他对外管理服务事项: '0 | 0 | 0' }),
      ),
    ],
    good: [
      draftFragment('2019', disclosureFragment('2019', { 行政许可: '8 | -8 | 3', 其他对外管理服务事项: '0 | 0 | 0' })),
    ],
  },
  check(report, ctx) {
    for (const { row, cells } of disclosureValues(report.tables.disclosure)) {
      const [before, change] = [numberIn(cells.before ?? null), numberIn(cells.change ?? null)];
      if (!before || !change || signOf(before) < 0 || signOf(add(before, change)) >= 0) continue;
      ctx.report(
        cells.change!.span,
        'below',
        { row, before: decimalText(before), change: decimalText(change) },
        {
          data: {
            table: 'disclosure',
            cells: [
              { row, column: 1 },
              { row, column: 2 },
            ],
            stated: [decimalNumber(before), decimalNumber(change)],
          },
        },
      );
    }
  },
});
