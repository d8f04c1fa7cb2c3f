import { type Decimal, decimalNumber, decimalText, signOf, subtract } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { currencyOf } from './tables/amounts.js';
import { numberIn } from './tables/cells.js';
import { disclosureValues } from './tables/disclosure.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';
import { hasMilliYuan } from './tables/milli-yuan.js';

/** Mean 元 of a purchase below which no central purchase is found. */
const LEAST_YUAN = 100;
/** Mean 万元 of a purchase above which none is. */
const MOST_WAN_YUAN = 100_000;

export default defineRule({
  id: 'C06',
  name: 'implausible-amount',
  level: 'warning',
  summary: { zh: '采购金额的量级与项目数不相称', en: 'The amount of purchases does not fit their number' },
  why: {
    zh: '平均每个项目不到一百元，或者超过十亿元，多半是把元和万元弄混了。',
    en: 'Less than 100 元 or more than a billion 元 for each purchase mostly comes from mixing up 元 and 万元.',
  },
  remedy: { zh: '核对金额的单位。', en: 'Check the unit of the amount.' },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    low: {
      zh: '表一政府集中采购 {purchases} 个项目，总金额 {amount} {unit}，平均每个不到 100 元。请核对单位，是不是万元。',
      en: '表一: {purchases} central purchases for {amount} {unit} in all, less than 100 元 each. Check the unit; is it 万元?',
    },
    high: {
      zh: '表一政府集中采购 {purchases} 个项目，总金额 {amount} {unit}，平均每个超过 10 亿元。请核对单位，是不是元。',
      en: '表一: {purchases} central purchases for {amount} {unit} in all, more than a billion 元 each. Check the unit; is it 元?',
    },
  },
  examples: {
    bad: [
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '264 | ⟦6834元⟧' })),
    ],
    good: [
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '3 | 329164元' })),
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '264 | 6834' })),
    ],
  },
  check(report, ctx) {
    const table = report.tables.disclosure;
    if (!table) return;
    for (const { row, cells } of disclosureValues(table)) {
      const [purchases, amount] = [numberIn(cells.purchases ?? null), numberIn(cells.amount ?? null)];
      if (!purchases || !amount || signOf(purchases) <= 0 || signOf(amount) <= 0) continue;
      const unit = currencyOf(table, cells.amount!);
      if (unit === null || hasMilliYuan(table, cells.amount!)) continue;
      const isLow = unit === '元' && signOf(subtract(amount, times(purchases, LEAST_YUAN))) < 0;
      const isHigh = unit === '万元' && signOf(subtract(amount, times(purchases, MOST_WAN_YUAN))) > 0;
      if (!isLow && !isHigh) continue;
      ctx.report(
        cells.amount!.span,
        isLow ? 'low' : 'high',
        { purchases: decimalText(purchases), amount: decimalText(amount), unit },
        {
          data: {
            table: 'disclosure',
            cells: [
              { row, column: 1 },
              { row, column: 2 },
            ],
            stated: [decimalNumber(purchases), decimalNumber(amount)],
          },
        },
      );
    }
  },
});

function times(value: Decimal, factor: number): Decimal {
  return { units: value.units * BigInt(factor), scale: value.scale };
}
