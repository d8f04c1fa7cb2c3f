import type { ReadProblem, RequestRowFound, RequestsTable, TextAt, Wording } from '../model/report.js';
import { dataRows, EDITIONS, editionById } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { squash } from '../text/fold.js';
import { type ColumnMajorReading, readColumnMajor } from './column-major.js';
import { labelPiece, rowAfter, valueColumns } from './grid.js';
import { numbersBesideHeadings } from './group-numbers.js';
import { bestChain, type Occurrence } from './label-chain.js';
import { type LabelStream, readLabelStream, type ValueGroup } from './label-stream.js';
import { layoutOf } from './layout.js';
import type { Plain } from './plain.js';
import type { BoundSlot, TableReading } from './reading.js';
import type { Region } from './region.js';
import { REQUEST_HEADINGS, REQUEST_SLOTS, type RequestSlot, rowOf } from './request-slots.js';
import { REQUEST_COLUMNS, type RowReading, readBarredRow, readGridRow, readStreamRow } from './request-values.js';
import { resolveGlued } from './resolve-glued.js';
import { type Piece, readRows } from './rows.js';
import { labelWords, similarity } from './similarity.js';
import { columnWording, rowWording } from './wording.js';

/** So many row labels in order are a table even where none of its values can be read. */
const LABELS_OF_A_TABLE = 12;

/** So many labels without a value between them are a column, and what follows them is a column of values. */
const LABELS_OF_A_COLUMN = 8;

/** Between two labels of a table there are no more groups of values than this. */
const MOST_GROUPS = 60;

/** 其他 and 总计 head columns too: alone they are no rows. */
function isHeaderWord({ slot }: Occurrence): boolean {
  return Object.values((slot as RequestSlot).rows).every(({ key }) => key === 'r6.3' || key === 'total');
}

function isRead(reading: RowReading): boolean {
  return reading.cells.some((cell) => cell.state !== 'unread');
}

/** Reads 表二 from a region, or null where the region has no rows of it. */
export function readRequests(plain: Plain, region: Region, wanted?: EditionId): TableReading<RequestsTable> | null {
  const rows = readRows(plain, region.from, region.to);
  const stream = readLabelStream(plain.text, rows);
  const chain = bestChain(stream, REQUEST_SLOTS, (_, count) => count === REQUEST_COLUMNS);
  if (chain.every(isHeaderWord)) return null;
  const columnMajor = readColumnMajor(plain, stream, chain);
  const byRow = columnMajor ? null : bindRows(plain, stream, chain);
  const bound = columnMajor?.bound ?? byRow!.bound;
  if (chain.length < LABELS_OF_A_TABLE && !bound.some(({ reading }) => isRead(reading))) return null;
  return { ...toTable(plain, stream, bound, columnMajor, region, wanted), isPlaced: byRow?.isPlaced ?? false };
}

