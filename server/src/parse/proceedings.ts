import type { Cell, ProceedingsTable, ReadProblem, Wording } from '../model/report.js';
import { editionById } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { cellOfDigits, cellOfPiece, cellOfValue, emptyCell } from './cells.js';
import { rowReconciles, splitsOf } from './glued.js';
import { strideOf } from './grid.js';
import { type LabelStream, readLabelStream, type Value } from './label-stream.js';
import { layoutOf } from './layout.js';
import type { Plain } from './plain.js';
import type { TableReading } from './reading.js';
import type { Region } from './region.js';
import { type Piece, type Row, readRows } from './rows.js';
import { columnWording } from './wording.js';

const CELLS = 15;
const PER_GROUP = 5;

/** Reads 表三 from a region, or null where the region has no header of it. */
export function readProceedings(
  plain: Plain,
  region: Region,
  edition: EditionId,
): TableReading<ProceedingsTable> | null {
  const rows = readRows(plain, region.from, region.to);
  const stream = readLabelStream(plain.text, rows);
  const { review, litigation, outcomes, groups } = editionById(edition).proceedings;
  const labels = [review, litigation, ...outcomes, ...groups.map((group) => group.label)];
  const anchor = headerStart(stream, groups[1]!.label);
  if (anchor < 0) return null;
  const start = walkBack(stream, anchor, labels);
  const values = valuesAfter(stream, start, labels);
  const headEnd = values[0]
    ? stream.groups.find((group) => group.values.includes(values[0]!))!.at
    : headerEnd(stream, anchor, labels);
  const row = valueRow(stream, start, headEnd);
  const chosen = row && fifteenOf(stream, row, start, headEnd);
  const reading = chosen
    ? gridCells(plain, stream, chosen)
    : streamCells(plain, row ? [] : values, stream.offsets[headEnd - 1]! + 1);
  const wording: Wording[] = columnWording(plain, stream, start, headEnd, labels);
  const from = stream.offsets[start]!;
  const to = Math.max(reading.end, stream.offsets[headEnd - 1]! + 1);
  const span = plain.span(from, to);
  const problems: ReadProblem[] = reading.problem
    ? [{ ...reading.problem, table: 'proceedings', row: null, span: plain.span(reading.start, reading.end) }]
    : [];
  const layout = layoutOf(stream, reading.glued);
  const table: ProceedingsTable = {
    key: 'proceedings',
    span,
    layout,
    edition: null,
    wording,
    broken: [],
    cells: reading.cells,
  };
  return {
    table,
    problems,
    from,
    to,
    score: reading.cells.filter((cell) => cell.state !== 'unread').length,
    isComplete: problems.length === 0,
    isPlaced: !reading.glued,
  };
}

/**
 * Reads 表三 of which the row of fifteen numbers is all that can be told, since its header is missing or torn over
 * lines; null where there is not exactly one such row.
 */
export function readBareProceedings(plain: Plain, region: Region): TableReading<ProceedingsTable> | null {
  const stream = readLabelStream(plain.text, readRows(plain, region.from, region.to));
  const rows = stream.rows.flatMap(({ pieces }) => {
    const contents = pieces.map((piece) => stream.contentOf(piece));
    if (contents.some(({ hasWords }) => hasWords)) return [];
    const values = contents.flatMap((content) => content.values);
    const isOneEach = pieces.length === CELLS && contents.every((content) => content.values.length === 1);
    return isOneEach || (pieces.length === 1 && values.length === CELLS) ? [{ pieces, values }] : [];
  });
  const [row, another] = rows;
  if (!row || another) return null;
  const { cells, start, end } =
    row.pieces.length === CELLS ? gridCells(plain, stream, row.pieces) : streamCells(plain, row.values, region.from);
  const layout = layoutOf(stream, false);
  const table: ProceedingsTable = {
    key: 'proceedings',
    span: plain.span(start, end),
    layout,
    edition: null,
    wording: [],
    broken: [],
    cells,
  };
  return { table, problems: [], from: start, to: end, score: CELLS, isComplete: true, isPlaced: true };
}

