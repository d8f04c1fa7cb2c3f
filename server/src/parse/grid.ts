import { rowReconciles } from './glued.js';
import type { LabelStream } from './label-stream.js';
import type { Piece } from './rows.js';

/** Where the values of a grid's rows stand: from one column on for all, or so many pieces after the label. */
export interface ValueColumns {
  readonly absolute: number | null;
  readonly relative: number | null;
  /** From one value to the next; 2 where an empty piece stands between any two. */
  readonly stride: number;
  /** How many pieces the full rows have, label included; null where they differ. */
  readonly width: number | null;
  /** Blank cells have their places in the lines: a line that is too short ends early. */
  readonly keepsBlanks: boolean;
  /** Some rows have more values than a row has: 7 values in a longer row need not be its cells. */
  readonly isDoubtful: boolean;
  /** A column was added behind the values in all rows. */
  readonly hasMore: boolean;
}

export interface LabelledRow {
  /** The last piece of the label. */
  readonly label: Piece;
  /** The pieces of the row after it. */
  readonly rest: readonly Piece[];
  /** How many pieces the row has; null where its cells say themselves which columns they cover. */
  readonly width: number | null;
  /** Other rows stand in the same line: nothing tells a blank cell at its ends from what lies between rows. */
  readonly isShared: boolean;
}

/** The last piece of a label; of a label that its values interrupt, the last piece before them. */
export function labelPiece(stream: LabelStream, label: { readonly start: number; readonly end: number }): Piece {
  const inside = stream.groups.find((group) => group.at > label.start && group.at < label.end);
  return stream.pieceAt((inside?.at ?? label.end) - 1);
}

/**
 * The row of the label's piece, cut after the label; where other rows stand in the same line, cut before the next.
 *
 * @param before the piece of the label before
 * @param next the piece of the label after
 */
export function rowAfter(stream: LabelStream, label: Piece, before?: Piece, next?: Piece): LabelledRow {
  const row = stream.rows[label.row]!;
  const width = row.separator === 'html' ? null : row.pieces.length;
  const from = row.pieces.indexOf(label) + 1;
  if (next?.row === label.row) {
    const pieces = row.pieces.slice(from, Math.max(from, row.pieces.indexOf(next)));
    return { label, rest: pieces.slice(0, lastValue(stream, pieces) + 1), width, isShared: true };
  }
  const rest = row.pieces.slice(from);
  const isShared = before?.row === label.row && hasValuesBetween(stream, row.pieces, before, label);
  const words = isShared ? rest.findIndex((piece) => stream.contentOf(piece).hasWords) : -1;
  return { label, rest: words < 0 ? rest : rest.slice(0, words), width, isShared };
}

/** A group heading in front of a label shares its row too, but has no values there. */
function hasValuesBetween(stream: LabelStream, pieces: readonly Piece[], before: Piece, label: Piece): boolean {
  const between = pieces.slice(pieces.indexOf(before) + 1, pieces.indexOf(label));
  return between.some((piece) => stream.contentOf(piece).values.length > 0);
}

/** Index of the last piece before the headings that stand in front of the next label. */
function lastValue(stream: LabelStream, pieces: readonly Piece[]): number {
  let last = pieces.length - 1;
  for (let i = last; i >= 0 && stream.contentOf(pieces[i]!).values.length === 0; i--) {
    if (stream.contentOf(pieces[i]!).hasWords) last = i - 1;
  }
  return last;
}

/** Learns from the rows that are full where the values stand in the rows that are not. */
export function valueColumns(stream: LabelStream, rows: readonly LabelledRow[], count: number): ValueColumns {
  const absolute = new Map<number, number>();
  const relative = new Map<number, number>();
  const strides = new Map<number, number>();
  const widths = new Map<number, number>();
  let more = 0;
  for (const { rest, width } of rows) {
    const full = withValues(stream, rest);
    if (full.length > count) more++;
    const stride = full.length === count ? strideOf(full) : null;
    if (stride === null || rest.length < count) continue;
    add(absolute, full[0]!.column);
    add(relative, rest.indexOf(full[0]!));
    add(strides, stride);
    add(widths, width ?? 0);
  }
  if (absolute.size === 0) {
    const place = placeOfBlanks(rows, count);
    if (place) {
      add(absolute, place.column);
      add(widths, place.width);
    }
  }
  const hasMore = more > 1;
  const keepsBlanks = stream.rows.some((row) => row.separator === 'html' || hasBlankInside(stream, row.pieces));
  const none = { absolute: null, relative: null, stride: 1, width: null, keepsBlanks, isDoubtful: more > 0, hasMore };
  if (hasMore) return addsColumns(stream, rows, count) ? { ...none, relative: 0 } : none;
  const learned = { ...none, stride: only(strides) ?? 1, width: only(widths) };
  const fromLeft = { ...learned, absolute: only(absolute) };
  const fromLabel = { ...learned, relative: only(relative) };
  const difference = misfits(stream, rows, count, fromLeft) - misfits(stream, rows, count, fromLabel);
  if (difference < 0) return fromLeft;
  return difference > 0 ? fromLabel : { ...fromLeft, relative: fromLabel.relative };
}

/** So many rows tell the place of the values in the others of the same width. */
const LEAST_ALIKE = 5;

