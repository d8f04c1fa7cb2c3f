import { defineRule } from './define-rule.js';
import { cellSpan, cellsData, nameOf, otherCells } from './tables/cell-findings.js';
import { cellsOf, type PlacedCell, tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';
import { TABLE_NAMES } from './tables/naming.js';

/** Longest text of a cell that a message repeats. */
const LONGEST_TEXT = 20;

export default defineRule({
  id: 'C01',
  name: 'not-a-count',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '数字格里必须是数', en: 'A cell of a number holds a number' },
  why: {
    zh: '表格按格汇总，只认数字：计数格填非负整数，「本年增/减」可以是负数，金额可以带小数。文字没法相加。',
    en: 'The tables are gathered cell by cell: counts are integers of 0 or more, 「本年增/减」 may be negative, amounts may have decimals. Words cannot be added up.',
  },
  remedy: { zh: '只填数，说明写到正文里。', en: 'Write only the number; explain in the text.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    text: {
      zh: '{table}「{cell}」填的是「{text}」，不是数。请只填数。',
      en: '{table}, 「{cell}」 holds 「{text}」, which is no number. Write only the number.',
    },
    several: {
      zh: '{table}「{cell}」等 {count} 格填的不是数（如「{text}」）。请只填数。',
      en: '{table}: {count} cells, the first of them 「{cell}」, hold no number (as 「{text}」). Write only numbers.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2019',
        disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '⟦公务用车10辆⟧ | 0' }),
      ),
    ],
    good: [draftFragment('2019', disclosureFragment('2019', { 行政事业性收费: '0 | 0', 政府集中采购: '10 | 0' }))],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      for (const cells of byRow(cellsOf(table).filter(({ cell }) => cell.state === 'text'))) {
        const first = cells[0]!;
        const text = first.cell.text.replace(/\s+/g, ' ');
        const args = {
          table: TABLE_NAMES[table.key],
          cell: nameOf(report, first),
          count: cells.length,
          text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}……` : text,
        };
        ctx.report(cellSpan(first), cells.length > 1 ? 'several' : 'text', args, {
          related: otherCells(report, cells),
          data: cellsData(cells),
        });
      }
    }
  },
});

function byRow(cells: readonly PlacedCell[]): PlacedCell[][] {
  const rows = new Map<string, PlacedCell[]>();
  for (const cell of cells) rows.set(cell.ref.row ?? '', [...(rows.get(cell.ref.row ?? '') ?? []), cell]);
  return [...rows.values()];
}
