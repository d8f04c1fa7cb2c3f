import { defineRule } from './define-rule.js';
import { unitAt } from './tables/amounts.js';
import { cellsArgs, cellsData } from './tables/cell-findings.js';
import { cellsOf, tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

const INCOMPLETE = new Set(['万', '亿', '千', '百']);

export default defineRule({
  id: 'C05',
  name: 'incomplete-unit',
  level: 'warning',
  looksAt: 'form',
  summary: { zh: '单位不完整', en: 'Half a unit' },
  why: {
    zh: '「万」不是单位，「万元」才是。「330.55万」是万元还是万件，读的人只能猜。',
    en: '「万」 is a number, 「万元」 a unit; the reader has to guess which is meant.',
  },
  remedy: {
    zh: '去掉「万」，格里只填数；单位在别处写全。',
    en: 'Write only the number and state the full unit elsewhere.',
  },
  basis: ['国办公开办函〔2019〕60号'],
  messages: {
    half: {
      zh: '{table}「{cells}」的「{unit}」不是完整的单位（万元？万件？）。格里只填数，单位在别处写全。',
      en: '{table}, 「{cells}」: 「{unit}」 is no full unit (万元? 万件?). Write only the number and state the full unit elsewhere.',
    },
  },
  examples: {
    bad: [
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '5 | 330.55⟦万⟧' })),
    ],
    good: [
      draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '5 | 330.55万元' })),
    ],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      for (const placed of cellsOf(table)) {
        const { cell } = placed;
        if (cell.unit === null || !INCOMPLETE.has(cell.unit)) continue;
        const args = { ...cellsArgs(report, [placed]), unit: cell.unit };
        ctx.report(unitAt(cell) ?? cell.span, 'half', args, { data: cellsData([placed]) });
      }
    }
  },
});