/** Halves of the outcomes, into which narrow columns break them. */
const HALVES = ['维持', '维护', '纠正', '审结', '尚未', '其他', '结果', '总计'];

/** The header's own mark: 未经复议直接起诉 among the outcomes, without the punctuation of a sentence. */
function headerStart(stream: LabelStream, mark: string): number {
  const words = squash(mark);
  for (let at = stream.text.indexOf(words); at >= 0; at = stream.text.indexOf(words, at + 1)) {
    const around = stream.text.slice(Math.max(0, at - 60), at + 60);
    const near = stream.text.slice(Math.max(0, at - 20), at + 20);
    const sentence = (near.match(/[,。;]/g) ?? []).length > 1;
    if (!sentence && HALVES.filter((half) => around.includes(half)).length >= 4) return at;
  }
  return -1;
}

/** Start of the run of header labels that the offset stands in. */
function walkBack(stream: LabelStream, anchor: number, labels: readonly string[]): number {
  const far = Math.max(0, anchor - 160);
  const from = far + Math.max(-1, ...[...',。;'].map((mark) => stream.text.slice(far, anchor).lastIndexOf(mark))) + 1;
  const before = stream.text.slice(from, anchor);
  let start = anchor;
  for (const label of labels) {
    for (let at = before.indexOf(label); at >= 0; at = before.indexOf(label, at + 1)) {
      const isHeading = /[、,和]$/.test(before.slice(0, at)) || /^[、,和情]/.test(before.slice(at + label.length));
      if (!isHeading) start = Math.min(start, from + at);
    }
  }
  return start;
}

function headerEnd(stream: LabelStream, anchor: number, labels: readonly string[]): number {
  const limit = Math.min(stream.text.length, anchor + 120);
  let end = anchor;
  for (const label of labels) {
    const at = stream.text.slice(anchor, limit).lastIndexOf(label);
    if (at >= 0) end = Math.max(end, anchor + at + label.length);
  }
  return end;
}

/** The values from `start` on, up to the first words that are no header label: one group, or several of one size. */
function valuesAfter(stream: LabelStream, start: number, labels: readonly string[]): Value[] {
  const values: Value[] = [];
  const sizes = new Set<number>();
  let at = start;
  for (const group of stream.groups) {
    if (group.at <= start) continue;
    if (values.length > 0 && hasOtherWords(stream.text.slice(at, group.at), labels)) break;
    for (const value of group.values) values.push(value);
    at = group.at;
    sizes.add(group.values.length);
    if (values.length >= CELLS) break;
  }
  return sizes.size > 1 ? [] : values;
}

/** What stands behind a table, not in it. */
const NOTE = /^(?:注|说明|备注)|[。;]/;

function hasOtherWords(text: string, labels: readonly string[]): boolean {
  if (NOTE.test(text)) return true;
  let left = text;
  for (const label of [...labels, ...HALVES]) left = left.split(label).join('');
  return left.length > 3;
}

/** The grid row that holds the fifteen cells: right after the header, without words. */
function valueRow(stream: LabelStream, start: number, headEnd: number): readonly Piece[] | null {
  const first = stream.pieceAt(start).row;
  const last = stream.pieceAt(headEnd - 1).row;
  for (let r = first; r < Math.min(stream.rows.length, last + 4); r++) {
    const pieces = cellsOfRow(stream, stream.rows[r]!);
    const hasWords = pieces.some((piece) => stream.contentOf(piece).hasWords);
    if (pieces.length >= CELLS && (!hasWords || (r > last && pieces.length === CELLS)) && r >= last) return pieces;
    if (r > last && stream.rows[r]!.pieces.some((piece) => stream.contentOf(piece).hasWords)) break;
  }
  return null;
}

