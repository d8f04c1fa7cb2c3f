import { fold, isBlankCode } from '../text/fold.js';
import { textFromCodes } from '../text/from-codes.js';
import { isDigit, numberAt, type WrittenNumber } from '../values/number.js';
import type { Piece, Row } from './rows.js';

/** A number or a placeholder (「/」「—」「无」) with its place in the plain text. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
  readonly number: WrittenNumber | null;
}

/** Values with no word between them. `at` is the offset in the stream's text where they stand. */
export interface ValueGroup {
  readonly at: number;
  readonly values: Value[];
}

/**
 * A table region as two interleaved things: the words, squashed to one string in which labels stand unbroken
 * whatever lines and cells they were spread over, and the groups of values between them.
 */
export interface LabelStream {
  readonly text: string;
  /** Plain offset of each unit of `text`. */
  readonly offsets: readonly number[];
  readonly groups: readonly ValueGroup[];
  readonly rows: readonly Row[];
  /** The piece that a unit of `text` stands in. */
  pieceAt(index: number): Piece;
  /** Values of a piece, and whether it has words beside them. */
  contentOf(piece: Piece): PieceContent;
}

export interface PieceContent {
  readonly values: readonly Value[];
  readonly hasWords: boolean;
}

const EMPTY: PieceContent = { values: [], hasWords: false };
const PLACEHOLDERS = new Set(['/', '-', '--', '---', '无', '\\', '//']);
const IGNORED = new Set([...'*|#`_{}\\'].map((char) => char.charCodeAt(0)));

export function readLabelStream(text: string, rows: readonly Row[]): LabelStream {
  const codes: number[] = [];
  const offsets: number[] = [];
  const pieces: Piece[] = [];
  const groups: ValueGroup[] = [];
  const contents = new Map<Piece, { values: Value[]; hasWords: boolean }>();
  let open: ValueGroup | null = null;

  const addWord = (folded: string, start: number, end: number, piece: Piece, base: number) => {
    if (open && isPunctuationOnly(folded, start, end)) return;
    const before = codes.length;
    for (let i = start; i < end; i++) {
      const code = folded.charCodeAt(i);
      if (isBlankCode(code) || IGNORED.has(code)) continue;
      codes.push(code);
      offsets.push(base + i);
      pieces.push(piece);
    }
    if (codes.length === before) return;
    contents.get(piece)!.hasWords = true;
    open = null;
  };
  const addValue = (value: Value) => {
    if (!open) {
      open = { at: codes.length, values: [] };
      groups.push(open);
    }
    open.values.push(value);
    contents.get(value.piece)!.values.push(value);
  };

  for (const row of rows) {
    for (const piece of row.pieces) {
      if (piece.start === piece.end) continue;
      contents.set(piece, { values: [], hasWords: false });
      scanPiece(fold(text.slice(piece.start, piece.end)), piece, addWord, addValue);
    }
  }
  return {
    text: textFromCodes(Uint16Array.from(codes), codes.length),
    offsets,
    groups,
    rows,
    pieceAt: (index) => pieces[index]!,
    contentOf: (piece) => contents.get(piece) ?? EMPTY,
  };
}

function isPunctuationOnly(folded: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = folded.charCodeAt(i);
    if (!isBlankCode(code) && !',;、.:'.includes(folded[i]!) && !IGNORED.has(code)) return false;
  }
  return true;
}

function scanPiece(
  folded: string,
  piece: Piece,
  addWord: (folded: string, start: number, end: number, piece: Piece, base: number) => void,
  addValue: (value: Value) => void,
): void {
  const base = piece.start;
  let word = 0;
  let i = 0;
  while (i < folded.length) {
    const code = folded.charCodeAt(i);
    const placeholder = placeholderAt(folded, i);
    if (placeholder > i) {
      addWord(folded, word, i, piece, base);
      addValue({ start: base + i, end: base + placeholder, piece, number: null });
      word = i = placeholder;
      continue;
    }
    if (!isDigit(code) && !(isSignCode(code) && startsSigned(folded, i))) {
      i++;
      continue;
    }
    const number = numberAt(folded, i, folded.length);
    if (!number) {
      i++;
      continue;
    }
    const end = numberEnd(folded, i, number);
    if (end <= i) {
      i = number.digitsEnd;
      continue;
    }
    const written = end === number.end ? number : numberAt(folded, i, end);
    addWord(folded, word, i, piece, base);
    if (written) addValue({ start: base + i, end: base + written.end, piece, number: written });
    i = word = written ? written.end : end;
    // The digit that was left over numbers the label that follows.
    while (i < number.digitsEnd) i++;
  }
  addWord(folded, word, folded.length, piece, base);
}

function isSignCode(code: number): boolean {
  return code === 43 || code === 45;
}

/** A sign begins a number only at the start of a word, or after another number as in `885-156`. */
function startsSigned(folded: string, at: number): boolean {
  let i = at;
  while (i < folded.length && isSignCode(folded.charCodeAt(i))) i++;
  return isDigit(folded.charCodeAt(i));
}

/** End of a word that stands for «nothing», or `at`. */
function placeholderAt(folded: string, at: number): number {
  if (at > 0 && !isBlankCode(folded.charCodeAt(at - 1))) return at;
  let end = at;
  while (end < folded.length && !isBlankCode(folded.charCodeAt(end)) && end - at < 4) end++;
  if (end < folded.length && !isBlankCode(folded.charCodeAt(end))) return at;
  return PLACEHOLDERS.has(folded.slice(at, end)) ? end : at;
}

/**
 * Where the number that was scanned really ends: before the digit that numbers the next label (`00000002.其他…`),
 * and nowhere (`at`) where the digits belong to words: 第20条, 2023年, （2023）.
 */
function numberEnd(folded: string, at: number, number: WrittenNumber): number {
  const { digitsEnd, end } = number;
  const before = at > 0 ? folded[at - 1]! : '';
  let next = digitsEnd;
  while (next < folded.length && isBlankCode(folded.charCodeAt(next))) next++;
  const after = folded[next] ?? '';
  if (before === '第' || '年月日号页%'.includes(after || ' ') || (before === '(' && after === ')')) return at;
  if (before !== '(' && after === ')' && next === digitsEnd && isWord(folded, next + 1)) return digitsEnd - 1;
  const dotted = (after === '.' || after === '、') && next - digitsEnd <= 1;
  const numbers = dotted && (isWord(folded, next + 1) || next + 1 >= folded.length);
  if (numbers && !number.digits.includes('.')) return digitsEnd - 1;
  return end;
}

function isWord(folded: string, at: number): boolean {
  let i = at;
  while (i < folded.length && isBlankCode(folded.charCodeAt(i))) i++;
  const code = folded.charCodeAt(i);
  return (code >= 0x4e00 && code <= 0x9fff) || folded[i] === '"' || folded[i] === '(';
}
