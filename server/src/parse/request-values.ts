import type { Cell, ReadProblem } from '../model/report.js';
import { barredCells } from './barred-lines.js';
import { cellOfDigits, cellOfPiece, cellOfValue, emptyCell } from './cells.js';
import { lostCells, rowReconciles, splitsBySum, splitsOf, touchesLabel } from './glued.js';
import { filled, type LabelledRow, type ValueColumns, valuePieces } from './grid.js';
import type { LabelStream, Value, ValueGroup } from './label-stream.js';
import type { Plain } from './plain.js';
import { REQUEST_HEADINGS } from './request-slots.js';
import type { Piece } from './rows.js';

export const REQUEST_COLUMNS = 7;

/** What stands beside a row's label. */
export interface RowReading {
  /** Seven cells; all `unread` where the values can't be told apart. */
  readonly cells: readonly Cell[];
  /** Other ways to cut the row's glued digits; empty where there is no doubt. */
  readonly splits: readonly (readonly number[])[];
  readonly glued: Value | null;
  /** What follows the label has fewer digits than the row has cells. */
  readonly isShort?: boolean;
  /** Offset in the stream's text at which the values stand. */
  readonly valuesAt: number;
  /** Plain offset after the last value. */
  readonly end: number;
  readonly problem: Pick<ReadProblem, 'kind' | 'found' | 'due'> | null;
}

/** Reads the values in the row of the label itself: grids of bars, tabs or table cells. Null where the row has none. */
export function readGridRow(
  plain: Plain,
  stream: LabelStream,
  row: LabelledRow,
  columns: ValueColumns,
  labelEnd: number,
): RowReading | null {
  const { rest, label } = row;
  const full = filled(stream, rest);
  if (rest.length < REQUEST_COLUMNS && !(rest.length > 1 && full.length > 1)) return null;
  if (full.some((piece) => stream.contentOf(piece).values.length > 3)) return null;
  const pieces = valuePieces(stream, row, REQUEST_COLUMNS, columns);
  const last = rest[rest.length - 1]!;
  if (!pieces) {
    const found = full.length;
    const cells = Array.from({ length: REQUEST_COLUMNS }, () => emptyCell(plain, label.end, 'count', 'unread'));
    return {
      cells,
      splits: [],
      glued: null,
      valuesAt: labelEnd,
      end: last.end,
      problem: { kind: 'row-count', found, due: REQUEST_COLUMNS },
    };
  }
  const cells = pieces.map((piece) =>
    piece ? cellOfPiece(plain, stream, piece, 'count') : emptyCell(plain, last.end, 'count', 'missing'),
  );
  return { cells, splits: [], glued: null, valuesAt: labelEnd, end: last.end, problem: null };
}

/** Reads the values that follow a label in running order, whatever lines they stand on. */
export function readStreamRow(
  plain: Plain,
  stream: LabelStream,
  groups: readonly ValueGroup[],
  at: number,
  nextNumber: string | null,
  isLast: boolean,
): RowReading {
  const values = withoutPageNumber(valuesOfRow(stream, groups, nextNumber), isLast);
  const first = groups[0];
  const end = values.length > 0 ? values[values.length - 1]!.end : at;
  const base = { splits: [], glued: null, valuesAt: first?.at ?? 0, end };
  if (values.length === REQUEST_COLUMNS && !endsInPageNumber(plain, values)) {
    return { ...base, cells: values.map((value) => cellOfValue(plain, value, 'count')), problem: null };
  }
  const single = values.length === 1 ? values[0]! : null;
  if (single?.number && isGluedRow(plain, single)) {
    const digits = single.number.digits;
    const splits =
      (digits.length === REQUEST_COLUMNS ? splitsOf(digits, REQUEST_COLUMNS) : splitsBySum(digits, REQUEST_COLUMNS)) ??
      [];
    const cells = splits.length === 1 ? gluedCells(plain, single, splits[0]!) : unreadRow(plain, single.start);
    const problem = splits.length === 1 ? null : ({ kind: 'glued', found: 1, due: REQUEST_COLUMNS } as const);
    return { ...base, splits, glued: single, cells, problem };
  }
  return {
    ...base,
    isShort: lostCells(plain, values, REQUEST_COLUMNS),
    cells: unreadRow(plain, first?.values[0]?.start ?? at),
    problem: { kind: 'row-count', found: values.length, due: REQUEST_COLUMNS },
  };
}