/** Where no row is full: the column behind the label of the rows that have nothing but a row's cells there. */
function placeOfBlanks(rows: readonly LabelledRow[], count: number): { column: number; width: number } | null {
  const bare = rows.filter(({ rest, width, isShared }) => rest.length === count && width !== null && !isShared);
  const [first] = bare;
  if (!first || bare.length < LEAST_ALIKE) return null;
  const { column } = first.rest[0]!;
  const isOne = bare.every(({ rest, width }) => rest[0]!.column === column && width === first.width);
  return isOne ? { column, width: first.width! } : null;
}

/** Rows that have values outside the columns. */
function misfits(stream: LabelStream, rows: readonly LabelledRow[], count: number, columns: ValueColumns): number {
  if (columns.absolute === null && columns.relative === null) return rows.length;
  return rows.filter((row) => {
    const window = windowsOf(row, count, columns)[0];
    return !withValues(stream, row.rest).every((piece) => window?.includes(piece));
  }).length;
}

/** Every row has the same number of pieces, and those beyond `count` never hold a value of their own. */
function addsColumns(stream: LabelStream, rows: readonly LabelledRow[], count: number): boolean {
  const grids = rows.filter(({ rest }) => rest.length > count);
  const textOf = (piece: Piece) => stream.contentOf(piece).values.map((value) => value.number?.digits ?? '');
  return grids.every(
    ({ rest }) =>
      rest.length === grids[0]!.rest.length &&
      rest.slice(count).every((piece) => {
        const values = textOf(piece);
        return values.length === 0 || String(values) === String(textOf(rest[count - 1]!));
      }),
  );
}

function hasBlankInside(stream: LabelStream, pieces: readonly Piece[]): boolean {
  const isFilled = pieces.map((piece) => filled(stream, [piece]).length > 0);
  return isFilled.lastIndexOf(true) > isFilled.indexOf(false) && isFilled.includes(false);
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function only(counts: ReadonlyMap<number, number>): number | null {
  return counts.size === 1 ? [...counts.keys()][0]! : null;
}

/** The step between pieces that stand at equal distances, or null. */
export function strideOf(pieces: readonly Piece[]): number | null {
  const stride = pieces[1]!.column - pieces[0]!.column;
  return pieces.every((piece, i) => i === 0 || piece.column - pieces[i - 1]!.column === stride) ? stride : null;
}

/**
 * The `count` pieces of a row that hold its values, blank ones included; null where that can't be told.
 * A row that ends early has null for the pieces that it lacks.
 */
export function valuePieces(
  stream: LabelStream,
  row: LabelledRow,
  count: number,
  columns: ValueColumns,
): readonly (Piece | null)[] | null {
  const { rest } = row;
  const full = filled(stream, rest);
  if (row.isShared) return full.length === count && strideOf(full) !== null ? full : null;
  if (rest.length === count) return rest;
  const isFull = full.length === count && strideOf(full) === columns.stride && !columns.hasMore;
  if (isFull && isSureWithout(stream, full, columns)) return full;
  const held = withValues(stream, columns.hasMore ? rest.slice(0, count) : rest);
  const windows = windowsOf(row, count, columns).filter((window) => held.every((piece) => window.includes(piece)));
  const [window, other] = windows;
  if (!window || (other && !isSame(window, other))) return null;
  if (window.includes(null) && (!columns.keepsBlanks || mayHaveLostOneInside(stream, held))) return null;
  return window.some((piece) => piece !== null) ? window : null;
}

/** The last value of a short row is the sum of those before it: a total that moved up, or a row that ends early. */
function mayHaveLostOneInside(stream: LabelStream, held: readonly Piece[]): boolean {
  const numbers = held.map((piece) => Number(stream.contentOf(piece).values[0]?.number?.digits ?? 0));
  return numbers.length > 1 && numbers.some((number) => number !== 0) && rowReconciles(numbers);
}

/** Whether as many filled pieces as a row has are its cells, even where others stand beside them. */
function isSureWithout(stream: LabelStream, full: readonly Piece[], columns: ValueColumns): boolean {
  const values = full.map((piece) => stream.contentOf(piece).values[0]);
  if (values.includes(undefined)) return columns.absolute === null && columns.relative === null;
  return !columns.isDoubtful || rowReconciles(values.map((value) => Number(value!.number?.digits ?? 0)));
}

type Window = readonly (Piece | null)[];

/** Columns count from the left only where the row has all its pieces; else they may count from the label. */
function windowsOf({ rest, width }: LabelledRow, count: number, columns: ValueColumns): Window[] {
  const { absolute, relative, stride } = columns;
  const at = (pick: (i: number) => Piece | undefined): Window =>
    Array.from({ length: count }, (_, i) => pick(i * stride) ?? null);
  const windows: Window[] = [];
  if (absolute !== null) windows.push(at((i) => rest.find((piece) => piece.column === absolute + i)));
  if (absolute !== null && (width === null || width === columns.width)) return windows;
  if (relative !== null) windows.push(at((i) => rest[relative + i]));
  return windows;
}

function isSame(a: Window, b: Window): boolean {
  return a.every((piece, i) => piece === b[i]);
}

/** Pieces that are not blank. */
export function filled(stream: LabelStream, pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => {
    const content = stream.contentOf(piece);
    return content.hasWords || content.values.length > 0;
  });
}

/** Pieces that hold a number or a placeholder. */
function withValues(stream: LabelStream, pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => stream.contentOf(piece).values.length > 0);
}
