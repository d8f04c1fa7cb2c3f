import { defineRule } from './define-rule.js';
import { amountCells } from './tables/amounts.js';
import { cellsData } from './tables/cell-findings.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';
import { hasMilliYuan } from './tables/milli-yuan.js';

export default defineRule({
  id: 'C07',
  name: 'milli-yuan',
  level: 'error',
  summary: { zh: '以元为单位的金额不会有三位小数', en: 'An amount in 元 has no third decimal' },
  why: {
    zh: '人民币最小到分。以「元」为单位却有三位以上小数，必是把万元写成了元。',
    en: 'The smallest unit is 分, a hundredth of 元. More than two decimals mean that 万元 was written as 元.',
  },
  remedy: {
    zh: '核对单位：应是万元。格里只填数。',
    en: 'Check the unit, which should be 万元, and write only the number.',
  },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    milli: {
      zh: '表一「{row}」金额「{text}」以元为单位却有三位以上小数，人民币最小到分，多半应是 {digits} 万元。请核对；格里只填数，不写单位。',
      en: '表一, 「{row}」: 「{text}」 is in 元 yet has more than two decimals; it is probably {digits} 万元. Check it, and write only the number.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '264 | ⟦6834.335元⟧' }),
      ),
    ],
    good: [
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '264 | 6834.335' })),
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '5 | 329164.50元' })),
    ],
  },
  check(report, ctx) {
    const table = report.tables.disclosure;
    if (!table) return;
    for (const placed of amountCells(table)) {
      if (!hasMilliYuan(table, placed.cell)) continue;
      const args = { row: placed.ref.row ?? '', text: placed.cell.text, digits: placed.cell.digits };
      ctx.report(placed.cell.span, 'milli', args, { data: cellsData([placed]) });
    }
  },
});
