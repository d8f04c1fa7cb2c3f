import type { ReadProblem, Report } from '../model/report.js';
import type { TableKey } from '../templates/template.js';
import { defineRule, type RuleContext } from './define-rule.js';
import { cellSpan, cellsArgs, cellsData, editionOf, otherCells } from './tables/cell-findings.js';
import { tablesOf } from './tables/cells.js';
import { draftFragment, requestsFragment } from './tables/fragments.js';
import { requestRowName, TABLE_NAMES } from './tables/naming.js';
import { partsWithoutTable } from './tables/parts-without-table.js';
import { type Unread, unreadIn } from './tables/unread.js';

const ROWS = requestsFragment('2021', {}, 'all');
type Key =
  | 'broken'
  | 'glued'
  | 'gluedTable'
  | 'count'
  | 'countTable'
  | 'cells'
  | 'partial'
  | 'table'
  | 'duplicate'
  | 'decoding'
  | 'row'
  | 'place';

/** Most places that a finding points to beside its own. */
const MOST_RELATED = 20;

const rule = defineRule<Key>({
  id: 'T10',
  name: 'unread',
  level: 'info',
  looksAt: 'form',
  summary: { zh: '表头、标签被打断，或有没能读取的地方', en: 'Broken labels, and what could not be read' },
  why: {
    zh: '分页和复制会把标签、数字打断或连在一起。读不准的地方不猜，不检查，但要说出来：没有问题必须是全都查过了。',
    en: 'Pages and copies break labels or glue numbers together. What cannot be read for certain is neither guessed nor checked, but said: a clean answer must mean that everything was checked.',
  },
  remedy: {
    zh: '把断开的标签合并；数字之间用空格、制表符或竖线分开，每行补齐。',
    en: 'Join the broken labels; set numbers apart with blanks, tabs or bars and complete the rows.',
  },
  basis: [],
  messages: {
    broken: {
      zh: '{table}有 {count} 处标签被分页、换行打断或重复（如「{text}」），已按整行读取。建议合并。',
      en: '{table}: {count} labels are broken or repeated by a page or a line (as 「{text}」). They were read as one; join them.',
    },
    glued: {
      zh: '{table}「{row}」一行的数字连在一起，拆法不止一种，没有读取，也没有检查（这样的共 {count} 行）。请用空格或竖线分开。',
      en: '{table}, row 「{row}」: the numbers are glued together and can be cut in more than one way; they were neither read nor checked ({count} such rows). Set them apart.',
    },
    gluedTable: {
      zh: '{table}的数字连在一起，拆法不止一种，没有读取，也没有检查。请用空格或竖线分开。',
      en: '{table}: the numbers are glued together and can be cut in more than one way; they were neither read nor checked. Set them apart.',
    },
    count: {
      zh: '{table}有 {count} 行的数字对不上格子，没有检查：「{row}」应有 {due} 个数，读到 {found} 个。请核对，每行补齐。',
      en: '{table}: the numbers of {count} rows fit no cells and were not checked: 「{row}」 should have {due}, {found} were found. Complete the rows.',
    },
    countTable: {
      zh: '{table}有 {found} 个数，应有 {due} 个，对不上格子，没有检查。请核对。',
      en: '{table} has {found} numbers where {due} are due; they fit no cells and were not checked. Check them.',
    },
    cells: {
      zh: '{table}有 {count} 格读不准，没有检查：{cells}。一格只填一个数。',
      en: '{table}: {count} cells could not be read and were not checked: {cells}. Write one number a cell.',
    },
    partial: {
      zh: '{table}只读到 {found}/{due} 行，其余没有检查，各行之和也没有检查。',
      en: '{table}: only {found} of {due} rows were read; the others and the column totals were not checked.',
    },
    table: {
      zh: '「{heading}」下的{table}没有读出来，没有检查。请整理成一行一行、一格一个数的表格。',
      en: '{table} below 「{heading}」 could not be read and was not checked. Lay it out as rows with one number a cell.',
    },
    duplicate: {
      zh: '文中不止一张{table}，只检查了一张。这里的没有检查。',
      en: 'There is more than one {table}; only one was checked, and not this.',
    },
    decoding: {
      zh: '有 {found} 处文字没能解码，没有检查。请另存为 UTF-8。',
      en: '{found} places could not be decoded and were not checked. Save the file as UTF-8.',
    },
    row: { zh: '「{row}」', en: '「{row}」' },
    place: { zh: '「{text}」', en: '「{text}」' },
  },
  examples: {
    bad: [
      draftFragment('2021', ROWS.replace(/(2\.重复申请 \| )0 \| /, '$1⟦3 4⟧ | ')),
      draftFragment(
        '2021',
        requestsFragment('2021', { new: '0 | 0 | 0 | 0 | 0 | 0 | 0', carry: '0 | 0 | 0 | 0 | 0 | 0 | 0' }),
      ).replace('本年新收', '⟦本年新收⟧'),
    ],
    good: [draftFragment('2021', ROWS)],
  },
  check(report, ctx) {
    for (const table of tablesOf(report)) {
      const [first, ...others] = table.broken;
      if (!first) continue;
      const args = { table: TABLE_NAMES[table.key], count: table.broken.length, text: first.text };
      ctx.report(first.span, 'broken', args, {
        related: others
          .slice(0, MOST_RELATED)
          .map(({ text, span }) => ({ message: rule.messages.place, args: { text }, span })),
      });
    }
    for (const unread of unreadIn(report)) tell(report, ctx, unread);
    for (const { section, table, isThere } of partsWithoutTable(report)) {
      if (!isThere) continue;
      const heading = section.numbering.trim() + section.heading;
      ctx.report(section.span, 'table', { heading, table: TABLE_NAMES[table] });
    }
  },
});

export default rule;

function tell(report: Report, ctx: RuleContext<Key>, unread: Unread): void {
  if (unread.kind === 'cells') {
    const { cells } = unread;
    ctx.report(cellSpan(cells[0]!), 'cells', cellsArgs(report, cells), {
      related: otherCells(report, cells),
      data: cellsData(cells),
    });
  } else if (unread.kind === 'partial') {
    const { table, span, found, due } = unread;
    ctx.report(span, 'partial', { table: TABLE_NAMES[table], found, due });
  } else if (unread.kind === 'other') {
    const { kind, span, table, found } = unread.problem;
    const key = kind === 'not-decoded' ? 'decoding' : 'duplicate';
    ctx.report(span, key, { table: table ? TABLE_NAMES[table] : '', found });
  } else {
    tellRows(report, ctx, unread.table, unread.problems);
  }
}

function tellRows(report: Report, ctx: RuleContext<Key>, table: TableKey, problems: readonly ReadProblem[]): void {
  const [first, ...others] = problems;
  if (!first) return;
  const nameOf = ({ row }: ReadProblem): string =>
    row === null ? '' : table === 'requests' ? requestRowName(editionOf(report, table), row) : row;
  const kind = first.kind === 'glued' ? 'glued' : 'count';
  const key = first.row === null ? (`${kind}Table` as const) : kind;
  const { found, due, span } = first;
  const args = { table: TABLE_NAMES[table], row: nameOf(first), count: problems.length, found, due };
  ctx.report(span, key, args, {
    related: others
      .slice(0, MOST_RELATED)
      .map((problem) => ({ message: rule.messages.row, args: { row: nameOf(problem) }, span: problem.span })),
  });
}
