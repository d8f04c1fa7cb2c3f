import { editionById } from '../templates/editions.js';
import { defineRule } from './define-rule.js';
import { draftFragment, requestsFragment } from './tables/fragments.js';
import { missingRows } from './tables/missing-rows.js';
import { requestRowName } from './tables/naming.js';
import { tableStand } from './tables/stands.js';

const WHOLE = requestsFragment('2021', {}, 'all');

export default defineRule({
  id: 'T04',
  name: 'requests-rows',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '表二行齐全（2019 版 23 行，2021 版 25 行）', en: 'Table 2 has all its rows' },
  why: {
    zh: '表二的行是固定的，缺一行，各行之和就对不上，汇总也无处取数。',
    en: 'The rows of table 2 are fixed. Without one of them the sums do not close and the numbers cannot be gathered.',
  },
  remedy: { zh: '按格式补上缺的行，没有发生的填 0。', en: 'Add the missing rows, with 0 where nothing happened.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    rows: {
      zh: '表二缺 {count} 行：{rows}。{edition} 版应有 {due} 行，请补上；没有发生的填 0。',
      en: '表二 lacks {count} rows: {rows}. The edition of {edition} has {due}; add them, with 0 where nothing happened.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2021',
        WHOLE.replace(/\| 2\.重复申请 .*\n/, '').replace(
          '一、本年新收政府信息公开申请数量',
          '⟦一、本年新收政府信息公开申请数量⟧',
        ),
      ),
    ],
    good: [draftFragment('2021', WHOLE)],
  },
  check(report, ctx) {
    const table = report.tables.requests;
    if (!table) return;
    const rows = missingRows(report, table).certain;
    if (rows.length === 0) return;
    const { columns } = editionById(table.boundTo).requests;
    const args = {
      count: rows.length,
      rows: rows.map((row) => `「${requestRowName(table.boundTo, row)}」`).join('、'),
      edition: table.boundTo,
      due: table.rows.length,
    };
    ctx.report(tableStand(table), 'rows', args, {
      data: {
        table: 'requests',
        cells: rows.flatMap((row) => columns.map(({ index }) => ({ row, column: index }))),
      },
    });
  },
});
