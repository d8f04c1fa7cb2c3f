import { decimalNumber, decimalText, isZero } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { disclosureValues } from './tables/disclosure.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C16',
  name: 'unpaired-purchases',
  level: 'warning',
  summary: { zh: '采购项目数量和采购总金额要么都有，要么都没有', en: 'Purchases and their amount go together' },
  why: {
    zh: '有项目就有金额，有金额就有项目。一个是 0、一个不是，必有一格漏填。',
    en: 'There is no purchase without an amount and no amount without a purchase.',
  },
  remedy: { zh: '核对两格，补上漏填的。', en: 'Check both cells and fill in the one that was forgotten.' },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    amount: {
      zh: '表一政府集中采购项目数量是 0，总金额却是 {amount}。请核对这两格。',
      en: '表一: no central purchase, yet an amount of {amount}. Check both cells.',
    },
    purchases: {
      zh: '表一政府集中采购有 {purchases} 个项目，总金额却是 0。请核对这两格。',
      en: '表一: {purchases} central purchases, yet an amount of 0. Check both cells.',
    },
  },
  examples: {
    bad: [
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '0 | ⟦329164⟧' })),
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '3 | ⟦0⟧' })),
    ],
    good: [draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '3 | 329164' }))],
  },
  check(report, ctx) {
    for (const { row, cells } of disclosureValues(report.tables.disclosure)) {
      const [purchases, amount] = [numberIn(cells.purchases ?? null), numberIn(cells.amount ?? null)];
      if (!purchases || !amount || isZero(purchases) === isZero(amount)) continue;
      const key = isZero(purchases) ? 'amount' : 'purchases';
      const args = { amount: decimalText(amount), purchases: decimalText(purchases) };
      ctx.report(cells.amount!.span, key, args, {
        data: {
          table: 'disclosure',
          cells: [
            { row, column: 1 },
            { row, column: 2 },
          ],
          stated: [decimalNumber(purchases), decimalNumber(amount)],
        },
      });
    }
  },
});
