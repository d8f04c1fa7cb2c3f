import { decimalNumber, decimalText, signOf, subtract } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { disclosureValues } from './tables/disclosure.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'A07',
  name: 'opened-exceeds-open',
  level: 'warning',
  summary: {
    zh: '2019 版表一：本年新公开数量不大于对外公开总数量',
    en: '表一, 2019 edition: newly opened does not exceed all that is open',
  },
  why: {
    zh: '当年新公开的文件也在对外公开总数之内，总数不会比它小。',
    en: 'What was opened this year is part of all that is open.',
  },
  remedy: {
    zh: '核对两个数：总数是截至年底对外公开的全部件数，不是当年数。',
    en: 'Check both numbers: the total counts everything open at the end of the year.',
  },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    exceeds: {
      zh: '表一「{row}」本年新公开 {opened} 件，对外公开总数却只有 {open} 件。总数包括当年新公开的，请核对。',
      en: '表一, 「{row}」: {opened} newly opened, yet only {open} open in all. Check both.',
    },
  },
  examples: {
    bad: [draftFragment('2019', disclosureFragment('2019', { 规章: '0 | 0 | 0', 规范性文件: '5 | ⟦5⟧ | 3' }))],
    good: [draftFragment('2019', disclosureFragment('2019', { 规章: '0 | 0 | 0', 规范性文件: '5 | 5 | 30' }))],
  },
  check(report, ctx) {
    for (const { row, cells } of disclosureValues(report.tables.disclosure)) {
      const opened = numberIn(cells.opened ?? null);
      const open = numberIn(cells.open ?? null);
      if (!opened || !open || signOf(subtract(open, opened)) >= 0) continue;
      ctx.report(
        cells.opened!.span,
        'exceeds',
        { row, opened: decimalText(opened), open: decimalText(open) },
        {
          data: {
            table: 'disclosure',
            cells: [
              { row, column: 2 },
              { row, column: 3 },
            ],
            stated: [decimalNumber(opened), decimalNumber(open)],
          },
        },
      );
    }
  },
});
