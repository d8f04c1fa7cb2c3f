import type { ReadProblem, Report, Table } from '../model/report.js';
import { defineRule } from './define-rule.js';
import { emptyCells, emptyGroups, isWhollyEmpty, shortRows, shortTable } from './tables/blanks.js';
import { cellSpan, cellsArgs, cellsData, editionOf, otherCells } from './tables/cell-findings.js';
import { cellsOf, tablesOf } from './tables/cells.js';
import { disclosureFragment, draftFragment, requestsFragment } from './tables/fragments.js';
import { requestRowName, TABLE_NAMES } from './tables/naming.js';
import { proceedingsFault } from './tables/proceedings-shape.js';
import { zeroFills } from './tables/zero-fill.js';

export default defineRule({
  id: 'C02',
  name: 'blank-cells',
  level: 'warning',
  looksAt: 'form',
  summary: { zh: '表格里不留空白格', en: 'No cell is left blank' },
  why: {
    zh: '空白看不出是没有发生，还是忘了填。没有发生的填 0。求和时空白格按 0 计，空白的总计只算空白、不算算错；整组或整表空白算错误。',
    en: 'A blank does not tell whether nothing happened or whether it was forgotten: write 0. In sums a blank item counts as 0; a blank total is a blank, no wrong sum. A whole group or table of blanks is an error.',
  },
  remedy: { zh: '没有发生的填 0，发生了的填实际数。', en: 'Write 0 where nothing happened, else the number.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    blank: {
      zh: '{table}有 {count} 格空白：{cells}。没有发生的填 0。',
      en: '{table}: {count} cells are blank: {cells}. Write 0 where nothing happened.',
    },
    group: {
      zh: '{table}「{group}」整组空白（共 {count} 格空白）。没有发生的填 0。',
      en: '{table}: every cell of 「{group}」 is blank ({count} blank cells in all). Write 0 where nothing happened.',
    },
    whole: {
      zh: '{table}整表空白（{count} 格）。请填写；没有发生的填 0。',
      en: '{table}: all {count} cells are blank. Fill them in; write 0 where nothing happened.',
    },
    short: {
      zh: '{table}「{row}」这一行只有 {found} 个数，应有 {due} 个，有空格没填（这样的行共 {count} 行）。没有发生的填 0。',
      en: '{table}, row 「{row}」 has {found} numbers where {due} are due: something was left blank ({count} such rows). Write 0 where nothing happened.',
    },
    shortTable: {
      zh: '{table}应有 {due} 个数，只有 {found} 个，有空格没填，分不清是哪几格。请补齐；没有发生的填 0。',
      en: '{table} has {found} numbers where {due} are due; which cells are blank cannot be told. Fill them all in; write 0 where nothing happened.',
    },
    row: { zh: '「{row}」：{found} 个数，应有 {due} 个', en: '「{row}」: {found} numbers, {due} due' },
  },
  examples: {
    bad: [
      draftFragment('2021', disclosureFragment('2021', { 规章: '0 | 0 | 0', 行政规范性文件: '1 | 0 | 9' }))
        .replace('行政规范性文件', '⟦行政规范性文件⟧')
        .replace('| 1 | 0 | 9 |', '| 1 |  | 9 |'),
    ],
    good: [
      draftFragment(
        '2021',
        requestsFragment('2021', { new: '1 | 0 | 0 | 0 | 0 | 0 | 1', carry: '0 | 0 | 0 | 0 | 0 | 0 | 0' }),
      ),
    ],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      if (table.key === 'proceedings' && proceedingsFault(report)) continue;
      const cells = emptyCells(report, table);
      if (cells.length > 0) {
        const [group] = emptyGroups(table, cells);
        const key = isWhollyEmpty(table, cells) ? 'whole' : group ? 'group' : 'blank';
        ctx.report(
          cellSpan(cells[0]!),
          key,
          { ...cellsArgs(report, cells), group: group ?? '' },
          {
            level: key === 'blank' ? 'warning' : 'error',
            related: otherCells(report, cells),
            fixes: zeroFills(report, cells),
            data: cellsData(cells),
          },
        );
      }
      const lacking = shortTable(report, table.key);
      if (lacking) {
        const { found, due } = lacking;
        const unread = cellsOf(table).filter(({ cell }) => cell.state !== 'number');
        const args = { table: TABLE_NAMES[table.key], found, due };
        const data = { table: table.key, cells: unread.map(({ ref }) => ref) };
        ctx.report(lacking.span, 'shortTable', args, { data });
        continue;
      }
      const short = shortRows(report, table.key).filter(({ found }) => found > 0);
      if (short.length === 0) continue;
      const [first, ...others] = short.map((problem) => ({ problem, args: rowArgs(report, table, problem) }));
      ctx.report(
        first!.problem.span,
        'short',
        { ...first!.args, table: TABLE_NAMES[table.key], count: short.length },
        {
          related: others.map(({ problem, args }) => ({ message: this.messages.row, args, span: problem.span })),
          data: {
            table: table.key,
            cells: short.flatMap(({ row, due }) =>
              Array.from({ length: due }, (_, i) => ({ row: row ?? '', column: i + 1 })),
            ),
          },
        },
      );
    }
  },
});

function rowArgs(report: Report, table: Table, { row, found, due }: ReadProblem) {
  const key = row ?? '';
  const name = table.key === 'requests' ? requestRowName(editionOf(report, 'requests'), key) : key;
  return { row: name, found, due };
}
