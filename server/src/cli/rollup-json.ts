import type { Locale } from '../model/finding.js';
import type { Rollup } from '../rules/rollup/rollup.js';
import { render } from '../service/messages.js';
import { leftOutNotes } from '../service/rollup/summed-notes.js';
import type { SummedCell, SummedTable, SummedTables } from '../service/rollup/summed-tables.js';
import { type Decimal, decimalNumber } from '../values/decimal.js';

/** The sums for programs: `parts` of a cell are what each part has, in the order of `parts` at the top. */
export function rollupJson({ edition, tables }: SummedTables, rollup: Rollup, year: number | null, locale: Locale) {
  return {
    year,
    edition: edition.id,
    complete: rollup.isComplete && tables.every(({ without, cells }) => without.length === 0 && cells.every(isSummed)),
    parts: rollup.parts.map((part) => ({
      file: part.name,
      organ: part.organ,
      year: part.year,
      edition: part.tables.disclosure?.edition ?? part.tables.requests?.edition ?? null,
    })),
    leftOut: leftOutNotes(rollup).map(({ text, args }) => render(text, args, locale)),
    tables: Object.fromEntries(tables.map((table) => [table.key, tableJson(table, rollup)])),
  };
}

function tableJson({ key, parts, cells }: SummedTable, rollup: Rollup) {
  const at = new Map(parts.map((part, i) => [part, i]));
  const cellJson = ({ sum, values }: SummedCell) => ({
    value: number(sum),
    parts: rollup.parts.map((part) => number(values[at.get(part) ?? -1] ?? null)),
  });
  if (key === 'proceedings') return { cells: cells.map(cellJson) };
  const rows = new Map<string, SummedCell[]>();
  for (const cell of cells) {
    const row = cell.ref.row ?? '';
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return { rows: [...rows].map(([row, of]) => ({ key: row, cells: of.map(cellJson) })) };
}

function number(value: Decimal | null): number | null {
  return value && decimalNumber(value);
}

function isSummed({ sum }: SummedCell): boolean {
  return sum !== null;
}
