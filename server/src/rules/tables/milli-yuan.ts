import type { Cell, DisclosureTable } from '../../model/report.js';
import { decimalPlaces } from '../../values/decimal.js';
import { currencyOf, writtenAmount } from './amounts.js';

/** An amount in 元 with parts of a 分: it can only be 万元 written as 元. */
export function hasMilliYuan(table: DisclosureTable, cell: Cell): boolean {
  const amount = writtenAmount(cell);
  return amount !== null && currencyOf(table, cell) === '元' && decimalPlaces(amount) > 2;
}
