import { fileName, type OtherReport } from '../../facts/other-report.js';
import type { Report } from '../../model/report.js';
import type { EditionId } from '../../templates/template.js';
import { add, type Decimal, equals, negate } from '../../values/decimal.js';
import type { RuleContext } from '../define-rule.js';
import { cellsOf, disclosureColumnKeys, isMixed, numberIn, type PlacedCell } from '../tables/cells.js';
import { type CellPair, pairFixes, pairsData, pairsRelated, pairsText } from './cell-pairs.js';
import { lastYearOf } from './last-year.js';

/** How a column of 表一 follows from last year's and this year's columns of the same row. */
export interface StockRule {
  readonly edition: EditionId;
  readonly column: string;
  readonly fromLast: readonly string[];
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

/** Reports the cells that do not follow from last year's as one finding at the first of them. */
export function reportStock(report: Report, ctx: RuleContext<'differs'>, rule: StockRule): void {
  const previous = lastYearOf(report, ctx.previous);
  const pairs = previous ? brokenStock(report, previous, rule) : [];
  const [first] = pairs;
  if (!previous || !first) return;
  const args = { file: fileName(previous), cells: pairsText(pairs, ({ own }) => own.ref.row ?? '') };
  ctx.report(first.own.cell.span, 'differs', args, {
    related: pairsRelated(report, previous, pairs),
    fixes: pairFixes(report, pairs),
    data: pairsData(pairs),
  });
}

/**
 * The cells of a column of 表一 that do not follow from last year's. None unless both tables are of that edition:
 * the columns of the other count something else.
 */
function brokenStock(report: Report, previous: OtherReport, rule: StockRule): readonly CellPair[] {
  const own = rowsOf(report, rule.edition);
  const last = rowsOf(previous.report, rule.edition);
  return [...own].flatMap(([row, cells]): CellPair[] => {
    const cell = cells.get(rule.column);
    const stated = cell ? numberIn(cell.cell) : null;
    const before = rule.fromLast.map((column) => last.get(row)?.get(column));
    const expected = sum([
      ...before.map(numberOf),
      ...rule.added.map((column) => numberOf(cells.get(column))),
      ...rule.taken.map((column) => negated(numberOf(cells.get(column)))),
    ]);
    if (!cell || !stated || !expected || equals(stated, expected)) return [];
    return [{ own: cell, stated, expected, last: before.filter((found) => found !== undefined) }];
  });
}

function rowsOf({ tables }: Report, edition: EditionId): ReadonlyMap<string, ReadonlyMap<string, PlacedCell>> {
  const table = tables.disclosure;
  const rows = new Map<string, Map<string, PlacedCell>>();
  if (!table || table.boundTo !== edition || isMixed(table)) return rows;
  for (const cell of cellsOf(table)) {
    const row = cell.ref.row ?? '';
    const columns = rows.get(row) ?? new Map<string, PlacedCell>();
    columns.set(disclosureColumnKeys(table, row)[cell.ref.column - 1] ?? '', cell);
    rows.set(row, columns);
  }
  return rows;
}

function numberOf(cell: PlacedCell | undefined): Decimal | null {
  return cell ? numberIn(cell.cell) : null;
}

function negated(number: Decimal | null): Decimal | null {
  return number && negate(number);
}

/** Null where one of them was not read. */
function sum(numbers: readonly (Decimal | null)[]): Decimal | null {
  return numbers.reduce((total, number) => total && number && add(total, number));
}
