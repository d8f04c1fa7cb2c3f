import type { Cell, Report } from '../../src/model/report.js';
import { dataRows, disclosureRows, editionById } from '../../src/templates/editions.js';
import type { EditionId } from '../../src/templates/template.js';
import type { TableNumbers } from '../layouts/report-types.js';

type Row = readonly (number | null)[] | null;

/** The numbers of the three tables by row key; null for what was not read. */
export interface TableValues {
  readonly disclosure: Readonly<Record<string, Row>> | null;
  readonly requests: Readonly<Record<string, Row>> | null;
  readonly proceedings: Row;
}

export function valuesOf(report: Report): TableValues {
  const { disclosure, requests, proceedings } = report.tables;
  const values = (cells: readonly Cell[] | null): Row => cells?.map((cell) => cell.value) ?? null;
  const byKey = (rows: readonly { readonly key: string; readonly cells: readonly Cell[] | null }[]) =>
    Object.fromEntries(rows.map((row) => [row.key, values(row.cells)]));
  return {
    disclosure: disclosure && byKey(disclosure.rows),
    requests: requests && byKey(requests.rows),
    proceedings: proceedings && values(proceedings.cells),
  };
}

/** What a reader must find in a text made of the numbers: every row of the edition, in official order. */
export function expectedValues(edition: EditionId, numbers: TableNumbers): TableValues {
  const template = editionById(edition);
  return {
    disclosure: Object.fromEntries(disclosureRows(template).map(({ row }) => [row.key, numbers.disclosure[row.key]!])),
    requests: Object.fromEntries(dataRows(template).map(({ key }) => [key, numbers.requests[key]!])),
    proceedings: numbers.proceedings,
  };
}

/** Numbers of `read` that are neither null nor what they must be, as `requests r1 3: 12, not 7`. */
export function wrongValues(read: TableValues, due: TableValues): string[] {
  const wrong: string[] = [];
  const compare = (name: string, found: Row | undefined, right: Row | undefined) => {
    found?.forEach((value, i) => {
      if (value !== null && value !== right?.[i]) wrong.push(`${name} ${i + 1}: ${value}, not ${right?.[i]}`);
    });
  };
  for (const table of ['disclosure', 'requests'] as const) {
    for (const [key, row] of Object.entries(read[table] ?? {})) compare(`${table} ${key}`, row, due[table]?.[key]);
  }
  compare('proceedings', read.proceedings, due.proceedings);
  return wrong;
}
