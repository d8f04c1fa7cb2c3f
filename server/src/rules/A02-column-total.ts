import type { RequestsTable } from '../model/report.js';
import { decimalText, equals, signOf } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { type Cause, causesOf } from './tables/causes.js';
import { numberIn, requestCell } from './tables/cells.js';
import { draftFragment, requestsFragment } from './tables/fragments.js';
import { requestColumnName } from './tables/naming.js';
import { dataOf, fixOf, isBlank, itemsOf, relatedOf, spanOf, sumArgs, suspectArgs } from './tables/sum-findings.js';
import { isBroken, sumsOf } from './tables/sums.js';

export default defineRule({
  id: 'A02',
  name: 'column-total',
  level: 'error',
  summary: {
    zh: '表二每列：（七）总计等于各行办理结果之和',
    en: '表二, every column: the total equals the sum of the result rows',
  },
  why: {
    zh: '（七）总计是各行办理结果逐件加出来的，不是「新收＋结转－结转下年」倒推出来的。总计与各行之和不符、勾稽关系却成立时，消息会提示「疑为倒推」（目录中的 A05）；差额又正好等于上年结转时，多半是结转件的办理结果没有填进各行。',
    en: 'The total is the sum of the result rows, not what new + carried over − left over gives. Where the total is wrong and the balance holds, the message says that it seems to be worked backwards (A05 of the catalogue); where the difference is last year’s carry, the results of those requests are probably missing.',
  },
  remedy: {
    zh: '先核对各行办理结果有没有漏填、错填，再按各行之和写总计。',
    en: 'First check the result rows for omissions, then write the total as their sum.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    total: {
      zh: '表二「（七）总计」不等于各行之和：{places}，差 {difference}。请先查各行有没有漏填、错填，再改总计。',
      en: '表二, 「（七）总计」 is not the sum of its rows: {places}, off by {difference}. Check the rows first, then the total.',
    },
    backward: {
      zh: '表二「（七）总计」不等于各行之和：{places}，差 {difference}。总计疑为按「新收＋结转－结转下年」倒推，应当是各行之和。请先查各行有没有漏填。',
      en: '表二, 「（七）总计」 is not the sum of its rows: {places}, off by {difference}. It seems to be worked backwards from new + carried over − left over; it must be the sum of the rows. Look for results that were left out.',
    },
    carry: {
      zh: '表二「（七）总计」不等于各行之和：{places}，差 {difference}。差额正好等于上年结转 {carry} 件，可能漏填了结转件的办理结果。请核对各行。',
      en: '表二, 「（七）总计」 is not the sum of its rows: {places}, off by {difference}. The difference is exactly the {carry} carried over from last year: their results may be missing from the rows.',
    },
    backwardCarry: {
      zh: '表二「（七）总计」不等于各行之和：{places}，差 {difference}。差额正好等于上年结转 {carry} 件，可能漏填了结转件的办理结果；总计疑为按「新收＋结转－结转下年」倒推。请核对各行。',
      en: '表二, 「（七）总计」 is not the sum of its rows: {places}, off by {difference}. The difference is exactly the {carry} carried over from last year: their results may be missing from the rows, and the total worked backwards from new + carried over − left over.',
    },
    agree: {
      zh: '表二「（七）总计」不等于各行之和：{places}，差 {difference}。「新收＋结转－结转下年」也等于各行之和，错的应是总计。',
      en: '表二, 「（七）总计」 is not the sum of its rows: {places}, off by {difference}. New + carried over − left over gives the sum of the rows too, so the total seems to be wrong.',
    },
    single: {
      zh: '表二「（七）总计」不等于各行之和：{places}，差 {difference}；同一格的横加或勾稽也差这个数。如果只错了一处，就是「{cell}」：现为 {found}，应为 {expected}。',
      en: '表二, 「（七）总计」 is not the sum of its rows: {places}, off by {difference}; the row or the balance of the same cell is off by as much. If only one cell is wrong, it is 「{cell}」: {found} should be {expected}.',
    },
    singleBlank: {
      zh: '表二「（七）总计」不等于各行之和：{places}，差 {difference}；同一格的横加或勾稽也差这个数。如果只错了一处，就是「{cell}」：现为空白，应为 {expected}。',
      en: '表二, 「（七）总计」 is not the sum of its rows: {places}, off by {difference}; the row or the balance of the same cell is off by as much. If only one cell is wrong, it is 「{cell}」: it is blank and should be {expected}.',
    },
    unfilled: {
      zh: '表二「（七）总计」都填了 0，各行之和却不是 0：{places}。请按各行之和填写总计行。',
      en: '表二, 「（七）总计」 is 0 throughout, yet its rows are not: {places}. Fill in the totals.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2019',
        requestsFragment(
          '2019',
          {
            new: '5 | 0 | 0 | 0 | 0 | 0 | 5',
            carry: '1 | 0 | 0 | 0 | 0 | 0 | 1',
            r1: '5 | 0 | 0 | 0 | 0 | 0 | 5',
            total: '⟦6⟧ | 0 | 0 | 0 | 0 | 0 | 6',
          },
          'all',
        ),
      ),
    ],
    good: [
      draftFragment(
        '2019',
        requestsFragment(
          '2019',
          { new: '5 | 0 | 0 | 0 | 0 | 0 | 5', r1: '5 | 0 | 0 | 0 | 0 | 0 | 5', total: '5 | 0 | 0 | 0 | 0 | 0 | 5' },
          'all',
        ),
      ),
    ],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table) return;
    const edition = table.boundTo;
    for (const cause of causesOf(table)) {
      if (cause.rule !== 'A02') continue;
      const { sums, suspect } = cause;
      const carried = carriedOver(table, cause);
      const args = {
        ...sumArgs(sums, (sum) => requestColumnName(edition, sum.total.column)),
        ...suspectArgs(edition, suspect),
        carry: carried ?? '',
      };
      ctx.report(spanOf(cause), messageOf(table, cause, carried), args, {
        related: relatedOf(edition, cause, itemsOf(sums[0]!)),
        fixes: fixOf(edition, suspect),
        data: dataOf(cause),
      });
    }
  },
});

function messageOf(table: RequestsTable, cause: Cause, carried: string | null) {
  if (cause.form === 'single') return isBlank(cause.suspect) ? 'singleBlank' : 'single';
  if (cause.form === 'unfilled') return cause.form;
  const columns = new Set(cause.sums.map((sum) => sum.total.column));
  const balances = sumsOf(table).filter((sum) => sum.kind === 'balance' && columns.has(sum.total.column));
  const isBackward = balances.length === columns.size && balances.every((sum) => !isBroken(sum));
  if (carried !== null) return isBackward ? 'backwardCarry' : 'carry';
  if (isBackward) return 'backward';
  return cause.follows.filter((sum) => sum.kind === 'balance').length === columns.size ? 'agree' : 'total';
}

/** The requests carried over where in every wrong column the difference is just what was carried over in it. */
function carriedOver(table: RequestsTable, cause: Cause): string | null {
  let carried: string | null = null;
  for (const { total, difference } of cause.sums) {
    const inColumn = numberIn(requestCell(table, 'carry', total.column));
    if (inColumn === null || signOf(inColumn) <= 0 || !equals(inColumn, difference)) return null;
    carried = decimalText(inColumn);
  }
  return carried;
}
