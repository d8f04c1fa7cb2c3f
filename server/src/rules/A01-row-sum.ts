import { defineRule } from './define-rule.js';
import { causesOf } from './tables/causes.js';
import { decimalText } from './tables/decimal.js';
import { requestsFragment } from './tables/fragments.js';
import { requestColumnName, requestRowName } from './tables/naming.js';
import { dataOf, fixOf, itemsOf, relatedOf, spanOf, sumArgs, unfilledArgs } from './tables/sum-findings.js';

export default defineRule({
  id: 'A01',
  name: 'row-sum',
  level: 'error',
  summary: {
    zh: '表二每行：六类申请人之和等于总计',
    en: 'Table 2, every row: the six kinds of applicants add up to the total',
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
      zh: '表二「{row}」横加不符：总计填 {stated}，六类之和是 {computed}{unfilled}，差 {difference}。请核对这一行。',
      en: 'Table 2, row 「{row}」: the total says {stated}, the six kinds add up to {computed}{unfilledEn}, off by {difference}. Check the row.',
    },
    withColumn: {
      zh: '表二「{row}」横加不符：总计填 {stated}，六类之和是 {computed}{unfilled}，差 {difference}；「{column}」一列的纵加也差同一个数。如果只错了一处，就是「{column}」这一格：{text}应为 {expected}。',
      en: 'Table 2, row 「{row}」: the total says {stated}, the six kinds add up to {computed}{unfilledEn}, off by {difference}; column 「{column}」 is off by the same. If only one cell is wrong, it is 「{column}」 of this row, which should be {expected}.',
    },
    withBalance: {
      zh: '表二「{row}」横加不符：总计填 {stated}，六类之和是 {computed}{unfilled}，差 {difference}；「{column}」一列的「新收＋结转＝总计＋结转下年」也差同一个数。如果只错了一处，就是「{column}」这一格：{text}应为 {expected}。',
      en: 'Table 2, row 「{row}」: the total says {stated}, the six kinds add up to {computed}{unfilledEn}, off by {difference}; the balance of column 「{column}」 is off by the same. If only one cell is wrong, it is 「{column}」 of this row, which should be {expected}.',
    },
    chain: {
      zh: '表二有 {count} 行横加不符，差的是同一个数 {difference}{unfilled}：{places}。像是一处填错后带到了别的行，请从「{row}」查起。',
      en: 'Table 2: {count} rows are off by the same amount {difference}{unfilledEn}: {placesEn}. One error seems to have been carried along; start with 「{row}」.',
    },
    unfilled: {
      zh: '表二「总计」列都填了 0，六类之和却不是 0{unfilled}：{places}。请按各行之和填写总计列。',
      en: 'Table 2: column 总计 is 0 throughout, yet the six kinds are not{unfilledEn}: {placesEn}. Fill in the totals.',
    },
  },
  examples: {
    bad: [
      requestsFragment('2021', { new: '18 | 2 | 0 | 0 | 0 | 0 | ⟦21⟧' }),
      requestsFragment(
        '2021',
        { new: '5 | 0 | 0 | 0 | 0 | 0 | 5', r1: '⟦6⟧ | 0 | 0 | 0 | 0 | 0 | 5', total: '5 | 0 | 0 | 0 | 0 | 0 | 5' },
        'all',
      ),
    ],
    good: [requestsFragment('2021', { new: '18 | 2 | 0 | 0 | 0 | 0 | 20', carry: '1 | 0 | 0 | 0 | 0 | 0 | 1' })],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table) return;
    const edition = table.boundTo;
    for (const cause of causesOf(table)) {
      if (cause.rule !== 'A01') continue;
      const { sums, follows, suspect, form } = cause;
      const first = sums[0]!;
      const names = sums.map((sum) => ({ name: requestRowName(edition, sum.total.row), ...sumArgs(sum) }));
      const key =
        form === 'single'
          ? follows[0]?.kind === 'balance'
            ? 'withBalance'
            : 'withColumn'
          : form === 'plain'
            ? 'row'
            : form;
      const args = {
        ...sumArgs(first),
        ...unfilledArgs(sums),
        row: requestRowName(edition, first.total.row),
        column: suspect ? requestColumnName(edition, suspect.column) : '',
        text: suspect?.cell.digits ? `现为 ${suspect.cell.digits}，` : '',
        expected: suspect ? decimalText(suspect.expected) : '',
        count: sums.length,
        places: names.map((n) => `「${n.name}」填 ${n.stated}，六类之和 ${n.computed}`).join('；'),
        placesEn: names.map((n) => `「${n.name}」 says ${n.stated}, adds up to ${n.computed}`).join('; '),
      };
      ctx.report(spanOf(cause), key, args, {
        related: relatedOf(edition, cause, form === 'plain' ? itemsOf(first) : []),
        fixes: fixOf(edition, suspect),
        data: dataOf(cause),
      });
    }
  },
});
