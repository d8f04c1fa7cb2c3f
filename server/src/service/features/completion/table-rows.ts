import { disclosureRows } from '../../../templates/editions.js';
import type { TableKey } from '../../../templates/template.js';
import { squash } from '../../../text/fold.js';
import { type Grid, type GridCell, placesOf } from '../../tables/grid.js';
import { standardGrid, ZEROS } from '../../tables/standard-grid.js';
import type { Cursor } from './cursor.js';

/** A row of an official table that a draft may still lack. */
export interface TableRow {
  readonly key: string;
  readonly label: string;
  /** Every place of the row as a pipe table has it; what is merged is empty. */
  readonly places: readonly (GridCell | null)[];
}

/** The rows of the table here that stand on no other line than the cursor's, in official order. */
export function missingRows(cursor: Cursor, table: TableKey): readonly TableRow[] {
  if (table === 'proceedings') return [];
  const { edition, report, section, lineStart, lineEnd } = cursor;
  const bound = report.tables[table];
  const found = bound?.boundTo === edition.id ? bound : null;
  const { text } = report.source;
  const from = section?.span.end ?? 0;
  const to = section?.bodySpan.end ?? text.length;
  const others = squash(
    `${text.slice(from, Math.max(from, lineStart))}\n${text.slice(lineEnd, Math.max(lineEnd, to))}`,
  );
  const isElsewhere = (at: number) => at < lineStart || at > lineEnd;
  const rows = rowsOf(standardGrid(edition, table, ZEROS));
  const stands = (key: string, label: string) => {
    const row = found?.rows.find((each) => each.key === key);
    const at = row?.label?.span.start ?? row?.cells?.[0]?.span.start;
    return (at !== undefined && isElsewhere(at)) || others.includes(squash(label));
  };
  return labelsOf(cursor, table).flatMap(({ key, label }) => {
    const places = rows.get(key);
    return places && !stands(key, label) ? [{ key, label, places }] : [];
  });
}

/** A row's label without its number: 重复申请. */
export function bareLabel(label: string): string {
  return label.replace(/^(?:[一二三四]、|（.）|\d\.)/, '');
}

function labelsOf({ edition }: Cursor, table: TableKey): readonly { readonly key: string; readonly label: string }[] {
  if (table === 'disclosure') return disclosureRows(edition).map(({ row }) => row);
  return edition.requests.rows.filter((row) => row.role !== 'group');
}

/** Places of each row by the row key of its cells. */
function rowsOf(grid: Grid): ReadonlyMap<string, readonly (GridCell | null)[]> {
  return new Map(
    placesOf(grid).flatMap((places) => {
      const key = places.find((place) => place?.ref)?.ref?.row;
      return key === undefined ? [] : [[key, places] as const];
    }),
  );
}
