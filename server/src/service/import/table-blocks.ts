import type { Report, Table } from '../../model/report.js';
import { parseReport } from '../../parse/parse-report.js';
import { TO_REVIEW } from '../../rules/support/placeholders.js';
import { cellsOf, tablesOf } from '../../rules/tables/cells.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import { editionById } from '../../templates/editions.js';
import { squash } from '../../text/fold.js';
import { type AmbiguousWidth, displayWidth } from '../../text/width.js';
import { alignRows } from '../tables/align-rows.js';
import { keptLabels } from '../tables/convert-table.js';
import type { Note } from '../tables/note.js';
import { editionOf, obstacleTo } from '../tables/obstacles.js';
import { textsOf } from '../tables/table-texts.js';
import { besideCells, isRemark } from '../tables/table-words.js';
import { writeTable } from '../tables/write-table.js';
import { tableSpan } from './pieces.js';

/** A table of the draft. */
export interface TableBlock {
  readonly table: Table;
  /** The table and what stands below it, each told apart by an empty line. */
  readonly blocks: readonly string[];
  readonly isStandard: boolean;
  /** Why it was left as it was read. */
  readonly obstacle: Note | null;
  /** Labels that became the official ones, as `written→official`. */
  readonly labels: readonly string[];
  /** Remarks of the header that the standard table has no place for. */
  readonly remarks: readonly string[];
  /** Numbers that belong to no cell, told below the table. */
  readonly numbers: readonly string[];
}

/** The standard table with the texts of the cells; as it was read where not every number would have its place. */
export function tableBlock(report: Report, table: Table, asRead: string, width: AmbiguousWidth): TableBlock {
  const beside = besideCells(report, table, tableSpan(report, table));
  const obstacle = obstacleTo(report, table, { ...beside, numbers: [] });
  if (obstacle) return { ...tableAsRead(table, asRead, width), obstacle };
  const keep = keptLabels(table);
  const edition = editionById(editionOf(report, table));
  const written = writeTable(edition, table.key, textsOf(table), {
    layout: 'pipe',
    lineBreak: '\n',
    ambiguousWidth: width,
    labelOf: (label) => keep.get(label) ?? label,
  });
  const { numbers } = beside;
  const changed = table.wording.filter(({ official }) => !keep.has(official));
  const below = beside.words.filter((words) => !isRemark(words)).map((words) => words.trim());
  const told =
    numbers.length > 0 ? [`${TO_REVIEW}${TABLE_NAMES[table.key]}里没有归到任何一格的数：${numbers.join('、')}`] : [];
  return {
    table,
    isStandard: true,
    blocks: [written, ...below, ...told],
    obstacle: null,
    labels: [...new Set(changed.map((word) => `${word.written}→${word.official}`))],
    remarks: beside.words.filter(isRemark),
    numbers,
  };
}

/** The table as it was read. */
export function tableAsRead(table: Table, asRead: string, width: AmbiguousWidth): TableBlock {
  const blocks = rawBlocks(asRead, width);
  return { table, isStandard: false, blocks, obstacle: null, labels: [], remarks: [], numbers: [] };
}

/** Keys of the tables whose cells a draft does not give back as the report has them. */
export function changedTables(report: Report, draft: string): ReadonlySet<string> {
  const again = parseReport(draft, report.edition ? { edition: report.edition } : {});
  const changed = tablesOf(report).filter((table) => {
    const found = again.tables[table.key];
    return !found || cellTexts(found) !== cellTexts(table);
  });
  return new Set(changed.map(({ key }) => key));
}

function cellTexts(table: Table): string {
  return cellsOf(table)
    .filter(({ cell }) => cell.text !== '')
    .map(({ ref, cell }) => `${ref.row ?? ''}/${ref.column}=${squash(cell.text)}`)
    .join('\n');
}

/** Lines of a table that is none of the three, or that could not be read: rows with tabs become a table of bars. */
export function rawBlocks(text: string, ambiguous: AmbiguousWidth): readonly string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\v', ' ').trimEnd())
    .filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => line.includes('\t'));
  if (rows.length < 2 || rows.length < lines.length) return lines.length > 0 ? [lines.join('\n')] : [];
  const cells = rows.map((row) => row.replace(/^\t/, '').split('\t').map(cellText));
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const full = cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]);
  const [head = [], ...body] = full;
  return [alignRows([head, head.map(() => '---'), ...body], (cell) => displayWidth(cell, ambiguous)).join('\n')];
}

function cellText(text: string): string {
  return text.trim().replace(/\|/g, '\\|');
}