/** The row's pieces without a label in front of its values. */
function cellsOfRow(stream: LabelStream, row: Row): readonly Piece[] {
  const [first, ...rest] = row.pieces;
  const labelled = first && rest.length >= CELLS && stream.contentOf(first).hasWords;
  return labelled ? rest : row.pieces;
}

interface CellsReading {
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
  readonly problem: Pick<ReadProblem, 'kind' | 'found' | 'due'> | null;
}

/**
 * The fifteen cells of a row that has them or more: those that hold values, where they are fifteen; else those below
 * the header's labels. Null where nothing tells.
 */
function fifteenOf(
  stream: LabelStream,
  pieces: readonly Piece[],
  start: number,
  headEnd: number,
): readonly Piece[] | null {
  if (pieces.length === CELLS) return pieces;
  const valued = pieces.filter((piece) => stream.contentOf(piece).values.length > 0);
  if (valued.length >= CELLS) return valued.length === CELLS && strideOf(valued) !== null ? valued : null;
  const titled = new Set<number>();
  for (let at = start; at < headEnd; at++) titled.add(stream.pieceAt(at).column);
  const left = Math.min(...titled);
  if ([...titled].filter((column) => column < left + CELLS).length < CELLS - PER_GROUP) return null;
  const window = pieces.filter((piece) => piece.column >= left && piece.column < left + CELLS);
  return window.length === CELLS && valued.every((piece) => window.includes(piece)) ? window : null;
}

function gridCells(plain: Plain, stream: LabelStream, chosen: readonly Piece[]): CellsReading {
  const cells = chosen.map((piece) => cellOfPiece(plain, stream, piece, 'count'));
  return { cells, start: chosen[0]!.start, end: chosen[CELLS - 1]!.end, glued: false, problem: null };
}

/** The values without a number that follows in the next line or, where only so the groups add up, after the last. */
function withoutPageNumber(plain: Plain, values: readonly Value[]): readonly Value[] {
  const line = values.filter((value) => !/[\r\n]/.test(plain.text.slice(values[0]!.start, value.start)));
  if (line.length === CELLS) return line;
  const reconciles = (part: readonly Value[]) =>
    groupsReconcile(part.map((value) => Number(value.number?.digits ?? 0)));
  const hasOneMore = values.length === CELLS + 1 && reconciles(values.slice(0, CELLS)) && !reconciles(values.slice(1));
  return hasOneMore ? values.slice(0, CELLS) : values;
}

function streamCells(plain: Plain, given: readonly Value[], at: number): CellsReading {
  const values = withoutPageNumber(plain, given);
  const start = values[0]?.start ?? at;
  const end = values[values.length - 1]?.end ?? at;
  if (values.length === CELLS) {
    const cells = values.map((value) => cellOfValue(plain, value, 'count'));
    return { cells, start, end, glued: false, problem: null };
  }
  const digits = values.length === 1 && values[0]!.number?.unit === null ? values[0]!.number.digits : '';
  const splits = /^\d{15,}$/.test(digits)
    ? (splitsOf(digits, CELLS, digits.length === CELLS ? undefined : groupsReconcile) ?? [])
    : [];
  if (splits.length === 1) {
    let from = start;
    const cells = splits[0]!.map((number) => {
      const cell = cellOfDigits(plain, from, String(number), 'count');
      from += cell.text.length;
      return cell;
    });
    return { cells, start, end, glued: true, problem: null };
  }
  const state = values.length === 0 ? 'missing' : 'unread';
  const cells = Array.from({ length: CELLS }, () => emptyCell(plain, start, 'count', state));
  const glued = digits.length >= CELLS;
  return {
    cells,
    start,
    end,
    glued,
    problem: { kind: glued ? 'glued' : 'cell-count', found: values.length, due: CELLS },
  };
}

function groupsReconcile(numbers: readonly number[]): boolean {
  for (let i = 0; i < CELLS; i += PER_GROUP) if (!rowReconciles(numbers.slice(i, i + PER_GROUP))) return false;
  return true;
}
