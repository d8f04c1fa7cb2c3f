import type { Cell, Report, Section, Table } from '../../model/report.js';
import { editionOf } from '../../rules/tables/cell-findings.js';
import { cellsOf, isMixed, type PlacedCell, tablesOf } from '../../rules/tables/cells.js';
import { editionById } from '../../templates/editions.js';
import type { EditionTemplate, ProceedingsGroup } from '../../templates/template.js';
import { contains, type Span } from '../../text/span.js';
import { type CitationFound, citationAt } from './citation-at.js';
import { type LabelFound, labelsIn } from './table-labels.js';
import { type TextCount, textCountAt } from './text-counts.js';

/** What stands at an offset of a report. */
export type Subject =
  | { readonly kind: 'cell'; readonly span: Span; readonly table: Table; readonly at: PlacedCell }
  /** Label of a row, or the heading of a group of rows, by its key. */
  | { readonly kind: 'row'; readonly span: Span; readonly table: Table; readonly row: string }
  /** Label of a column: its number in 表二, its key in 表一. */
  | { readonly kind: 'column'; readonly span: Span; readonly table: Table; readonly column: number | string }
  | { readonly kind: 'group'; readonly span: Span; readonly group: ProceedingsGroup }
  /** Label of an outcome in 表三, 1–5; null where its group cannot be told. */
  | {
      readonly kind: 'outcome';
      readonly span: Span;
      readonly outcome: number;
      readonly group: ProceedingsGroup | null;
    }
  /** The 勾稽关系 note in the corner of 表二. */
  | { readonly kind: 'note'; readonly span: Span; readonly table: Table }
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: CitationFound }
  /** A number of the prose that speaks of cells. */
  | { readonly kind: 'count'; readonly span: Span; readonly count: TextCount }
  | { readonly kind: 'part'; readonly span: Span; readonly section: Section };

/** What stands at an offset of the original, null where there is nothing to tell of. */
export function subjectAt(report: Report, offset: number): Subject | null {
  const tables = tablesOf(report).filter((table) => !isMixed(table));
  for (const table of tables) {
    const found = cellOrRowAt(table, offset);
    if (found) return found;
  }
  const citation = citationAt(report, offset);
  if (citation) return { kind: 'citation', span: citation.span, citation };
  const count = textCountAt(report, offset);
  if (count) return { kind: 'count', span: count.span, count };
  for (const table of tables) {
    const found = contains(table.span, offset) ? labelAt(report, table, offset) : null;
    if (found) return found;
  }
  for (const table of tables) {
    const found = blankAt(report, table, offset);
    if (found) return found;
  }
  const section = report.sections.find(({ span, official }) => official !== null && contains(span, offset));
  return section ? { kind: 'part', span: section.span, section } : null;
}

function cellOrRowAt(table: Table, offset: number): Subject | null {
  const at = cellsOf(table).find(({ cell }) => contains(cell.span, offset));
  if (at) return { kind: 'cell', span: at.cell.span, table, at };
  if (table.key === 'proceedings') return null;
  // Where two labels share a line, that of the first may cover both.
  const rows = table.rows.flatMap(({ key, label }) => (label && contains(label.span, offset) ? [{ key, label }] : []));
  const [row] = rows.sort((a, b) => lengthOf(a.label.span) - lengthOf(b.label.span));
  return row ? { kind: 'row', span: row.label.span, table, row: row.key } : null;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** A blank cell: its empty place, or the blanks between the bars around it. */
function blankAt({ source }: Report, table: Table, offset: number): Subject | null {
  const isOf = table.layout === 'pipe' ? between(source.text, offset, source.lineEnd(source.lineAt(offset))) : null;
  for (const at of cellsOf(table)) {
    const { span } = at.cell;
    if (isWritten(at.cell) && !isOf) continue;
    if (isOf && isOf.start <= span.start && span.end <= isOf.end) return { kind: 'cell', span: isOf, table, at };
    if (span.start === offset && span.end === offset) return { kind: 'cell', span, table, at };
  }
  return null;
}

function isWritten(cell: Cell): boolean {
  return cell.span.end > cell.span.start;
}

const BARS = '|｜│\n\r';

/** The stretch between two bars that the offset is in, null on a bar. */
function between(text: string, offset: number, lineEnd: number): Span | null {
  if (offset >= lineEnd || BARS.includes(text[offset]!)) return null;
  let start = offset;
  while (start > 0 && !BARS.includes(text[start - 1]!)) start--;
  let end = offset;
  while (end < lineEnd && !BARS.includes(text[end]!)) end++;
  return end < lineEnd && start > 0 ? { start, end } : null;
}

/** A column label or a heading of a group, as written officially or in other words. */
function labelAt(report: Report, table: Table, offset: number): Subject | null {
  if (table.key === 'requests' && table.note && contains(table.note.span, offset)) {
    return { kind: 'note', span: table.note.span, table };
  }
  const edition = editionById(editionOf(report, table.key));
  const other = table.wording.find(({ axis, span }) => axis === 'column' && contains(span, offset));
  if (other) {
    return subjectOf(table, edition, { axis: 'column', label: other.official, span: other.span }, []);
  }
  const labels = labelsIn(report, table);
  const label = labels.find(({ span }) => contains(span, offset));
  return label && isInPlace(table, label) ? subjectOf(table, edition, label, labels) : null;
}

/** 其他 and 总计 are words of row labels too: in 表二 columns are named before the first row. */
function isInPlace(table: Table, { axis, span }: LabelFound): boolean {
  if (table.key !== 'requests' || axis === 'row' || table.layout === 'columns') return true;
  return table.rows.every((row) => row.label === null || span.end <= row.label.span.start);
}

function subjectOf(
  table: Table,
  { disclosure, requests, proceedings }: EditionTemplate,
  { axis, label, span }: LabelFound,
  labels: readonly LabelFound[],
): Subject | null {
  if (table.key === 'disclosure') {
    const columns = disclosure.blocks.flatMap((block) => block.columns);
    const column = columns.find((found) => found.label === label || found.variants.includes(label));
    return column ? { kind: 'column', span, table, column: column.key } : null;
  }
  if (table.key === 'requests') {
    const row = axis === 'row' ? requests.rows.find((found) => found.label === label) : undefined;
    if (row) return { kind: 'row', span, table, row: row.key };
    const column = requests.columns.find((found) => found.label === label);
    return column && axis === 'column' ? { kind: 'column', span, table, column: column.index } : null;
  }
  const group = proceedings.groups.find((found) => found.label === label);
  if (group) return { kind: 'group', span, group };
  const outcome = proceedings.outcomes.indexOf(label);
  if (outcome < 0) return null;
  const same = labels.filter((found) => found.label === label);
  const nth = same.findIndex((found) => found.span.start === span.start);
  const known = same.length === proceedings.groups.length ? proceedings.groups[nth] : undefined;
  return { kind: 'outcome', span, outcome: outcome + 1, group: known ?? null };
}
