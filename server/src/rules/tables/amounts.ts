import type { Cell, DisclosureTable } from '../../model/report.js';
import { fold, squash } from '../../text/fold.js';
import { type Decimal, parseDecimal } from '../../values/decimal.js';
import { cellsOf, type PlacedCell } from './cells.js';

/** Cells of 表一 that hold an amount of money. */
export function amountCells(table: DisclosureTable | null): readonly PlacedCell[] {
  return table ? cellsOf(table).filter(({ cell }) => cell.kind === 'amount') : [];
}

/** 元 or 万元 for an amount, by the unit in its cell, else by the one written into its column's label. */
export function currencyOf(table: DisclosureTable, cell: Cell): '元' | '万元' | null {
  if (cell.unit !== null) return cell.unit === '元' || cell.unit === '万元' ? cell.unit : null;
  if (table.boundTo === '2021') return '万元';
  for (const { axis, official, written } of table.wording) {
    if (axis !== 'column' || official !== '采购总金额') continue;
    const label = squash(written);
    if (/[(:]万元/.test(label)) return '万元';
    if (/[(:]元/.test(label)) return '元';
  }
  return null;
}

/** The number as it is written, zeros at the end included. */
export function writtenAmount(cell: Cell): Decimal | null {
  return cell.state === 'number' ? parseDecimal(cell.digits) : null;
}

/** Where in the cell's text its unit stands: offset and length. Null where the cell is not written in one piece. */
export function unitAt(cell: Cell): { start: number; end: number } | null {
  if (cell.unit === null || cell.span.end - cell.span.start !== cell.text.length) return null;
  const at = fold(cell.text).lastIndexOf(cell.unit);
  return at < 0 ? null : { start: cell.span.start + at, end: cell.span.start + at + cell.unit.length };
}
