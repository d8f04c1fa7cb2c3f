import type { CellRef, FindingData, Fix, Message, Related } from '../../model/finding.js';
import type { EditionId } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { absolute, decimalNumber, decimalText } from '../../values/decimal.js';
import type { Cause, Suspect } from './causes.js';
import { isUnfilled, placeKey } from './cells.js';
import { cellName, requestColumnName } from './naming.js';
import type { Sum, SumKind, Term } from './sums.js';

/** Most cells that a finding points to beside its own. */
export const MOST_RELATED = 8;

const CELL_HOLDS: Message = { zh: '{cell}：{text}', en: '{cell}: {text}' };
const CELL_BLANK: Message = { zh: '{cell}：空白，按 0 计', en: '{cell}: blank, counted as 0' };

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

/** Arguments of a message about these relations: numbers of the first, amounts by which they are off, all of them. */
export function sumArgs(sums: readonly Sum[], nameOf: (sum: Sum) => string) {
  const first = sums[0]!;
  const differences = sums.map((sum) => decimalText(absolute(sum.difference)));
  return {
    name: nameOf(first),
    stated: decimalText(first.stated),
    computed: decimalText(first.computed),
    difference: [...new Set(differences)].join('、'),
    count: sums.length,
    places: sums.map((sum) => `${nameOf(sum)} ${decimalText(sum.stated)}≠${decimalText(sum.computed)}`).join('、'),
  };
}

/** Arguments `cell`, `found` and `expected` about the suspected cell, empty where there is none. */
export function suspectArgs(edition: EditionId, suspect: Suspect | null) {
  if (!suspect) return { cell: '', column: '', found: '', expected: '' };
  return {
    cell: cellName(edition, 'requests', suspect),
    column: requestColumnName(edition, suspect.column),
    found: suspect.cell.digits,
    expected: decimalText(suspect.expected),
  };
}

/** Whether the suspected cell was left blank. */
export function isBlank(suspect: Suspect | null): boolean {
  return suspect !== null && suspect.cell.digits === '';
}

/** Span of the suspected cell; of the relation's total where nothing is written in the cell. */
export function spanOf(cause: Cause): Span {
  const own = cause.suspect?.cell.span;
  return own && own.end > own.start ? own : cause.sums[0]!.total.cell.span;
}

/**
 * Where else to look: the totals of the cause, less the one that the finding stands on, the items given, and blank
 * cells that were counted as 0; not too many.
 */
export function relatedOf(edition: EditionId, cause: Cause, items: readonly Term[]): readonly Related[] {
  const sums = [...cause.sums, ...cause.follows];
  const seen = new Set([spanOf(cause).start]);
  const related: Related[] = [];
  for (const { cell, row, column } of [...sums.map((sum) => sum.total), ...items, ...sums.flatMap(blanksOf)]) {
    if (seen.has(cell.span.start)) continue;
    seen.add(cell.span.start);
    related.push({
      message: cell.digits ? CELL_HOLDS : CELL_BLANK,
      args: { cell: cellName(edition, 'requests', { row, column }), text: cell.digits },
      span: cell.span,
    });
  }
  return related.slice(0, MOST_RELATED);
}

function blanksOf(sum: Sum): readonly Term[] {
  return sum.unfilled > 0 ? sum.items.filter(({ cell }) => isUnfilled(cell)).slice(0, 1) : [];
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
