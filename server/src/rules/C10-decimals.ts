import { decimalPlaces, decimalText } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { cellsArgs, cellsData } from './tables/cell-findings.js';
import { cellsOf, isMixed, numberIn, tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C10',
  name: 'decimals',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '小数只出现在金额里', en: 'Only amounts have decimals' },
  why: {
    zh: '件数、项数是整数。只有 2021 版的收费金额和 2019 版的采购总金额可以带小数。',
    en: 'Counts are integers. Only the fees of the 2021 edition and the purchases of the 2019 edition may have decimals.',
  },
  remedy: { zh: '改成整数；填错格的移到金额格。', en: 'Write an integer, or move the amount into its cell.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    decimals: {
      zh: '{table}「{cells}」填的是 {digits}：计数格只填整数，请核对。',
      en: '{table}, 「{cells}」 holds {digits}: counts are integers. Check it.',
    },
  },
  examples: {
    bad: [draftFragment('2021', disclosureFragment('2021', { 行政许可: '⟦4.5⟧', 行政处罚: '0', 行政强制: '0' }))],
    good: [draftFragment('2021', disclosureFragment('2021', { 行政强制: '0', 行政事业性收费: '59237.2449' }))],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      if (isMixed(table)) continue;
      for (const placed of cellsOf(table)) {
        const { cell } = placed;
        const value = numberIn(cell);
        if (cell.kind === 'amount' || !value || value.scale === 0) continue;
        const isWhole = decimalPlaces(value) === 0 && cell.unit === null;
        ctx.report(
          cell.span,
          'decimals',
          { ...cellsArgs(report, [placed]), digits: cell.digits },
          {
            fixes: isWhole
              ? [
                  {
                    title: { zh: '改为 {whole}', en: 'Change to {whole}' },
                    args: { whole: decimalText(value) },
                    edits: [{ span: cell.span, newText: decimalText(value) }],
                    safety: 'safe',
                  },
                ]
              : [],
            data: cellsData([placed]),
          },
        );
      }
    }
  },
});
