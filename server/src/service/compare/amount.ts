import type { Cell } from '../../model/report.js';
import { type Decimal, parseDecimal } from '../../values/decimal.js';

/** Powers of ten that a unit is of 元. */
const UNITS: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 万: 4, 亿元: 8, 亿: 8 };
/** The official form is in 万元: what says no unit is in that. */
const OFFICIAL = 4;

/** An amount of money in 万元; null where it is no number or its unit is not known. */
export function amountIn(cell: Cell): Decimal | null {
  if (cell.state !== 'number') return null;
  const power = cell.unit === null ? OFFICIAL : UNITS[cell.unit];
  const number = parseDecimal(cell.digits);
  if (power === undefined || !number) return null;
  const shift = power - OFFICIAL;
  return shift >= 0
    ? { units: number.units * 10n ** BigInt(shift), scale: number.scale }
    : { units: number.units, scale: number.scale - shift };
}
