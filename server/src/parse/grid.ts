import type { LabelStream } from './label-stream.js';
import type { Piece } from './rows.js';

/** Where the values of a grid's rows begin: at one column for all, or right after the label's piece. */
export interface ValueColumns {
  readonly absolute: number | null;
  readonly relative: number | null;
}

export interface LabelledRow {
  /** The last piece of the label. */
  readonly label: Piece;
  /** The pieces of the row after it. */
  readonly rest: readonly Piece[];
}

/** The last piece of a label; of a label that its values interrupt, the last piece before them. */
export function labelPiece(stream: LabelStream, label: { readonly start: number; readonly end: number }): Piece {
  const inside = stream.groups.find((group) => group.at > label.start && group.at < label.end);
  return stream.pieceAt((inside?.at ?? label.end) - 1);
}

/** The row of the label's piece, cut after the label. */
export function rowAfter(stream: LabelStream, label: Piece): LabelledRow {
  const row = stream.rows[label.row]!;
  return { label, rest: row.pieces.slice(row.pieces.indexOf(label) + 1) };
}

/** Learns from the rows that are full where the values stand in the rows that are not. */
export function valueColumns(stream: LabelStream, rows: readonly LabelledRow[], count: number): ValueColumns {
  const absolute = new Set<number>();
  const relative = new Set<number>();
  for (const { rest } of rows) {
    const full = filled(stream, rest);
    if (full.length !== count || rest.length < count || !isContiguous(full)) continue;
    absolute.add(full[0]!.column);
    relative.add(rest.indexOf(full[0]!));
  }
  return {
    absolute: absolute.size === 1 ? [...absolute][0]! : null,
    relative: relative.size === 1 ? [...relative][0]! : null,
  };
}

/**
 * The `count` pieces of a row that hold its values, blank ones included; null where that can't be told.
 * A row that ends early has null for the pieces that it lacks.
 */
export function valuePieces(
  stream: LabelStream,
  { rest }: LabelledRow,
  count: number,
  columns: ValueColumns,
): readonly (Piece | null)[] | null {
  if (rest.length === count) return rest;
  const full = filled(stream, rest);
  if (full.length === count && isContiguous(full)) return full;
  const windows: (readonly (Piece | null)[])[] = [];
  if (columns.absolute !== null) {
    const from = columns.absolute;
    windows.push(Array.from({ length: count }, (_, i) => rest.find((piece) => piece.column === from + i) ?? null));
  } else if (columns.relative !== null) {
    const from = columns.relative;
    windows.push(Array.from({ length: count }, (_, i) => rest[from + i] ?? null));
  }
  const window = windows[0];
  if (!window || !full.every((piece) => window.includes(piece))) return null;
  return window.some((piece) => piece !== null) ? window : null;
}

export function filled(stream: LabelStream, pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => {
    const content = stream.contentOf(piece);
    return content.hasWords || content.values.length > 0;
  });
}

function isContiguous(pieces: readonly Piece[]): boolean {
  return pieces.every((piece, i) => i === 0 || piece.column === pieces[i - 1]!.column + 1);
}
