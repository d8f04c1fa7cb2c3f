import type { Cell } from '../model/report.js';
import type { CellKind } from '../templates/template.js';
import { numericValue } from '../values/number.js';
import type { LabelStream, Value } from './label-stream.js';
import type { Plain } from './plain.js';
import type { Piece } from './rows.js';

/** What stands in a cell; its lines are parted by a blank. */
function written(plain: Plain, start: number, end: number): string {
  return plain.text.slice(start, end).replaceAll('\v', ' ');
}

export function cellOfValue(plain: Plain, value: Value, kind: CellKind): Cell {
  const span = plain.span(value.start, value.end);
  const text = written(plain, value.start, value.end);
  if (!value.number) return { state: 'placeholder', text, value: null, unit: null, digits: '', kind, span };
  const number = numericValue(value.number.digits);
  const state = number !== null ? 'number' : value.number.digits === '' ? 'unread' : 'text';
  return { state, text, value: number, unit: value.number.unit, digits: value.number.digits, kind, span };
}

/** A cell that has a place of its own in the grid: its piece holds one number, nothing, or something else. */
export function cellOfPiece(plain: Plain, stream: LabelStream, piece: Piece, kind: CellKind): Cell {
  const { values, hasWords } = stream.contentOf(piece);
  if (!hasWords && values.length === 1) return cellOfValue(plain, values[0]!, kind);
  const span = plain.span(piece.start, piece.end);
  const text = written(plain, piece.start, piece.end);
  const state = text === '' ? 'blank' : values.length > 1 ? 'unread' : 'text';
  return { state, text, value: null, unit: null, digits: '', kind, span };
}

/** A part of a glued run of digits. */
export function cellOfDigits(plain: Plain, start: number, digits: string, kind: CellKind): Cell {
  const span = plain.span(start, start + digits.length);
  return { state: 'number', text: digits, value: numericValue(digits), unit: null, digits, kind, span };
}

/** A cell of which only the place is known. */
export function emptyCell(plain: Plain, at: number, kind: CellKind, state: 'missing' | 'unread' | 'blank'): Cell {
  return { state, text: '', value: null, unit: null, digits: '', kind, span: plain.span(at, at) };
}

/** The cell, where its value turns out to be in doubt. */
export function unreadCell({ kind, span: { start } }: Cell): Cell {
  return { state: 'unread', text: '', value: null, unit: null, digits: '', kind, span: { start, end: start } };
}
