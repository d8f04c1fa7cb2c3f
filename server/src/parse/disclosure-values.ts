import type { Cell, ReadProblem } from '../model/report.js';
import type { CellKind } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { cellOfDigits, cellOfPiece, cellOfValue, emptyCell } from './cells.js';
import { lostCells, splitsOf, touchesLabel } from './glued.js';
import { filled, type LabelledRow } from './grid.js';
import type { LabelStream, Value, ValueGroup } from './label-stream.js';
import type { Plain } from './plain.js';
import type { Piece } from './rows.js';

export interface DisclosureValues {
  readonly cells: readonly Cell[];
  readonly valuesAt: number;
  readonly end: number;
  readonly glued: boolean;
  /** What follows the label has fewer digits than the row has cells. */
  readonly isShort?: boolean;
  readonly problem: Pick<ReadProblem, 'kind' | 'found' | 'due'> | null;
}

/** Reads the cells of one row of 表一: those beside the label in a grid, else those that follow it. */
export function readDisclosureValues(
  plain: Plain,
  stream: LabelStream,
  row: LabelledRow,
  groups: readonly ValueGroup[],
  kinds: readonly CellKind[],
  labelEnd: number,
): DisclosureValues {
  const { rest, label } = row;
  const inGrid = rest.length > 0 && (rest.length >= kinds.length || filled(stream, rest).length > 0);
  return inGrid && !rest.some((piece) => stream.contentOf(piece).values.length > 1)
    ? gridValues(plain, stream, row, kinds, labelEnd)
    : streamValues(plain, groups, kinds, label.end, labelEnd);
}

function gridValues(
  plain: Plain,
  stream: LabelStream,
  { rest }: LabelledRow,
  kinds: readonly CellKind[],
  valuesAt: number,
): DisclosureValues {
  const full = filled(stream, rest);
  const end = rest[rest.length - 1]!.end;
  const due = kinds.length;
  const base = { valuesAt, end, glued: false };
  let chosen: readonly Piece[] = rest.length === due || full.length < due ? rest.slice(0, due) : full;
  if (due === 1 && full.length >= 1 && isRepeated(plain, full)) chosen = [full[0]!];
  else if (full.length > due) chosen = unrepeated(plain, stream, full, due) ?? full;
  if (chosen.length > due || (full.length <= due && !full.every((piece) => chosen.includes(piece)))) {
    return {
      ...base,
      cells: unread(plain, rest[0]!.start, kinds),
      problem: { kind: 'row-count', found: full.length, due },
    };
  }
  const cells = kinds.map((kind, i) =>
    chosen[i] ? cellOfPiece(plain, stream, chosen[i], kind) : emptyCell(plain, end, kind, 'missing'),
  );
  return { ...base, cells, problem: null };
}

/**
 * Where a merged column title was written out once for each column it covers, so were its values: one of each is
 * kept, if they are equal.
 */
function unrepeated(plain: Plain, stream: LabelStream, full: readonly Piece[], due: number): Piece[] | null {
  const textOf = (piece: Piece) => squash(plain.text.slice(piece.start, piece.end));
  for (let r = full[0]!.row - 1; r >= Math.max(0, full[0]!.row - 4); r--) {
    const titles = stream.rows[r]!.pieces;
    const columns = full.map((piece) => titles.find((title) => title.column === piece.column));
    if (!columns.every((title) => title && stream.contentOf(title).hasWords)) continue;
    const kept = full.filter((_, i) => i === 0 || textOf(columns[i]!) !== textOf(columns[i - 1]!));
    const equal = full.every((piece, i) => kept.includes(piece) || textOf(piece) === textOf(full[i - 1]!));
    return kept.length === due && equal ? kept : null;
  }
  return null;
}

/** A merged cell that was written out once for each column it covers. */
function isRepeated(plain: Plain, pieces: readonly { start: number; end: number }[]): boolean {
  const texts = pieces.map((piece) => plain.text.slice(piece.start, piece.end));
  return texts.every((text) => text === texts[0]);
}

function streamValues(
  plain: Plain,
  groups: readonly ValueGroup[],
  kinds: readonly CellKind[],
  at: number,
  labelEnd: number,
): DisclosureValues {
  const values = ofOneLine(plain, groups[0]?.values ?? [], kinds.length);
  const due = kinds.length;
  const start = values[0]?.start ?? at;
  const end = values[Math.min(values.length, due) - 1]?.end ?? at;
  const base = { valuesAt: groups[0]?.at ?? labelEnd, end, glued: false };
  if (values.length === due || (values.length > due && values.every((value) => isSameNumber(value, values[0]!)))) {
    return { ...base, cells: kinds.map((kind, i) => cellOfValue(plain, values[i]!, kind)), problem: null };
  }
  const glued = values[0] && touchesLabel(plain, values[0]) ? gluedDigits(values) : null;
  if (glued !== null && glued.length >= due) {
    const splits = signedSplits(glued, kinds);
    if (splits?.length === 1) {
      let from = start;
      const cells = splits[0]!.map((digits, i) => {
        const cell = cellOfDigits(plain, from, digits, kinds[i]!);
        from += digits.length;
        return cell;
      });
      return { ...base, end: from, cells, glued: true, problem: null };
    }
    const problem = { kind: 'glued', found: values.length, due } as const;
    return { ...base, glued: true, cells: unread(plain, start, kinds), problem };
  }
  const isShort = lostCells(plain, values, due);
  const problem = { kind: 'row-count', found: values.length, due } as const;
  return { ...base, isShort, cells: unread(plain, start, kinds), problem };
}

/** The values of the label's own line, where they are as many as the row has: a number in the next line is no cell. */
function ofOneLine(plain: Plain, values: readonly Value[], due: number): readonly Value[] {
  const line = values.filter((value) => !/[\r\n]/.test(plain.text.slice(values[0]!.start, value.start)));
  if (line.length === due && due > 1) return line;
  if (values[0] && touchesLabel(plain, values[0])) return line;
  // One number alone in the next line may be a cell or the page's number.
  return line.length > 1 && line.length === values.length - 1 ? [] : values;
}

function isSameNumber(a: Value, b: Value): boolean {
  return a.number?.digits === b.number?.digits && a.number?.unit === b.number?.unit;
}

/** Digits and minus signs that stand without anything between them, or null. */
function gluedDigits(values: readonly Value[]): string | null {
  let digits = '';
  for (const [i, { number, start }] of values.entries()) {
    if (!number || number.unit !== null || !/^-?\d+$/.test(number.digits)) return null;
    if (i > 0 && start !== values[i - 1]!.end) return null;
    digits += number.digits;
  }
  return digits === '' ? null : digits;
}

/** Every way to cut glued digits into the cells of a row; a minus begins a cell, and only one that may be negative. */
function signedSplits(digits: string, kinds: readonly CellKind[]): string[][] | null {
  const [first = '', second, more] = digits.split('-');
  const delta = kinds.indexOf('delta');
  if (second === undefined) return splitsOf(digits, kinds.length)?.map((split) => split.map(String)) ?? null;
  if (more !== undefined || delta < 0) return [];
  const before = delta === 0 ? (first === '' ? [[]] : []) : splitsOf(first, delta);
  const after = splitsOf(second, kinds.length - delta);
  if (!before || !after) return null;
  return before.flatMap((head) =>
    after.map((tail) => [...head.map(String), ...tail.map((number, i) => (i === 0 ? `-${number}` : String(number)))]),
  );
}

function unread(plain: Plain, at: number, kinds: readonly CellKind[]): Cell[] {
  return kinds.map((kind) => emptyCell(plain, at, kind, 'unread'));
}
