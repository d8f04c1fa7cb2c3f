import type { CellRef, FindingData, Related } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { type Decimal, decimalNumber, decimalText } from '../../values/decimal.js';
import { cellName } from '../tables/naming.js';
import { cellAt, disclosureSides } from './table-sides.js';

/** The number of 规范性文件 made as 表一 has it, for rules that hold it against what the text says otherwise. */
export interface DocumentsMade {
  readonly value: Decimal;
  /** The same for messages. */
  readonly written: string;
  readonly name: string;
  readonly related: readonly Related[];
  readonly data: FindingData;
}

/** Null where the table is not there or the cell was not read. */
export function documentsMade(report: Report): DocumentsMade | null {
  const sides = disclosureSides(report, 'documents-made');
  const disclosure = report.tables.disclosure;
  const ref: CellRef | undefined = sides?.cells[0];
  if (!sides || !disclosure || !ref) return null;
  const value = sides.inTable;
  const written = decimalText(value);
  const name = cellName(disclosure.boundTo, 'disclosure', ref);
  const message = { zh: '{name}：{value}', en: '{name}: {value}' };
  return {
    value,
    written,
    name,
    related: [{ message, args: { name, value: written }, span: cellAt(disclosure, ref)!.span }],
    data: { table: 'disclosure', cells: [ref], stated: [decimalNumber(value)] },
  };
}
