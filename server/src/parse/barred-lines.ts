import type { LabelStream, Value } from './label-stream.js';
import type { Plain } from './plain.js';
import type { Piece } from './rows.js';

/** A cell that has a line of its own: its value, null where the line has nothing but a bar. */
export interface BarredCell {
  readonly value: Value | null;
  /** Where the cell's line begins. */
  readonly at: number;
}

/**
 * The cells of a row whose cells each have a line with a bar behind it, blank ones a line of a bar alone; bars behind
 * the last one stand for merged places. Null where the lines are not as many as the row has cells.
 */
export function barredCells(
  plain: Plain,
  stream: LabelStream,
  label: Piece,
  next: Piece | undefined,
  due: number,
): readonly BarredCell[] | null {
  const cells: BarredCell[] = [];
  let isClosed = false;
  for (const row of stream.rows.slice(label.row + 1, Math.min(next?.row ?? Number.POSITIVE_INFINITY, label.row + 13))) {
    const line = plain.text.slice(row.start, row.end).trim();
    if (line === '') continue;
    isClosed = /^[|｜]{2,}$/.test(line);
    const values = row.pieces.length === 1 ? stream.contentOf(row.pieces[0]!) : null;
    const isCell = /[|｜]$/.test(line) && (line.length === 1 || (values?.values.length === 1 && !values.hasWords));
    if (isClosed || !isCell) break;
    cells.push({ value: values?.values[0] ?? null, at: row.start });
  }
  const last = cells[cells.length - 1]?.value ?? null;
  if (cells.length === due + 1 && last === null) return cells.slice(0, due);
  return cells.length === due && (last !== null || isClosed) ? cells : null;
}
