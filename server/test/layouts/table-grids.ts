import { editionById } from '../../src/templates/editions.js';
import type { CellKind, EditionTemplate, RequestRow, TableKey } from '../../src/templates/template.js';
import { type Grid, type GridCell, gridCell } from './grid.js';
import type { Marks } from './marks.js';
import type { ReportData } from './report-data.js';
import type { WidthForm } from './width-forms.js';

/** Where a number belongs: `disclosure/行政许可/2`, `requests/r3.1/7`, `proceedings//15`; columns from 1. */
export function cellId(table: TableKey, row: string, column: number): string {
  return `${table}/${row}/${column}`;
}

/** Makes the three tables as grids, each number in its mark. */
export function tableGrids(data: ReportData, form: WidthForm, marks: Marks): Readonly<Record<TableKey, Grid>> {
  const edition = editionById(data.edition);
  const value = (table: TableKey, row: string, column: number, number: number, kind: CellKind, span = 1): GridCell => {
    const text = marks.mark(cellId(table, row, column), form.number(number, kind === 'delta'));
    return gridCell('value', form.lead + text, span);
  };
  const counts = (table: TableKey, row: string, numbers: readonly number[]) =>
    numbers.map((number, i) => value(table, row, i + 1, number, 'count'));
  return {
    disclosure: disclosureGrid(edition, data, form, value),
    requests: requestsGrid(edition, form, (row) => counts('requests', row, data.requests[row]!)),
    proceedings: proceedingsGrid(edition, form, counts('proceedings', '', data.proceedings)),
  };
}

type MakeValue = (
  table: TableKey,
  row: string,
  column: number,
  number: number,
  kind: CellKind,
  span?: number,
) => GridCell;

const DISCLOSURE_WIDTH = 4;

function disclosureGrid(edition: EditionTemplate, data: ReportData, form: WidthForm, value: MakeValue): Grid {
  const rows: GridCell[][] = [];
  for (const block of edition.disclosure.blocks) {
    const last = block.columns.length - 1;
    const spanOf = (i: number) => (i === last ? DISCLOSURE_WIDTH - 1 - last : 1);
    rows.push([gridCell('block', form.label(block.heading), DISCLOSURE_WIDTH)]);
    rows.push([
      gridCell('header', form.label(edition.disclosure.corner)),
      ...block.columns.map((column, i) => gridCell('header', form.label(column.label), spanOf(i))),
    ]);
    for (const row of block.rows) {
      const numbers = data.disclosure[row.key]!;
      rows.push([
        gridCell('label', form.label(row.label)),
        ...block.columns.map((column, i) => value('disclosure', row.key, i + 1, numbers[i]!, column.kind, spanOf(i))),
      ]);
    }
  }
  return { width: DISCLOSURE_WIDTH, rows };
}

function requestsGrid(edition: EditionTemplate, form: WidthForm, values: (row: string) => GridCell[]): Grid {
  const { requests } = edition;
  const header = (text: string, columns = 1, rows = 1) => gridCell('header', form.label(text), columns, rows);
  const [person, ...others] = requests.columns.map((column) => column.label);
  const grid: GridCell[][] = [
    [header(requests.note, 3, 3), header(requests.applicants, 7)],
    [header(person!, 1, 2), header(requests.organisations, 5), header(others.at(-1)!, 1, 2)],
    others.slice(0, -1).map((label) => header(label)),
  ];
  const below = (row: RequestRow): number => {
    const children = requests.rows.filter((other) => other.group === row.key);
    return children.reduce((sum, child) => sum + (child.role === 'group' ? below(child) : 1), 0);
  };
  let groups: GridCell[] = [];
  for (const row of requests.rows) {
    if (row.role === 'group') {
      groups.push(gridCell('label', form.label(row.label), 1, below(row)));
      continue;
    }
    grid.push([...groups, gridCell('label', form.label(row.label), 3 - row.depth), ...values(row.key)]);
    groups = [];
  }
  return { width: 10, rows: grid };
}

function proceedingsGrid(edition: EditionTemplate, form: WidthForm, values: GridCell[]): Grid {
  const { review, litigation, outcomes, groups } = edition.proceedings;
  const header = (text: string, columns = 1, rows = 1) => gridCell('header', form.label(text), columns, rows);
  const [, direct, after] = groups.map((group) => group.label);
  return {
    width: 15,
    rows: [
      [header(review, 5), header(litigation, 10)],
      [...outcomes.map((label) => header(label, 1, 2)), header(direct!, 5), header(after!, 5)],
      [...outcomes, ...outcomes].map((label) => header(label)),
      values,
    ],
  };
}
