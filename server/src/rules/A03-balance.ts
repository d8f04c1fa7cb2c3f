import { decimalText, ZERO } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { causesOf } from './tables/causes.js';
import { draftFragment, requestsFragment } from './tables/fragments.js';
import { requestColumnName } from './tables/naming.js';
import { dataOf, fixOf, isBlank, relatedOf, spanOf, sumArgs, suspectArgs } from './tables/sum-findings.js';
import { type Sum, sidesOf } from './tables/sums.js';

export default defineRule({
  id: 'A03',
  name: 'balance',
  level: 'error',
  summary: {
    zh: '表二每列：本年新收＋上年结转＝（七）总计＋结转下年',
    en: '表二, every column: new + carried over = total + left over',
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
      zh: '表二「{name}」列勾稽不平：新收＋结转是 {left}，总计＋结转下年是 {right}，差 {difference}。请核对这四个数。',
      en: '表二, column 「{name}」 does not balance: new + carried over is {left}, total + left over is {right}, off by {difference}. Check the four numbers.',
    },
    balances: {
      zh: '表二有 {count} 列勾稽不平（新收＋结转≠总计＋结转下年）：{places}，差 {difference}。请核对这些列的四个数。',
      en: '表二: {count} columns do not balance (new + carried over ≠ total + left over): {places}, off by {difference}. Check the four numbers of each.',
    },
    single: {
      zh: '表二「{name}」列勾稽不平：新收＋结转是 {left}，总计＋结转下年是 {right}，差 {difference}；总计行的横加也差同一个数。如果只错了一处，就是「{cell}」：现为 {found}，应为 {expected}。',
      en: '表二, column 「{name}」 does not balance: new + carried over is {left}, total + left over is {right}, off by {difference}; the row of totals is off by the same. If only one cell is wrong, it is 「{cell}」: {found} should be {expected}.',
    },
    singleBlank: {
      zh: '表二「{name}」列勾稽不平：新收＋结转是 {left}，总计＋结转下年是 {right}，差 {difference}；总计行的横加也差同一个数。如果只错了一处，就是「{cell}」：现为空白，应为 {expected}。',
      en: '表二, column 「{name}」 does not balance: new + carried over is {left}, total + left over is {right}, off by {difference}; the row of totals is off by the same. If only one cell is wrong, it is 「{cell}」: it is blank and should be {expected}.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2021',
        requestsFragment('2021', {
          new: '5 | 0 | 0 | 0 | 0 | 0 | 5',
          carry: '1 | 0 | 0 | 0 | 0 | 0 | 1',
          total: '⟦5⟧ | 0 | 0 | 0 | 0 | 0 | 5',
          next: '0 | 0 | 0 | 0 | 0 | 0 | 0',
        }),
      ),
    ],
    good: [
      draftFragment(
        '2021',
        requestsFragment('2021', {
          new: '5 | 0 | 0 | 0 | 0 | 0 | 5',
          carry: '1 | 0 | 0 | 0 | 0 | 0 | 1',
          total: '4 | 0 | 0 | 0 | 0 | 0 | 4',
          next: '2 | 0 | 0 | 0 | 0 | 0 | 2',
        }),
      ),
    ],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table) return;
    const edition = table.boundTo;
    for (const cause of causesOf(table)) {
      if (cause.rule !== 'A03') continue;
      const { sums, suspect } = cause;
      const nameOf = (sum: Sum): string => requestColumnName(edition, sum.total.column);
      const args = {
        ...sumArgs(sums, nameOf),
        ...suspectArgs(edition, suspect),
        ...sideArgs(sums[0]!),
        places: sums.map((sum) => `${nameOf(sum)} ${sideArgs(sum).left}≠${sideArgs(sum).right}`).join('、'),
      };
      ctx.report(
        spanOf(cause),
        suspect ? (isBlank(suspect) ? 'singleBlank' : 'single') : sums.length === 1 ? 'balance' : 'balances',
        args,
        {
          related: relatedOf(edition, cause, sums[0]!.items),
          fixes: fixOf(edition, suspect),
          data: dataOf(cause),
        },
      );
    }
  },
});

function sideArgs(sum: Sum): { left: string; right: string } {
  const { left, right } = sidesOf(sum);
  return { left: decimalText(left ?? ZERO), right: decimalText(right ?? ZERO) };
}
