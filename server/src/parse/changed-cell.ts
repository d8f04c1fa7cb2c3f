import type { Cell, Table } from '../model/report.js';
import { shiftOf, type TextChange } from '../text/change.js';
import type { Span } from '../text/span.js';
import { numericValue } from '../values/number.js';
import { movedCell, movedReading } from './moved.js';
import type { TableReading } from './reading.js';

/** A plain count, as most cells are: no sign, no unit, no separators, nothing that two cells could share. */
const COUNT = /^(?:0|[1-9]\d{0,8})$/;

/**
 * The reading of a table in which nothing but the digits of one cell has changed; null where more may have changed
 * with them. The cell's row stands in one line, each cell a number with nothing but a bar or a tab to the next, and no
 * number of the table was placed by its sum.
 */
export function withChangedCell<T extends Table>(
  reading: TableReading<T>,
  change: TextChange,
  text: string,
): TableReading<T> | null {
  if (!reading.isPlaced || !reading.isComplete) return null;
  const row = cellsAround(reading.table, change);
  const changed = row?.find((cell) => holds(cell.span, change));
  if (!row || !changed || !row.every(({ state, text: written }) => state === 'number' && COUNT.test(written)))
    return null;
  const by = shiftOf(change);
  const move = (at: number) => (at >= changed.span.end ? at + by : at);
  const span = { start: changed.span.start, end: changed.span.end + by };
  const digits = text.slice(span.start, span.end);
  if (!COUNT.test(digits)) return null;
  const cell = { ...changed, text: digits, digits, value: numericValue(digits), span };
  const now = row.map((other) => (other === changed ? cell : movedCell(other, move)));
  if (!isPlainRow(text, now)) return null;
  return movedReading(reading, move, (other) => (other === changed ? cell : movedCell(other, move)));
}

function holds(span: Span, change: TextChange): boolean {
  return span.start <= change.start && change.end <= span.end && span.start < span.end;
}

function cellsAround(table: Table, change: TextChange): readonly Cell[] | null {
  if (table.key === 'proceedings') return table.cells;
  for (const { cells } of table.rows) {
    const [first] = cells ?? [];
    const last = cells?.[cells.length - 1];
    if (first && last && first.span.start <= change.start && change.end <= last.span.end) return cells;
  }
  return null;
}

/** The cells in one line in order, parted by a bar or a tab each; behind them and between them and words nothing else. */
function isPlainRow(text: string, cells: readonly Cell[]): boolean {
  for (let i = 1; i < cells.length; i++) {
    if (!/^ *[|\t] *$/.test(text.slice(cells[i - 1]!.span.end, cells[i]!.span.start))) return false;
  }
  const first = cells[0]!.span.start;
  const lineStart = Math.max(text.lastIndexOf('\n', first - 1), text.lastIndexOf('\r', first - 1)) + 1;
  const before = text.slice(lineStart, first);
  const behind = text.slice(cells[cells.length - 1]!.span.end).slice(0, 200);
  return /(?:^|[^\d\s|.,])[ |\t]*[|\t] *$/.test(before) && /^ *(?:[|\t] *)?(?:[\r\n]|$)/.test(behind);
}
