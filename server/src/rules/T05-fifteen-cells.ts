import { defineRule } from './define-rule.js';
import { cellsArgs, cellsData, otherCells } from './tables/cell-findings.js';
import { draftFragment, PROCEEDINGS_HEADING, proceedingsFragment } from './tables/fragments.js';
import { proceedingsFault } from './tables/proceedings-shape.js';
import { proceedingsStand } from './tables/stands.js';
import { zeroFills } from './tables/zero-fill.js';

const NONE = '0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0';

export default defineRule({
  id: 'T05',
  name: 'fifteen-cells',
  level: 'error',
  looksAt: 'form',
  summary: { zh: '表三十五格齐全', en: 'All fifteen cells of table 3 are filled in' },
  why: {
    zh: '行政复议、未经复议直接起诉、复议后起诉各五格，一格不能少。整组空白看不出是没有发生还是漏填。',
    en: 'Review, direct litigation and litigation after review have five cells each. A blank group does not tell whether nothing happened or whether it was forgotten.',
  },
  remedy: { zh: '没有发生的填 0。', en: 'Write 0 where nothing happened.' },
  basis: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  messages: {
    group: {
      zh: '表三「{group}」五格都空着（全表共 {count} 格空白）。没有发生的填 0。',
      en: '表三: all five cells of 「{group}」 are blank ({count} blank cells in all). Write 0 where nothing happened.',
    },
    count: {
      zh: '表三应有 {due} 个数，这里只有 {found} 个，分不清空的是哪几格。请补齐；没有发生的填 0。',
      en: '表三 has {found} numbers where {due} are due; which cells are blank cannot be told. Fill them all in; write 0 where nothing happened.',
    },
    none: {
      zh: '表三没有填数，应有 {due} 个。没有发生的填 0。',
      en: '表三 holds no numbers; {due} are due. Write 0 where nothing happened.',
    },
  },
  examples: {
    bad: [
      draftFragment(
        '2021',
        `${PROCEEDINGS_HEADING}\n`,
        proceedingsFragment('⟦ |  |  |  | ⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0'),
      ),
    ],
    good: [draftFragment('2021', `${PROCEEDINGS_HEADING}\n`, proceedingsFragment(`${NONE} | 0`))],
  },
  check(report, ctx) {
    const table = report.tables.proceedings;
    const fault = proceedingsFault(report);
    if (!table || !fault) return;
    if (fault.kind === 'count') {
      const { found, due } = fault;
      const key = found === 0 ? 'none' : 'count';
      const cells = table.cells.flatMap((cell, i) => (cell.state === 'number' ? [] : [{ column: i + 1 }]));
      const problem = report.problems.find((other) => other.kind === 'cell-count' && other.table === 'proceedings')!;
      const span = problem.span.end > problem.span.start ? problem.span : proceedingsStand(report, table);
      ctx.report(span, key, { found, due }, { data: { table: 'proceedings', cells } });
      return;
    }
    const { cells, group } = fault;
    const [first, last] = [cells[0]!, cells[cells.length - 1]!];
    const span = { start: first.cell.span.start, end: last.cell.span.end };
    const isOneLine = report.source.lineAt(span.start) === report.source.lineAt(span.end);
    ctx.report(
      isOneLine ? span : first.cell.span,
      'group',
      { ...cellsArgs(report, cells), group },
      { related: otherCells(report, cells), fixes: zeroFills(report, cells), data: cellsData(cells) },
    );
  },
});
