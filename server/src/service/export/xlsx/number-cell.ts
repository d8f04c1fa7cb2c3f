import type { Cell } from '../../../model/report.js';
import { numberIn } from '../../../rules/tables/cells.js';
import { fold } from '../../../text/fold.js';

/** A number with the format in which a spreadsheet shows it as the draft does: 1,234, 12.350, 3件. */
export interface NumberCell {
  readonly digits: string;
  readonly format: string;
}

/** What a spreadsheet can count with. */
const MOST_DIGITS = 15;

/** Null for what is no number, and for what no format would show as it is written. */
export function numberCell(cell: Cell): NumberCell | null {
  const { digits, unit } = cell;
  if (numberIn(cell) === null || digits.length > MOST_DIGITS || !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits))
    return null;
  const written = fold(cell.text).replace(/\s/g, '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const shown = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  if (written === digits) return { digits, format: shown };
  if (unit !== null && !/["\\]/.test(unit) && written === digits + fold(unit)) {
    return { digits, format: `${shown}"${unit}"` };
  }
  return written.replaceAll(',', '') === digits ? { digits, format: `#,##${shown}` } : null;
}
