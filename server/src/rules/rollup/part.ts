import type { CellRef, OtherText } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { disclosureRows, editionById } from '../../templates/editions.js';
import type { CellKind, EditionId, TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { add, type Decimal } from '../../values/decimal.js';
import { currencyOf } from '../tables/amounts.js';
import { addend, cellsOf, isMixed, isUnfilled, placeKey } from '../tables/cells.js';

/** A report as far as it is summed up: what it says it is, and its numbers. All that is kept of a part. */
export interface Part extends OtherText {
  /** As people know it: its path from the folder of gouji.json, or as it was given to the command. */
  readonly name: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly title: Span | null;
  readonly tables: Readonly<Record<TableKey, Figures | null>>;
}

/** The numbers of a table by what they count, so that those of either edition can be held against each other. */
export interface Figures {
  /** Null in 表三, which is the same in all editions. */
  readonly edition: EditionId | null;
  /** Its rows and columns are of two editions: none of its numbers is certain. */
  readonly isMixed: boolean;
  readonly byKey: ReadonlyMap<string, Figure>;
}

export interface Figure {
  readonly ref: CellRef;
  readonly span: Span;
  /** What it adds to a sum, amounts in 万元; null where no number was read. A blank adds nothing. */
  readonly value: Decimal | null;
  readonly isBlank: boolean;
  readonly kind: CellKind;
  /** Stands for several cells, which the other edition has as one. */
  readonly isSum: boolean;
}

/** The one row of 2019 that 2021 has as three. */
const OTHER_RESULTS = 'r6';
const OTHER_RESULTS_2021 = ['r6.1', 'r6.2', 'r6.3'];

export function partOf(report: Report, name: string, location: string): Part {
  const { source, organ, year, title, tables } = report;
  return {
    name,
    location,
    source,
    organ: organ?.name ?? null,
    year,
    title: title?.span ?? null,
    tables: {
      disclosure: figuresOf(tables.disclosure),
      requests: figuresOf(tables.requests),
      proceedings: figuresOf(tables.proceedings),
    },
  };
}

/** The numbers of a table; null where there is none. */
export function figuresOf(table: Table | null): Figures | null {
  if (!table) return null;
  const edition = table.key === 'proceedings' ? null : table.boundTo;
  const byKey = new Map<string, Figure>();
  for (const { ref, cell } of cellsOf(table)) {
    if (cell.state === 'missing') continue;
    const value = cell.kind === 'amount' ? amountOf(table, cell) : addend(cell);
    byKey.set(figureKey(table.key, edition, ref), {
      ref,
      span: cell.span,
      value,
      isBlank: isUnfilled(cell),
      kind: cell.kind,
      isSum: false,
    });
  }
  if (table.key === 'requests' && edition === '2021') addOtherResults(byKey);
  return { edition, isMixed: isMixed(table), byKey };
}

/** What a cell counts. Of 表一 only the decisions are the same in both editions: the rest count something else in each. */
export function figureKey(table: TableKey, edition: EditionId | null, ref: CellRef): string {
  if (table !== 'disclosure' || edition === null) return placeKey(ref);
  const place = disclosureRows(editionById(edition)).find(({ row }) => row.key === ref.row);
  const column = place?.columns[ref.column - 1]?.key ?? '';
  return column === 'decisions' ? `${ref.row}/${column}` : `${ref.row}/${column}/${edition}`;
}

function addOtherResults(byKey: Map<string, Figure>): void {
  for (let column = 1; column <= 7; column++) {
    const cells = OTHER_RESULTS_2021.map((row) => byKey.get(placeKey({ row, column })));
    const [first] = cells;
    if (!first) continue;
    const value = cells.map((cell) => cell?.value ?? null).reduce((a, b) => a && b && add(a, b));
    const isBlank = cells.every((cell) => cell?.isBlank);
    byKey.set(placeKey({ row: OTHER_RESULTS, column }), { ...first, value, isBlank, isSum: true });
  }
}

/** In 万元; null where nothing says of what unit it is: the form of 2019 leaves that open. */
function amountOf(table: Table, cell: Cell): Decimal | null {
  const value = addend({ ...cell, unit: null });
  if (!value || value.units === 0n || table.key !== 'disclosure') return value;
  const currency = currencyOf(table, cell);
  if (currency === null) return null;
  return currency === '万元' ? value : { units: value.units, scale: value.scale + 4 };
}