function bindRows(
  plain: Plain,
  stream: LabelStream,
  chain: readonly Occurrence[],
): { readonly bound: BoundSlot[]; readonly isPlaced: boolean } {
  const labels = chain.map((hit) => labelPiece(stream, hit));
  const labelled = labels.map((label, i) =>
    rowAfter(stream, label, labels[i - 1], chain[i + 1] && stream.pieceAt(chain[i + 1]!.start)),
  );
  const columns = valueColumns(stream, labelled, REQUEST_COLUMNS);
  const bound: BoundSlot[] = [];
  const last = chain[chain.length - 1]!;
  // What follows the last label of a column of labels is a column of values.
  const hasValues =
    chain.length < 3 || stream.groups.some((group) => group.at > chain[0]!.start && group.at <= last.start);
  let g = 0;
  let bare = 0;
  chain.forEach((hit, i) => {
    const slot = hit.slot as RequestSlot;
    const limit = chain[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    while (g < stream.groups.length && stream.groups[g]!.at <= hit.start) g++;
    const groups: ValueGroup[] = [];
    while (g < stream.groups.length && stream.groups[g]!.at <= limit) groups.push(stream.groups[g++]!);
    const isColumn = bare >= LABELS_OF_A_COLUMN || (hit === last && !hasValues);
    const own = isColumn ? [] : hit === last ? groups.slice(0, 1) : groups;
    bare = groups.length === 0 ? bare + 1 : isColumn ? bare : 0;
    const labelEnd = pieceEnd(stream, labelled[i]!.label, hit.end - 1);
    const at = stream.offsets[hit.end - 1]! + 1;
    const nextNumber = chain[i + 1] ? lostNumber(stream, chain[i + 1]!) : null;
    const inLine = readGridRow(plain, stream, labelled[i]!, columns, labelEnd);
    const running = () => readStreamRow(plain, stream, own, at, nextNumber, hit === last);
    const next = chain[i + 1] && stream.pieceAt(chain[i + 1]!.start);
    const isWhole = labelled[i]!.rest.length >= REQUEST_COLUMNS && !goesOn(own[0], labelled[i]!.label);
    const whole = inLine && isWhole ? inLine : wholeRow(running(), inLine);
    const barred = whole.problem && readBarredRow(plain, stream, labelled[i]!.label, next, own[0]?.at ?? labelEnd);
    const reading = barred ?? whole;
    bound.push({ slot, start: hit.start, end: hit.end, reading });
    const missing = REQUEST_SLOTS.slice(slot.order + 1, chain[i + 1]?.slot.order ?? slot.order + 1);
    if (missing.length > 0 && groups.length <= MOST_GROUPS)
      bound.push(...bindMisspelt(plain, stream, groups, reading, missing, columns));
  });
  const isPlaced = !columns.isDoubtful && !columns.hasMore && bound.every(({ reading }) => reading.glued === null);
  return { bound, isPlaced };
}

/** A row's values stand in the label's line and in the next: several of them, as one alone may be a page number. */
function goesOn(group: ValueGroup | undefined, label: Piece): boolean {
  const below = group?.values.filter(({ piece }) => piece.row !== label.row).length ?? 0;
  return group?.values.length === REQUEST_COLUMNS && below > 1 && below < REQUEST_COLUMNS;
}

/** A row whose line is too short may go on in the next line. */
function wholeRow(running: RowReading, inLine: RowReading | null): RowReading {
  return running.problem === null ? running : (inLine ?? running);
}

/** Rows whose label has a slip inside its anchor: full rows of values after words that are close to a missing label. */
function bindMisspelt(
  plain: Plain,
  stream: LabelStream,
  groups: readonly ValueGroup[],
  before: RowReading,
  missing: readonly RequestSlot[],
  columns: ReturnType<typeof valueColumns>,
): BoundSlot[] {
  const bound: BoundSlot[] = [];
  let from = before.valuesAt;
  let left = [...missing];
  for (const group of groups) {
    if (group.at <= from || stream.text.slice(from, group.at).length < 2) continue;
    const words = withoutHeadings(stream.text.slice(from, group.at));
    const start = group.at - words.length;
    from = group.at;
    const scored = left.map((slot) => ({ slot, score: closeness(slot, words) })).sort((a, b) => b.score - a.score);
    const best = scored[0];
    if (!best || best.score < 0.5 || (scored[1] && best.score - scored[1].score < 0.1)) continue;
    const row = rowAfter(stream, stream.pieceAt(group.at - 1));
    const reading =
      readGridRow(plain, stream, row, columns, group.at) ??
      readStreamRow(plain, stream, [group], group.values[0]!.start, null, false);
    bound.push({ slot: best.slot, start, end: group.at, reading });
    left = left.filter((slot) => slot.order > best.slot.order);
  }
  return bound;
}

function closeness(slot: RequestSlot, words: string): number {
  return Math.max(
    ...Object.values(slot.rows).map((row) => similarity(labelWords(words), labelWords(squash(row.label)))),
  );
}

function withoutHeadings(words: string): string {
  let text = words;
  for (const heading of REQUEST_HEADINGS) {
    const at = text.lastIndexOf(heading);
    if (at >= 0 && at + heading.length < text.length) text = text.slice(at + heading.length);
  }
  return text;
}

/** The number of a label that stands apart from it, among the values before; null where the label has its number. */
function lostNumber(stream: LabelStream, hit: Occurrence): string | null {
  const slot = hit.slot as RequestSlot;
  const label = squash(Object.values(slot.rows)[0]?.label ?? '');
  const number = /^(\d)\./.exec(label)?.[1] ?? null;
  const lead = Math.max(label.indexOf(slot.anchors[0]!), 0) + 1;
  const before = stream.text.slice(Math.max(0, hit.start - lead), hit.start);
  return number === null || before.includes(number) ? null : number;
}

/** Stream offset after the last word of the label's piece. */
function pieceEnd(stream: LabelStream, piece: Piece, at: number): number {
  let end = at + 1;
  while (end > 1 && stream.pieceAt(end - 1) !== piece && stream.pieceAt(end - 1).row > piece.row) end--;
  while (end < stream.text.length && stream.pieceAt(end) === piece) end++;
  return end;
}

function toTable(
  plain: Plain,
  stream: LabelStream,
  given: readonly BoundSlot[],
  columnMajor: ColumnMajorReading | null,
  region: Region,
  wanted: EditionId | undefined,
): Omit<TableReading<RequestsTable>, 'isPlaced'> {
  const found = editionOf(given);
  const boundTo = wanted ?? (found === 'mixed' || found === null ? '2021' : found);
  const bound = resolveGlued(plain, given, boundTo);
  const bySlot = new Map(bound.map((entry) => [entry.slot, entry]));
  const first = bound[0]!;
  const problems: ReadProblem[] = [];
  const wording: Wording[] = [];
  const broken: TextAt[] = [];
  let read = 0;
  const rows: RequestRowFound[] = dataRows(editionById(boundTo)).map((row) => {
    const slot = REQUEST_SLOTS.find((candidate) => candidate.rows[boundTo] === row)!;
    const entry = bySlot.get(slot);
    if (!entry) return { key: row.key, label: null, cells: null };
    const at = entry.reading.cells[0]!.span;
    if (entry.reading.problem) {
      problems.push({
        ...entry.reading.problem,
        table: 'requests',
        row: row.key,
        span: labelSpan(plain, stream, entry),
      });
    }
    read += entry.reading.cells.filter((cell) => cell.state !== 'unread').length;
    const next = bound[bound.indexOf(entry) + 1];
    const words = rowWording(
      plain,
      stream,
      entry.start,
      entry.reading.valuesAt,
      next?.start ?? stream.text.length,
      row.label,
    );
    if (words?.kind === 'changed')
      wording.push({ axis: 'row', official: row.label, written: words.written, span: words.span });
    if (words?.kind === 'broken') broken.push({ text: words.written, span: words.span });
    const label = words?.span ?? labelSpan(plain, stream, entry) ?? at;
    return { key: row.key, label: { text: words?.written ?? row.label, span: label }, cells: entry.reading.cells };
  });
  const headEnd = first.start;
  const note = editionById(boundTo).requests.note;
  const header = columnWording(plain, stream, headStart(stream, headEnd), headEnd, headerLabels(boundTo));
  for (const each of header) if (each.official !== note) wording.push(each);
  for (const each of repeatedHeadings(plain, stream, bound.length)) broken.push(each);
  const ends = bound.map((entry) => Math.max(entry.reading.end, stream.offsets[entry.end - 1]! + 1));
  const to = Math.max(...ends);
  if (columnMajor?.problem) {
    const span = plain.span(stream.offsets[first.start]!, stream.offsets[first.end - 1]! + 1);
    problems.push({ ...columnMajor.problem, kind: 'cell-count', table: 'requests', row: null, span });
  }
  const layout = columnMajor
    ? 'columns'
    : layoutOf(
        stream,
        bound.some((entry) => entry.reading.glued !== null),
      );
  const due = rows.length;
  const readRowsCount = rows.filter((row) => row.cells?.some((cell) => cell.state !== 'unread')).length;
  if (readRowsCount < due) {
    problems.push({
      kind: 'partial',
      table: 'requests',
      row: null,
      span: plain.span(stream.offsets[first.start]!, stream.offsets[first.end - 1]! + 1),
      found: readRowsCount,
      due,
    });
  }
  const table: RequestsTable = {
    key: 'requests',
    span: plain.span(region.from, to),
    layout,
    edition: found,
    boundTo,
    wording,
    broken,
    note: noteOf(plain, stream, headEnd),
    rows,
    groupNumbers: numbersBesideHeadings(plain, stream, boundTo),
  };
  return {
    table,
    problems,
    from: region.from,
    to,
    score: read,
    isComplete: readRowsCount === due && problems.length === 0,
  };
}

/** The edition whose rows have cells here and stand in no other edition. */
function editionOf(bound: readonly BoundSlot[]): EditionId | 'mixed' | null {
  const editions = new Set<EditionId>();
  for (const { slot, reading } of bound) {
    const ids = EDITIONS.map((edition) => edition.id).filter((id) => slot.rows[id] !== undefined);
    const withCells = ids.filter((id) => rowOf(slot, id) !== null);
    if (ids.length < EDITIONS.length) for (const id of ids) editions.add(id);
    else if (withCells.length < ids.length) {
      const after = bound.filter((other) => other.slot.order > slot.order);
      const split = after.some((other) => Object.keys(other.slot.rows).length < EDITIONS.length);
      const hasValues = reading.cells.some((cell) => cell.state === 'number') || (reading.problem?.found ?? 0) > 0;
      if (!split && (hasValues || after.length > 0)) for (const id of withCells) editions.add(id);
    }
  }
  if (editions.size === 0) return null;
  return editions.size > 1 ? 'mixed' : [...editions][0]!;
}

function labelSpan(plain: Plain, stream: LabelStream, entry: BoundSlot) {
  return plain.span(stream.offsets[entry.start]!, stream.offsets[entry.end - 1]! + 1);
}

function headerLabels(edition: EditionId): string[] {
  const { requests } = editionById(edition);
  return [
    requests.note,
    requests.applicants,
    requests.organisations,
    ...requests.columns.map((column) => column.label),
  ];
}

/** Where the header begins: words of a sentence before the table are no column labels. */
function headStart(stream: LabelStream, headEnd: number): number {
  const starts = ['(本列数据', '本列数据的勾稽关系', '申请人情况'].map((word) =>
    stream.text.lastIndexOf(word, headEnd),
  );
  const found = starts.filter((start) => start >= 0);
  return found.length > 0 ? Math.min(...found) : 0;
}

function noteOf(plain: Plain, stream: LabelStream, headEnd: number): TextAt | null {
  const start = stream.text.lastIndexOf('本列数据的勾稽关系', headEnd);
  if (start < 0) return null;
  const close = stream.text.indexOf(')', start);
  const end = close >= 0 && close < headEnd ? close + 1 : Math.min(headEnd, start + 33);
  const from = stream.text[start - 1] === '(' ? start - 1 : start;
  const span = plain.span(stream.offsets[from]!, stream.offsets[end - 1]! + 1);
  return { text: stream.text.slice(from, end), span };
}

/** A group heading that is printed again on the next page. Where cells are repeated in every row, that is the layout. */
function repeatedHeadings(plain: Plain, stream: LabelStream, rowCount: number): TextAt[] {
  const heading = '三、本年度办理结果';
  const found: TextAt[] = [];
  for (let at = stream.text.indexOf(heading); at >= 0; at = stream.text.indexOf(heading, at + 1)) {
    const span = plain.span(stream.offsets[at]!, stream.offsets[at + heading.length - 1]! + 1);
    found.push({ text: heading, span });
  }
  return found.length > 1 && found.length * 3 < rowCount ? found.slice(1) : [];
}
