import type { CellRef, FindingData, Fix, Related } from '../../model/finding.js';
import type { EditionId } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import type { Cause, Suspect } from './causes.js';
import { placeKey } from './cells.js';
import { absolute, decimalNumber, decimalText } from './decimal.js';
import { cellName } from './naming.js';
import type { Sum, SumKind, Term } from './sums.js';

/** Most cells that a finding points to beside its own. */
export const MOST_RELATED = 8;

const RELATION_OF: Readonly<Record<Cause['rule'], SumKind>> = { A01: 'row-sum', A02: 'column-total', A03: 'balance' };

/**
 * Every place of the cause with what stands there and what should. A row of totals that is off only because one of
 * its cells is wrong is no place of its own: its cell 总计 is right.
 */
export function dataOf(cause: Cause): FindingData {
  const places = new Map<string, Sum>();
  for (const sum of cause.sums) places.set(placeKey(sum.total), sum);
  for (const sum of cause.follows) {
    if (cause.rule === 'A02' && sum.kind === 'row-sum') continue;
    if (!places.has(placeKey(sum.total))) places.set(placeKey(sum.total), sum);
  }
  const sums = [...places.values()];
  return {
    table: 'requests',
    relation: RELATION_OF[cause.rule],
    cells: sums.map((sum): CellRef => ({ row: sum.total.row, column: sum.total.column })),
    stated: sums.map((sum) => decimalNumber(sum.stated)),
    computed: sums.map((sum) => decimalNumber(sum.computed)),
  };
}

/** Arguments `stated`, `computed`, `difference` of one relation. */
export function sumArgs(sum: Sum): { stated: string; computed: string; difference: string } {
  return {
    stated: decimalText(sum.stated),
    computed: decimalText(sum.computed),
    difference: decimalText(absolute(sum.difference)),
  };
}

/** Arguments `unfilled` and `unfilledEn`: a remark where blank cells were counted as 0, else empty. */
export function unfilledArgs(sums: readonly Sum[]): { unfilled: string; unfilledEn: string } {
  const some = sums.some((sum) => sum.unfilled > 0);
  return { unfilled: some ? '（空白格按 0 计）' : '', unfilledEn: some ? ' (blank cells count as 0)' : '' };
}

/** Span of the suspected cell; of the relation's total where nothing is written in the cell. */
export function spanOf(cause: Cause): Span {
  const own = cause.suspect?.cell.span;
  return own && own.end > own.start ? own : cause.sums[0]!.total.cell.span;
}

/** The totals of the cause, less the one that the finding stands on, then items that are not 0, not too many. */
export function relatedOf(edition: EditionId, cause: Cause, items: readonly Term[]): readonly Related[] {
  const stand = spanOf(cause);
  const seen = new Set([stand.start]);
  const related: Related[] = [];
  for (const term of [...cause.sums, ...cause.follows].map((sum) => sum.total).concat(items)) {
    const { cell, row, column } = term;
    if (cell.digits === '' || seen.has(cell.span.start)) continue;
    seen.add(cell.span.start);
    related.push({
      message: { zh: '{cell}：{text}', en: '{cell}: {text}' },
      args: { cell: cellName(edition, 'requests', { row, column }), text: cell.digits },
      span: cell.span,
    });
  }
  return related.slice(0, MOST_RELATED);
}

/** Items of a sum that hold a number other than 0. */
export function itemsOf(sum: Sum): readonly Term[] {
  return sum.items.filter(({ cell }) => cell.value !== null && cell.value !== 0);
}

/** Replaces the number of the suspected cell; to be confirmed, since two mistakes may look like one. */
export function fixOf(edition: EditionId, suspect: Suspect | null): readonly Fix[] {
  if (suspect?.cell.state !== 'number' || suspect.cell.unit !== null) return [];
  const expected = decimalText(suspect.expected);
  return [
    {
      title: { zh: '把「{cell}」改为 {expected}', en: 'Change 「{cell}」 to {expected}' },
      args: { cell: cellName(edition, 'requests', suspect), expected },
      edits: [{ span: suspect.cell.span, newText: expected }],
      safety: 'confirm',
    },
  ];
}
