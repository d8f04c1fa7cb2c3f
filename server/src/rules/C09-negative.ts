import { signOf } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { cellsArgs, cellsData } from './tables/cell-findings.js';
import { cellsOf, numberIn, tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C09',
  name: 'negative',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '只有「本年增/减」可以是负数', en: 'Only 「本年增/减」 may be negative' },
  why: { zh: '件数、项数、金额都不会小于 0。', en: 'Counts and amounts are never below 0.' },
  remedy: {
    zh: '核对这一格；「本年增/减」以外一律不填负数。',
    en: 'Check the cell; nothing but 「本年增/减」 is negative.',
  },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    negative: {
      zh: '{table}「{cells}」填的是 {digits}：这一格不能是负数，请核对。',
      en: '{table}, 「{cells}」 holds {digits}: this cell is never negative. Check it.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政许可: '60 | 3 | ⟦-25⟧', 其他对外管理服务事项: '0 | 0 | 0' }),
      ),
    ],
    good: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政许可: '60 | -3 | 25', 其他对外管理服务事项: '0 | 0 | 0' }),
      ),
    ],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      for (const placed of cellsOf(table)) {
        const { cell } = placed;
        const value = numberIn(cell);
        if (cell.kind === 'delta' || !value || signOf(value) >= 0) continue;
        const args = { ...cellsArgs(report, [placed]), digits: cell.digits };
        ctx.report(cell.span, 'negative', args, { data: cellsData([placed]) });
      }
    }
  },
});
