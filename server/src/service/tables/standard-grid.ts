import type { CellRef } from '../../model/finding.js';
import type { EditionTemplate, RequestRow, TableKey } from '../../templates/template.js';
import type { Grid, GridCell, GridRole } from './grid.js';

/** What to write into a cell of a table. */
export type CellText = (ref: CellRef) => string;

/** Nothing happened: what the format asks for where there is nothing to report. */
export const ZEROS: CellText = () => '0';
export const BLANKS: CellText = () => '';

/** The official table of an edition with the given texts in its cells, and other labels where `labelOf` gives them. */
export function standardGrid(
  edition: EditionTemplate,
  key: TableKey,
  textOf: CellText,
  labelOf: (label: string) => string = (label) => label,
): Grid {
  const make = { disclosure: disclosureGrid, requests: requestsGrid, proceedings: proceedingsGrid }[key];
  const { width, rows } = make(edition, textOf);
  const named = (each: GridCell) => (each.role === 'value' ? each : { ...each, text: labelOf(each.text) });
  return { width, rows: rows.map((row) => row.map(named)) };
}

function cell(role: GridRole, text: string, columns = 1, rows = 1): GridCell {
  return { role, text, columns, rows };
}

function value(textOf: CellText, ref: CellRef, columns = 1): GridCell {
  return { role: 'value', text: textOf(ref), columns, rows: 1, ref };
}

/** The label's column and three for values; a block with fewer columns merges its last over the rest. */
function disclosureGrid(edition: EditionTemplate, textOf: CellText): Grid {
  const { blocks, corner } = edition.disclosure;
  const width = 1 + Math.max(...blocks.map((block) => block.columns.length));
  const rows: GridCell[][] = [];
  for (const block of blocks) {
    const last = block.columns.length - 1;
    const merged = (i: number) => (i === last ? width - 1 - last : 1);
    rows.push([cell('block', block.heading, width)]);
    rows.push([cell('header', corner), ...block.columns.map(({ label }, i) => cell('header', label, merged(i)))]);
    for (const { key, label } of block.rows) {
      const values = block.columns.map((_, i) => value(textOf, { row: key, column: i + 1 }, merged(i)));
      rows.push([cell('label', label), ...values]);
    }
  }
  return { width, rows };
}

/** Columns that the row labels of 表二 take: part, group and item. */
const LABEL_COLUMNS = 3;

function requestsGrid(edition: EditionTemplate, textOf: CellText): Grid {
  const { note, applicants, organisations, columns, rows } = edition.requests;
  const [person = '', ...others] = columns.map(({ label }) => label);
  const total = others.pop() ?? '';
  const grid: GridCell[][] = [
    [cell('header', note, LABEL_COLUMNS, 3), cell('header', applicants, columns.length)],
    [cell('header', person, 1, 2), cell('header', organisations, others.length), cell('header', total, 1, 2)],
    others.map((label) => cell('header', label)),
  ];
  let groups: GridCell[] = [];
  for (const row of rows) {
    if (row.role === 'group') {
      groups.push(cell('label', row.label, 1, leavesOf(rows, row)));
      continue;
    }
    const values = columns.map(({ index }) => value(textOf, { row: row.key, column: index }));
    grid.push([...groups, cell('label', row.label, LABEL_COLUMNS - row.depth), ...values]);
    groups = [];
  }
  return { width: LABEL_COLUMNS + columns.length, rows: grid };
}

/** Rows with cells below a group heading. */
function leavesOf(rows: readonly RequestRow[], group: RequestRow): number {
  const below = rows.filter((row) => row.group === group.key);
  return below.reduce((count, row) => count + (row.role === 'group' ? leavesOf(rows, row) : 1), 0);
}

function proceedingsGrid(edition: EditionTemplate, textOf: CellText): Grid {
  const { review, litigation, outcomes, groups } = edition.proceedings;
  const [, ...courts] = groups;
  const size = outcomes.length;
  return {
    width: groups.length * size,
    rows: [
      [cell('header', review, size), cell('header', litigation, courts.length * size)],
      [
        ...outcomes.map((label) => cell('header', label, 1, 2)),
        ...courts.map(({ label }) => cell('header', label, size)),
      ],
      courts.flatMap(() => outcomes.map((label) => cell('header', label))),
      groups.flatMap(({ parts, total }) => [...parts, total].map((column) => value(textOf, { column }))),
    ],
  };
}
