import { fileName, type OtherReport } from '../../facts/other-report.js';
import type { FindingData, Fix, Related } from '../../model/finding.js';
import type { Cell, Report } from '../../model/report.js';
import { type Decimal, decimalNumber, decimalText } from '../../values/decimal.js';
import { nameOf } from '../tables/cell-findings.js';
import type { PlacedCell } from '../tables/cells.js';

/** A cell of this year that last year's report tells the number of. */
export interface CellPair {
  readonly own: PlacedCell;
  readonly stated: Decimal;
  /** What it should be by last year's report. */
  readonly expected: Decimal;
  /** The cells of last year's report that tell it. */
  readonly last: readonly PlacedCell[];
}

/** Most cells that a message names. */
const MOST_NAMED = 4;

/** `自然人 2≠3、总计 3≠4`: `name` says how a cell is called. */
export function pairsText(pairs: readonly CellPair[], name: (pair: CellPair) => string): string {
  const shown = pairs.slice(0, MOST_NAMED);
  const texts = shown.map((pair) => `${name(pair)} ${decimalText(pair.stated)}≠${decimalText(pair.expected)}`);
  return texts.join('、') + (pairs.length > shown.length ? '……' : '');
}

/** The numbers of the pairs for programs. */
export function pairsData(pairs: readonly CellPair[]): FindingData {
  return {
    table: pairs[0]!.own.table,
    cells: pairs.map(({ own }) => own.ref),
    stated: pairs.map(({ stated }) => decimalNumber(stated)),
    computed: pairs.map(({ expected }) => decimalNumber(expected)),
  };
}

/** This year's other cells, then the cells of last year's report. */
export function pairsRelated(report: Report, previous: OtherReport, pairs: readonly CellPair[]): readonly Related[] {
  const own = pairs.slice(1).map(({ own: cell }) => ({
    message: { zh: '{cell}', en: '{cell}' },
    args: { cell: nameOf(report, cell) },
    span: cell.cell.span,
  }));
  return [...own, ...pairs.flatMap(({ last }) => last.map((cell) => lastYears(previous, cell)))];
}

/** A cell of last year's report with what stands in it. */
export function lastYears(previous: OtherReport, cell: PlacedCell): Related {
  return {
    message: { zh: '{file}「{cell}」：{value}', en: '{file} 「{cell}」: {value}' },
    args: { file: fileName(previous), cell: nameOf(previous.report, cell), value: cell.cell.text },
    span: cell.cell.span,
    other: previous,
  };
}

/** A fix for each cell: which of the two years is wrong is for the writer to say. */
export function pairFixes(report: Report, pairs: readonly CellPair[]): readonly Fix[] {
  return pairs.flatMap(({ own, expected }) => {
    if (!isPlain(own.cell)) return [];
    const value = decimalText(expected);
    return [
      {
        title: { zh: '把「{cell}」改为 {value}', en: 'Change 「{cell}」 to {value}' },
        args: { cell: nameOf(report, own), value },
        edits: [{ span: own.cell.span, newText: value }],
        safety: 'confirm' as const,
      },
    ];
  });
}

function isPlain(cell: Cell): boolean {
  return cell.state === 'number' && cell.unit === null;
}
