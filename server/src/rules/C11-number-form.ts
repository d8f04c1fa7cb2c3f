import type { Report } from '../model/report.js';
import { defineRule } from './define-rule.js';
import { cellsArgs, cellsData, otherCells } from './tables/cell-findings.js';
import { cellsOf, type PlacedCell, tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';

export default defineRule({
  id: 'C11',
  name: 'number-form',
  level: 'info',
  looksAt: 'form',
  summary: {
    zh: '数字用半角，不加千分位，不带特殊空格',
    en: 'Plain digits: half width, no separators, no special blanks',
  },
  why: {
    zh: '全角数字、千分位逗号、不换行空格看着一样，程序取数时却可能读错。这里已按普通数字读取。',
    en: 'Full-width digits, thousands separators and no-break spaces look the same but may be misread. Here they were read as plain digits.',
  },
  remedy: { zh: '改成普通的半角数字。', en: 'Write plain digits.' },
  basis: [],
  messages: {
    form: {
      zh: '{table}有 {count} 格的数字写法不规范（全角数字、千分位逗号或特殊空格）：{cells}。建议改成半角数字。',
      en: '{table}: {count} cells hold full-width digits, separators or special blanks: {cells}. Write plain digits.',
    },
  },
  examples: {
    bad: [
      draftFragment('2021', disclosureFragment('2021', { 行政许可: '⟦1,254⟧', 行政处罚: '0', 行政强制: '0' })),
      draftFragment('2021', disclosureFragment('2021', { 行政许可: '⟦１２⟧', 行政处罚: '0', 行政强制: '0' })),
    ],
    good: [draftFragment('2021', disclosureFragment('2021', { 行政许可: '1254', 行政处罚: '0', 行政强制: '0' }))],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      const cells = cellsOf(table).filter((placed) => isOdd(report, placed));
      if (cells.length === 0) continue;
      ctx.report(cells[0]!.cell.span, 'form', cellsArgs(report, cells), {
        related: otherCells(report, cells),
        fixes: [
          {
            title: { zh: '{count} 格改成半角数字', en: 'Write plain digits in {count} cells' },
            args: { count: cells.length },
            edits: cells.map(({ cell }) => ({ span: cell.span, newText: cell.digits })),
            safety: 'safe',
          },
        ],
        data: cellsData(cells),
      });
    }
  },
});

/** Other than plain digits; signs, units and misplaced decimals are for other rules. */
function isOdd(report: Report, { cell }: PlacedCell): boolean {
  if (cell.state !== 'number' || cell.unit !== null) return false;
  if (cell.kind !== 'amount' && cell.digits.includes('.')) return false;
  const written = report.source.slice(cell.span);
  return written !== cell.digits && /^[\d０-９,，.．\s]+$/.test(written);
}
