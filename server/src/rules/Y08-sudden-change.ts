import { fileName } from '../facts/other-report.js';
import type { Report, Table } from '../model/report.js';
import { decimalNumber } from '../values/decimal.js';
import { defineRule } from './define-rule.js';
import { nameOf } from './tables/cell-findings.js';
import { cellsOf, isMixed, numberIn, type PlacedCell, placeKey, tablesOf } from './tables/cells.js';
import { disclosureFragment, requestsFragment } from './tables/fragments.js';
import { TABLE_NAMES } from './tables/naming.js';
import { lastYears } from './years/cell-pairs.js';
import { reportOf } from './years/fragments.js';
import { lastYearOf } from './years/last-year.js';

const TIMES = 5;
const LEAST = 5;
const MOST_NAMED = 4;
const licences = (cells: string) => disclosureFragment('2021', { 行政许可: cells, 行政处罚: '0', 行政强制: '0' });

export default defineRule({
  id: 'Y08',
  name: 'sudden-change',
  level: 'info',
  summary: { zh: '与去年相差五倍以上的数，请核对', en: 'A number five times last year’s or a fifth of it' },
  why: {
    zh: '一年里涨到五倍以上或者跌到五分之一以下，可能属实，也可能多写、少写了一位，或者两年口径不同。两年都不到 5 的不比。',
    en: 'It may be true; it may also be a digit too many, one too few, or another way of counting. Numbers below 5 are not compared.',
  },
  remedy: { zh: '核对台账；属实的不用改。', en: 'Check the register; leave it where it is true.' },
  basis: [],
  messages: {
    changed: {
      zh: '{table}有 {count} 格与去年（{file}）相差五倍以上（去年→今年）：{cells}。请核对，属实的不用改。',
      en: '{table}: {count} cell(s) differ from last year ({file}) five times or more (last year → this year): {cells}. Check them; leave what is true.',
    },
  },
  examples: {
    previous: reportOf(
      2022,
      disclosureFragment('2021', { 行政许可: '20', 行政处罚: '0', 行政强制: '0' }),
      requestsFragment('2021', { new: '60 | 0 | 0 | 0 | 0 | 0 | 60', total: '60 | 0 | 0 | 0 | 0 | 0 | 60' }, 'all'),
    ),
    bad: [
      reportOf(2023, licences('⟦120⟧')),
      reportOf(2023, licences('⟦2000⟧')),
      reportOf(2023, requestsFragment('2021', { new: '7 | 0 | 0 | 0 | 0 | 0 | ⟦7⟧' }, 'all')),
      reportOf(2023, requestsFragment('2021', { total: '900 | 0 | 0 | 0 | 0 | 0 | ⟦900⟧' }, 'all')),
      reportOf(
        2023,
        requestsFragment('2021', { new: '6 | 0 | 0 | 0 | 0 | 0 | ⟦6⟧', total: '6 | 0 | 0 | 0 | 0 | 0 | 6' }),
      ),
    ],
    good: [
      reportOf(2023, licences('100')),
      reportOf(2023, licences('4')),
      reportOf(2023, licences('0')),
      reportOf(2023, requestsFragment('2021', { new: '12 | 48 | 0 | 0 | 0 | 0 | 60' }, 'all')),
      reportOf(2024, licences('2000')),
    ],
  },
  check(report, ctx) {
    const previous = lastYearOf(report, ctx.previous);
    if (!previous) return;
    for (const table of tablesOf(report)) {
      const last = lastTable(previous.report, table);
      if (!last) continue;
      const before = new Map(cellsOf(last).map((cell) => [placeKey(cell.ref), cell]));
      const pairs = compared(table).flatMap((own) => {
        const old = before.get(placeKey(own.ref));
        return old && isSudden(old, own) ? [{ own, old }] : [];
      });
      const first = pairs[0];
      if (!first) continue;
      const named = pairs.slice(0, MOST_NAMED).map(({ own, old }) => {
        return `${nameOf(report, own)} ${old.cell.text}→${own.cell.text}`;
      });
      const cells = named.join('、') + (pairs.length > named.length ? '……' : '');
      const args = { table: TABLE_NAMES[table.key], count: pairs.length, file: fileName(previous), cells };
      ctx.report(first.own.cell.span, 'changed', args, { related: pairs.map(({ old }) => lastYears(previous, old)) });
    }
  },
});

/** Last year's table where it counts the same things. */
function lastTable({ tables }: Report, table: Table): Table | null {
  if (table.key !== 'disclosure') return tables[table.key];
  const last = tables.disclosure;
  return last && last.boundTo === table.boundTo && !isMixed(last) && !isMixed(table) ? last : null;
}

/** Of 表二 only what came in and what was settled, of 表三 only the totals: the rest follows or is small by nature. */
function compared(table: Table): readonly PlacedCell[] {
  const cells = cellsOf(table);
  if (table.key === 'disclosure') return cells;
  if (table.key === 'proceedings') return cells.filter(({ ref }) => ref.column % 5 === 0);
  return cells.filter(({ ref }) => ref.column === 7 && (ref.row === 'new' || ref.row === 'total'));
}

function isSudden(old: PlacedCell, own: PlacedCell): boolean {
  if (own.cell.unit !== old.cell.unit) return false;
  const [before, now] = [numberIn(old.cell), numberIn(own.cell)].map((number) => number && decimalNumber(number));
  if (before == null || now == null || before < LEAST || now < LEAST) return false;
  return now > before * TIMES || now * TIMES < before;
}
