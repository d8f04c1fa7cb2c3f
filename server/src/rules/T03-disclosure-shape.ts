import type { CellRef } from '../model/finding.js';
import type { DisclosureTable, Report } from '../model/report.js';
import { disclosureRows, editionById } from '../templates/editions.js';
import type { DisclosureBlock } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { defineRule } from './define-rule.js';
import { disclosureFragment, draftFragment } from './tables/fragments.js';
import { missingRows } from './tables/missing-rows.js';
import { tableStand } from './tables/stands.js';

const ROWS = {
  规章: '0 | 0 | 0',
  行政规范性文件: '1 | 0 | 9',
  行政许可: '5',
  行政处罚: '2',
  行政强制: '0',
  行政事业性收费: '0',
};
const WHOLE = disclosureFragment('2021', ROWS);

export default defineRule({
  id: 'T03',
  name: 'disclosure-shape',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '表一块、行齐全', en: 'Table 1 has all its blocks and rows' },
  why: {
    zh: '表一按条例第二十条的项分块，每块的行是固定的。没有发生也要保留，填 0。',
    en: 'Table 1 has a block for each item of article 20 with fixed rows. They stay, with 0, where nothing happened.',
  },
  remedy: { zh: '按本年度的格式补上。', en: 'Add what is missing by the format of the year.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    rows: {
      zh: '表一缺 {count} 行：{rows}。没有发生也要保留这一行，填 0。',
      en: '表一 lacks {count} rows: {rows}. Keep them, with 0 where nothing happened.',
    },
    blocks: {
      zh: '表一缺块标题：{blocks}。请按格式补上。',
      en: '表一 lacks the block headings {blocks}. Add them.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2021',
        WHOLE.replace('| 行政处罚 | 2 |\n', '').replace('第二十条第（一）项', '⟦第二十条第（一）项⟧'),
      ),
      draftFragment('2021', WHOLE.replace('第二十条第（一）项', '').replace('规章', '⟦规章⟧')),
    ],
    good: [draftFragment('2021', WHOLE)],
  },
  check(report, ctx) {
    const table = report.tables.disclosure;
    if (!table) return;
    const rows = missingRows(report, table).certain;
    if (rows.length > 0) {
      ctx.report(
        tableStand(table),
        'rows',
        { count: rows.length, rows: rows.join('、') },
        { data: { table: 'disclosure', cells: cellsOfRows(table, rows) } },
      );
    }
    const blocks = missingHeadings(report, table);
    const [first] = blocks;
    if (!first) return;
    const below = table.rows.find((row) => row.label !== null && first.rows.some((due) => due.key === row.key));
    ctx.report(below?.label?.span ?? tableStand(table), 'blocks', {
      blocks: blocks.map((block) => block.heading).join('、'),
    });
  },
});

function cellsOfRows(table: DisclosureTable, rows: readonly string[]): CellRef[] {
  return disclosureRows(editionById(table.boundTo))
    .filter((place) => rows.includes(place.row.key))
    .flatMap(({ row, columns }) => columns.map((_, i) => ({ row: row.key, column: i + 1 })));
}

/** Headings of blocks whose rows are there, in a table that has other headings. */
function missingHeadings(report: Report, table: DisclosureTable): readonly DisclosureBlock[] {
  if (table.edition === 'mixed' || !table.blocks.some((block) => block.heading !== null)) return [];
  const without = editionById(table.boundTo).disclosure.blocks.filter((block) => {
    const found = table.blocks.find((other) => other.item === block.item);
    const hasRows = table.rows.some((row) => row.cells !== null && block.rows.some((due) => due.key === row.key));
    return hasRows && found?.heading === null;
  });
  if (without.length === 0) return [];
  const text = squash(report.source.slice(table.span));
  return without.filter(({ item }) => !new RegExp(`第\\(?${item}\\)?项`).test(text));
}
