import { defineRule } from './define-rule.js';
import { causesOf } from './tables/causes.js';
import { addend } from './tables/cells.js';
import { absolute, add, decimalText } from './tables/decimal.js';
import { requestsFragment } from './tables/fragments.js';
import { requestColumnName } from './tables/naming.js';
import { dataOf, fixOf, relatedOf, spanOf, unfilledArgs } from './tables/sum-findings.js';
import type { Sum } from './tables/sums.js';

export default defineRule({
  id: 'A03',
  name: 'balance',
  level: 'error',
  summary: {
    zh: '表二每列：本年新收＋上年结转＝（七）总计＋结转下年',
    en: 'Table 2, every column: new + carried over = total + left over',
  },
  why: {
    zh: '这就是表内写明的勾稽关系：收到的和结转来的，要么办结了，要么结转下年，一件不能多、一件不能少。',
    en: 'This is the relation printed in the table: whatever came in or was carried over is either settled or left over.',
  },
  remedy: {
    zh: '对照台账核对新收、上年结转（应等于去年的结转下年）、总计和结转下年四个数，改错的那个。',
    en: 'Check new, carried over (last year’s left over), total and left over against your records and mend the wrong one.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    balance: {
      zh: '表二勾稽不平{unfilled}：{places}。第一项加第二项应等于第三项总计加第四项，请核对这四个数。',
      en: 'Table 2 does not balance{unfilledEn}: {placesEn}. Check these four numbers.',
    },
    single: {
      zh: '表二勾稽不平{unfilled}：{places}；「（七）总计」的横加也差同一个数。如果只错了一处，就是总计行的「{column}」这一格，应为 {expected}。',
      en: 'Table 2 does not balance{unfilledEn}: {placesEn}; the row of totals is off by the same. If only one cell is wrong, it is its 「{column}」, which should be {expected}.',
    },
  },
  examples: {
    bad: [
      requestsFragment('2021', {
        new: '5 | 0 | 0 | 0 | 0 | 0 | 5',
        carry: '1 | 0 | 0 | 0 | 0 | 0 | 1',
        total: '⟦5⟧ | 0 | 0 | 0 | 0 | 0 | 5',
        next: '0 | 0 | 0 | 0 | 0 | 0 | 0',
      }),
    ],
    good: [
      requestsFragment('2021', {
        new: '5 | 0 | 0 | 0 | 0 | 0 | 5',
        carry: '1 | 0 | 0 | 0 | 0 | 0 | 1',
        total: '4 | 0 | 0 | 0 | 0 | 0 | 4',
        next: '2 | 0 | 0 | 0 | 0 | 0 | 2',
      }),
    ],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table) return;
    const edition = table.boundTo;
    for (const cause of causesOf(table)) {
      if (cause.rule !== 'A03') continue;
      const { sums, suspect } = cause;
      const sides = sums.map((sum) => ({ name: requestColumnName(edition, sum.total.column), ...sidesOf(sum) }));
      const args = {
        ...unfilledArgs(sums),
        column: suspect ? requestColumnName(edition, suspect.column) : '',
        expected: suspect ? decimalText(suspect.expected) : '',
        places: sides
          .map((s) => `${s.name}新收＋结转为 ${s.left}，总计＋结转下年为 ${s.right}，差 ${s.difference}`)
          .join('；'),
        placesEn: sides
          .map((s) => `${s.name}: new + carried over ${s.left}, total + left over ${s.right}, off by ${s.difference}`)
          .join('; '),
      };
      ctx.report(spanOf(cause), suspect ? 'single' : 'balance', args, {
        related: relatedOf(edition, cause, sums[0]!.items),
        fixes: fixOf(edition, suspect),
        data: dataOf(cause),
      });
    }
  },
});

/** Both sides of a balance: what came in, and what was settled or left over. */
function sidesOf(sum: Sum): { left: string; right: string; difference: string } {
  let right = sum.stated;
  for (const item of sum.items) if (item.sign === 1) right = add(right, addend(item.cell) ?? right);
  const left = add(right, { units: -sum.difference.units, scale: sum.difference.scale });
  return { left: decimalText(left), right: decimalText(right), difference: decimalText(absolute(sum.difference)) };
}
