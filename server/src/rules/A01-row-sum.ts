import { defineRule } from './define-rule.js';
import { causesOf } from './tables/causes.js';
import { draftFragment, requestsFragment } from './tables/fragments.js';
import { requestRowName } from './tables/naming.js';
import { dataOf, fixOf, isBlank, itemsOf, relatedOf, spanOf, sumArgs, suspectArgs } from './tables/sum-findings.js';

export default defineRule({
  id: 'A01',
  name: 'row-sum',
  level: 'error',
  summary: {
    zh: '表二每行：六类申请人之和等于总计',
    en: '表二, every row: the six kinds of applicants add up to the total',
  },
  why: {
    zh: '「总计」列就是自然人和五类法人或其他组织的合计。横加不符，汇总时必被退回。一格写错，往往横加、纵加（或勾稽）同时差一个数：这时只报一条，并指出两处交叉的那一格。',
    en: 'Column 总计 is the sum of natural persons and the five kinds of organisations. One wrong cell usually breaks its row and its column by the same amount; then there is one finding, which names the cell where the two cross.',
  },
  remedy: {
    zh: '对照台账核对这一行的七个数，改错的那一格，不要为了凑平改别的格。',
    en: 'Check the seven numbers of the row against your records and mend the wrong one; do not bend another to make it fit.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    row: {
      zh: '表二「{name}」横加不符：总计填 {stated}，六类之和是 {computed}，差 {difference}。请核对这一行。',
      en: '表二, row 「{name}」: 总计 says {stated}, the six kinds add up to {computed}, off by {difference}. Check the row.',
    },
    withColumn: {
      zh: '表二「{name}」横加不符：总计填 {stated}，六类之和是 {computed}，差 {difference}；「{column}」列的纵加也差同一个数。如果只错了一处，就是「{cell}」：现为 {found}，应为 {expected}。',
      en: '表二, row 「{name}」: 总计 says {stated}, the six kinds add up to {computed}, off by {difference}; column 「{column}」 is off by the same. If only one cell is wrong, it is 「{cell}」: {found} should be {expected}.',
    },
    withColumnBlank: {
      zh: '表二「{name}」横加不符：总计填 {stated}，六类之和是 {computed}，差 {difference}；「{column}」列的纵加也差同一个数。如果只错了一处，就是「{cell}」：现为空白，应为 {expected}。',
      en: '表二, row 「{name}」: 总计 says {stated}, the six kinds add up to {computed}, off by {difference}; column 「{column}」 is off by the same. If only one cell is wrong, it is 「{cell}」: it is blank and should be {expected}.',
    },
    withBalance: {
      zh: '表二「{name}」横加不符：总计填 {stated}，六类之和是 {computed}，差 {difference}；「{column}」列的勾稽（新收＋结转＝总计＋结转下年）也差同一个数。如果只错了一处，就是「{cell}」：现为 {found}，应为 {expected}。',
      en: '表二, row 「{name}」: 总计 says {stated}, the six kinds add up to {computed}, off by {difference}; the balance of column 「{column}」 is off by the same. If only one cell is wrong, it is 「{cell}」: {found} should be {expected}.',
    },
    withBalanceBlank: {
      zh: '表二「{name}」横加不符：总计填 {stated}，六类之和是 {computed}，差 {difference}；「{column}」列的勾稽（新收＋结转＝总计＋结转下年）也差同一个数。如果只错了一处，就是「{cell}」：现为空白，应为 {expected}。',
      en: '表二, row 「{name}」: 总计 says {stated}, the six kinds add up to {computed}, off by {difference}; the balance of column 「{column}」 is off by the same. If only one cell is wrong, it is 「{cell}」: it is blank and should be {expected}.',
    },
    chain: {
      zh: '表二有 {count} 行横加不符，都差 {difference}（总计≠六类之和）：{places}。像是一处填错带到了别的行，请从「{name}」查起。',
      en: '表二: {count} rows are off by {difference} each (总计 ≠ sum of the six kinds): {places}. One error seems to have been carried along; start with 「{name}」.',
    },
    unfilled: {
      zh: '表二「总计」列都填了 0，六类之和却不是 0（总计≠六类之和）：{places}。请按各行之和填写总计列。',
      en: '表二: column 总计 is 0 throughout, yet the six kinds are not (总计 ≠ sum of the six kinds): {places}. Fill in the totals.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2021',
        requestsFragment('2021', { new: '18 | 2 | 0 | 0 | 0 | 0 | ⟦21⟧', carry: '1 | 0 | 0 | 0 | 0 | 0 | 1' }),
      ),
      draftFragment(
        '2021',
        requestsFragment(
          '2021',
          { new: '5 | 0 | 0 | 0 | 0 | 0 | 5', r1: '⟦6⟧ | 0 | 0 | 0 | 0 | 0 | 5', total: '5 | 0 | 0 | 0 | 0 | 0 | 5' },
          'all',
        ),
      ),
    ],
    good: [
      draftFragment(
        '2021',
        requestsFragment('2021', { new: '18 | 2 | 0 | 0 | 0 | 0 | 20', carry: '1 | 0 | 0 | 0 | 0 | 0 | 1' }),
      ),
    ],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table) return;
    const edition = table.boundTo;
    for (const cause of causesOf(table)) {
      if (cause.rule !== 'A01') continue;
      const { sums, follows, suspect, form } = cause;
      const crossing = follows[0]?.kind === 'balance' ? 'withBalance' : 'withColumn';
      const single = isBlank(suspect) ? (`${crossing}Blank` as const) : crossing;
      const key = form === 'single' ? single : form === 'plain' ? 'row' : form;
      const args = {
        ...sumArgs(sums, (sum) => requestRowName(edition, sum.total.row)),
        ...suspectArgs(edition, suspect),
      };
      ctx.report(spanOf(cause), key, args, {
        related: relatedOf(edition, cause, form === 'plain' ? itemsOf(sums[0]!) : []),
        fixes: fixOf(edition, suspect),
        data: dataOf(cause),
      });
    }
  },
});
