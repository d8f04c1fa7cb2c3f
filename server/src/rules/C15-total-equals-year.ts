import { decimalNumber, decimalText, equals, signOf } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { numberIn } from './tables/cells.js';
import { disclosureValues } from './tables/disclosure.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C15',
  name: 'total-equals-year',
  level: 'info',
  summary: { zh: '对外公开总数量疑填成当年数', en: '对外公开总数量 seems to be the year’s number' },
  why: {
    zh: '「对外公开总数量」是截至年底对外公开的全部件数，一般大于当年数。三个数相同，多半把总数填成了当年数。',
    en: 'The total counts all that is open at the end of the year and is mostly larger than the year’s number.',
  },
  remedy: { zh: '核对总数；历年只有这些的，不用改。', en: 'Check the total; leave it where there is no more in all.' },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    same: {
      zh: '表一「{row}」新制作、新公开、对外公开总数量都是 {number}。总数是历年累计，请核对是不是填成了当年数。',
      en: '表一, 「{row}」: made, opened and all open are {number} each. The last counts all years; check it.',
    },
  },
  examples: {
    bad: [draftFragment('2019', disclosureFragment('2019', { 规章: '0 | 0 | 0', 规范性文件: '30 | 30 | ⟦30⟧' }))],
    good: [draftFragment('2019', disclosureFragment('2019', { 规章: '0 | 0 | 0', 规范性文件: '30 | 30 | 286' }))],
  },
  check(report, ctx) {
    for (const { row, cells } of disclosureValues(report.tables.disclosure)) {
      const [made, opened, open] = [cells.made, cells.opened, cells.open].map((cell) => numberIn(cell ?? null));
      if (!made || !opened || !open || signOf(open) <= 0 || !equals(made, opened) || !equals(opened, open)) continue;
      ctx.report(
        cells.open!.span,
        'same',
        { row, number: decimalText(open) },
        { data: { table: 'disclosure', cells: [{ row, column: 3 }], stated: [decimalNumber(open)] } },
      );
    }
  },
});