/** Reads the values below a label where each cell has a line with a bar behind it; null where they are not. */
export function readBarredRow(
  plain: Plain,
  stream: LabelStream,
  label: Piece,
  next: Piece | undefined,
  valuesAt: number,
): RowReading | null {
  const found = barredCells(plain, stream, label, next, REQUEST_COLUMNS);
  if (!found) return null;
  const cells = found.map(({ value, at }) =>
    value ? cellOfValue(plain, value, 'count') : emptyCell(plain, at, 'count', 'blank'),
  );
  return { cells, splits: [], glued: null, valuesAt, end: found.at(-1)!.value?.end ?? found.at(-1)!.at, problem: null };
}

/** Digits that stand apart from the label are a row only where they are one digit a cell and add up. */
function isGluedRow(plain: Plain, value: Value): boolean {
  const { digits, unit } = value.number!;
  if (unit !== null || !/^\d{7,}$/.test(digits)) return false;
  return touchesLabel(plain, value) || (digits.length === REQUEST_COLUMNS && rowReconciles([...digits].map(Number)));
}

/** The last value stands alone in the line below several others, and with it the row does not add up. */
function endsInPageNumber(plain: Plain, values: readonly Value[]): boolean {
  const breaks = values.map((value, i) => i > 0 && /[\r\n]/.test(plain.text.slice(values[i - 1]!.end, value.start)));
  const isAlone = breaks.at(-1) === true && breaks.filter(Boolean).length === 1;
  return isAlone && !rowReconciles(values.map((value) => Number(value.number?.digits ?? 0)));
}

/** The last row's values without a number after them, where only so the row adds up. */
function withoutPageNumber(values: readonly Value[], isLast: boolean): readonly Value[] {
  if (!isLast || values.length !== REQUEST_COLUMNS + 1) return values;
  const reconciles = (part: readonly Value[]) => rowReconciles(part.map((value) => Number(value.number?.digits ?? 0)));
  const own = values.slice(0, REQUEST_COLUMNS);
  return reconciles(own) && !reconciles(values.slice(1)) ? own : values;
}

export function gluedCells(plain: Plain, value: Value, numbers: readonly number[]): Cell[] {
  let at = value.start;
  return numbers.map((number) => {
    const cell = cellOfDigits(plain, at, String(number), 'count');
    at += String(number).length;
    return cell;
  });
}

export function unreadRow(plain: Plain, at: number): Cell[] {
  return Array.from({ length: REQUEST_COLUMNS }, () => emptyCell(plain, at, 'count', 'unread'));
}

/**
 * The values that belong to the row: those of the first group, and of the next ones where only together they make
 * a row. A page number or the number of the next label that ran in is left out where the line tells.
 */
function valuesOfRow(stream: LabelStream, groups: readonly ValueGroup[], nextNumber: string | null): readonly Value[] {
  const first = groups[0]?.values ?? [];
  if (first.length === REQUEST_COLUMNS || groups.length === 0) return first;
  if (first.length < REQUEST_COLUMNS) return joined(stream, groups) ?? first;
  const line = first.filter((value) => value.piece === first[0]!.piece);
  if (line.length === REQUEST_COLUMNS && stream.rows.length > 1) return line;
  const last = first[first.length - 1]!;
  if (first.length === REQUEST_COLUMNS + 1 && nextNumber !== null && last.number?.digits === nextNumber) {
    return first.slice(0, REQUEST_COLUMNS);
  }
  return first;
}

/** Values of several groups that only pieces of a heading merged downwards keep apart, where together they make a row. */
function joined(stream: LabelStream, groups: readonly ValueGroup[]): readonly Value[] | null {
  const all: Value[] = [];
  for (const [i, group] of groups.slice(0, 3).entries()) {
    const between = i === 0 ? '' : stream.text.slice(groups[i - 1]!.at, group.at);
    if (!REQUEST_HEADINGS.some((heading) => heading.includes(between))) return null;
    for (const value of group.values) all.push(value);
    if (all.length >= REQUEST_COLUMNS) break;
  }
  return all.length === REQUEST_COLUMNS ? all : null;
}
