import { absolute, decimalNumber, decimalText, equals, subtract } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { isUnfilled } from './tables/cells.js';
import { draftFragment, proceedingsFragment } from './tables/fragments.js';
import { cellName, proceedingsGroup } from './tables/naming.js';
import { groupSumsOf } from './tables/sums.js';

export default defineRule({
  id: 'A04',
  name: 'group-sum',
  level: 'error',
  summary: {
    zh: '表三三组：四项结果之和等于总计',
    en: '表三, every group: the four outcomes add up to the total',
  },
  why: {
    zh: '行政复议、未经复议直接起诉、复议后起诉各有五格，前四格是结果，第五格是它们的合计。',
    en: 'Review, direct litigation and litigation after review have five cells each: four outcomes and their total.',
  },
  remedy: {
    zh: '核对这一组的五个数，改错的那一格。',
    en: 'Check the five numbers of the group and mend the wrong one.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    group: {
      zh: '表三「{group}」总计填 {stated}，四项之和是 {computed}（{parts}），差 {difference}。请核对这一组。',
      en: '表三, 「{group}」: the total says {stated}, the four outcomes add up to {computed} ({parts}), off by {difference}. Check the group.',
    },
    part: { zh: '{cell}：{text}', en: '{cell}: {text}' },
  },
  examples: {
    bad: [draftFragment('2021', proceedingsFragment('2 | 1 | 0 | 0 | ⟦4⟧ | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1'))],
    good: [draftFragment('2021', proceedingsFragment('2 | 1 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1'))],
  },
  check(report, ctx) {
    const table = report.tables.proceedings;
    if (!table) return;
    const edition = ctx.edition.id;
    for (const { total, items, stated, computed } of groupSumsOf(table, edition)) {
      if (!total.cell || stated === null || computed === null || equals(stated, computed)) continue;
      const args = {
        group: proceedingsGroup(edition, total.column)?.label ?? '',
        stated: decimalText(stated),
        computed: decimalText(computed),
        difference: decimalText(absolute(subtract(stated, computed))),
        parts: items.map(({ cell }) => (cell && !isUnfilled(cell) ? cell.digits : '空白')).join('＋'),
      };
      const related = items.flatMap(({ column, cell }) => {
        if (!cell?.value) return [];
        const at = { cell: cellName(edition, 'proceedings', { column }), text: cell.digits };
        return [{ message: this.messages.part, args: at, span: cell.span }];
      });
      ctx.report(total.cell.span, 'group', args, {
        related,
        data: {
          table: 'proceedings',
          relation: 'group-sum',
          cells: [{ column: total.column }],
          stated: [decimalNumber(stated)],
          computed: [decimalNumber(computed)],
        },
      });
    }
  },
});
