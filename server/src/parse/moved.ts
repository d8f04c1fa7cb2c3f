import type {
  Cell,
  DisclosureTable,
  ReadProblem,
  RequestsTable,
  Section,
  Signature,
  Table,
  TextAt,
} from '../model/report.js';
import type { Span } from '../text/span.js';
import type { Plain } from './plain.js';
import type { TableReading } from './reading.js';

/** Where an offset stands in the new text. */
export type Move = (offset: number) => number;

/** What was read, with every place where it stands now; a cell of its own text is what `cell` makes of it. */
export function movedReading<T extends Table>(
  reading: TableReading<T>,
  move: Move,
  cell: (cell: Cell) => Cell = (same) => movedCell(same, move),
): TableReading<T> {
  return {
    ...reading,
    table: movedTable(reading.table, move, cell) as T,
    problems: reading.problems.map((problem) => movedAt(problem, move)),
    from: move(reading.from),
    to: move(reading.to),
  };
}

type CellMove = (cell: Cell) => Cell;

function movedTable(table: Table, move: Move, cell: CellMove): Table {
  if (table.key === 'requests') return movedRequests(table, move, cell);
  if (table.key === 'disclosure') return movedDisclosure(table, move, cell);
  return { ...table, ...movedBase(table, move), cells: table.cells.map(cell) };
}

function movedRequests(table: RequestsTable, move: Move, cell: CellMove): RequestsTable {
  return {
    ...table,
    ...movedBase(table, move),
    note: table.note && movedAt(table.note, move),
    rows: table.rows.map(({ key, label, cells }) => ({
      key,
      label: label && movedLabel(label, move),
      cells: cells?.map(cell) ?? null,
    })),
    groupNumbers: table.groupNumbers.map((found) => movedAt(found, move)),
  };
}

function movedDisclosure(table: DisclosureTable, move: Move, cell: CellMove): DisclosureTable {
  return {
    ...table,
    ...movedBase(table, move),
    blocks: table.blocks.map((block) => ({ ...block, heading: block.heading && movedAt(block.heading, move) })),
    rows: table.rows.map(({ key, label, cells, extra }) => ({
      key,
      label: label && movedLabel(label, move),
      cells: cells?.map(cell) ?? null,
      extra: extra.map((found) => movedAt(found, move)),
    })),
    foreign: table.foreign.map((found) => movedAt(found, move)),
  };
}

function movedBase({ span, wording, broken }: Table, move: Move): Pick<Table, 'span' | 'wording' | 'broken'> {
  return {
    span: movedSpan(span, move),
    wording: wording.map((found) => movedAt(found, move)),
    broken: broken.map((found) => movedAt(found, move)),
  };
}

/** Each field by name: a report has hundreds of cells, and spreading them costs more than all else. */
export function movedCell({ state, text, value, unit, digits, kind, span }: Cell, move: Move): Cell {
  return { state, text, value, unit, digits, kind, span: movedSpan(span, move) };
}

function movedLabel({ text, span }: TextAt, move: Move): TextAt {
  return { text, span: movedSpan(span, move) };
}

export function movedAt<T extends TextAt | ReadProblem | { readonly span: Span }>(at: T, move: Move): T {
  return { ...at, span: movedSpan(at.span, move) };
}

export function movedSpan({ start, end }: Span, move: Move): Span {
  return { start: move(start), end: move(end) };
}

/** A part whose own text is the same, in the new text; `from` and `to` are where its body now stands. */
export function movedSection(section: Section, plain: Plain, from: number, to: number, move: Move): Section {
  return {
    ...movedPlace(section, plain, from, to, move),
    subheadings: section.subheadings.map((found) => movedAt(found, move)),
  };
}

/** The same with its sub-headings where they stood. */
export function movedPlace(section: Section, plain: Plain, from: number, to: number, move: Move): Section {
  return {
    ...section,
    numberingSpan: movedSpan(section.numberingSpan, move),
    headingSpan: movedSpan(section.headingSpan, move),
    span: movedSpan(section.span, move),
    body: plain.prose(from, to),
    bodySpan: plain.span(from, to),
  };
}

export function movedSignature({ organ, date }: Signature, move: Move): Signature {
  return { organ: organ && movedAt(organ, move), date: date && movedAt(date, move) };
}
