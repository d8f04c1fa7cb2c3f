import { absolute, compare, type Decimal, subtract } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { besideTableOne } from './text/fragments.js';
import { mismatches } from './text/mismatch.js';

export default defineRule({
  id: 'N10',
  name: 'fees',
  level: 'warning',
  summary: { zh: '正文写的行政事业性收费与表一一致', en: 'The fees that the text tells agree with table 1' },
  why: {
    zh: '正文写收取多少行政事业性收费，就是表一的「本年收费金额」，单位是万元。',
    en: 'The fees charged are the row of table 1, in 万元.',
  },
  remedy: { zh: '对照票据，看清单位，改正文或改表。', en: 'Check the receipts and the unit, then mend one of them.' },
  basis: ['条例/20/8'],
  messages: {
    fees: {
      zh: '正文写收费 {text}，表一「{name}」是 {table}（万元）。请核对金额和单位，改正文或改表。',
      en: 'The text has {text}; table 1 has {table} (万元) under {name}. Check amount and unit.',
    },
  },
  examples: {
    bad: [
      besideTableOne('2023年收取行政事业性收费⟦5.2万元⟧。'),
      besideTableOne('全年共征收行政事业性收费⟦404.3万元⟧。'),
      besideTableOne('2023年收取行政事业性收费⟦3万元⟧。'),
      besideTableOne('全年征收行政事业性收费⟦40.43万元⟧。'),
      besideTableOne('2023年，共收取行政事业性收费⟦4.1万元⟧。'),
    ],
    good: [
      besideTableOne('2023年收取行政事业性收费4.043万元。'),
      besideTableOne('2023年收取行政事业性收费4.04万元。'),
      besideTableOne('2023年收取行政事业性收费40430元。'),
      besideTableOne('2023年收取行政事业性收费约5万元。'),
      besideTableOne('2023年减免行政事业性收费12万元，收取信息处理费0元。'),
      besideTableOne('2022年收取行政事业性收费6万元。'),
    ],
  },
  check(report, ctx) {
    const differing = mismatches(report, ctx, ({ claim }) => claim.subject === 'fees');
    for (const { comparison, span, args, options } of differing) {
      const { quantity, value } = comparison.claim;
      // Rounded to the digits given it is the same amount: to those of the text or, where that counts in 元, of the table.
      const digits = quantity?.scaled ? quantity.decimals : comparison.inTable.scale;
      const allowed: Decimal = { units: 5n, scale: digits + 1 };
      if (compare(absolute(subtract(value, comparison.inTable)), allowed) <= 0) continue;
      ctx.report(span, 'fees', args, { ...options, level: 'warning' });
    }
  },
});
