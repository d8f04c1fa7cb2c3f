import type { Fix } from '../../model/finding.js';
import type { Report, RequestsTable, Table } from '../../model/report.js';
import { editionById } from '../../templates/editions.js';
import { add, equals, isZero, ZERO } from '../../values/decimal.js';
import { addend, type PlacedCell, placeKey, tablesOf } from './cells.js';
import { isBroken, sumsOf } from './sums.js';

/**
 * Fixes that write 0 into cells that were left blank or hold a mark for nothing: a safe one for the cells whose sums
 * all hold with 0, and one to be confirmed for the others. Totals of anything else than 0 are left out.
 */
export function zeroFills(report: Report, cells: readonly PlacedCell[]): readonly Fix[] {
  const fits = tablesOf(report).flatMap((table) => [...zeroFits(table)]);
  const places = new Set(fits);
  const fillable = cells.filter((cell) => isFillable(report, cell) && !isOwedTotal(report, cell));
  const safe = fillable.filter((cell) => places.has(keyOf(cell)));
  const rest = fillable.filter((cell) => !places.has(keyOf(cell)));
  const fixes: Fix[] = [];
  for (const [safety, chosen] of [
    ['safe', safe],
    ['confirm', rest],
  ] as const) {
    if (chosen.length === 0) continue;
    fixes.push({
      title: safety === 'safe' ? FILL : FILL_UNCHECKED,
      args: { count: chosen.length },
      edits: chosen.map(({ cell }) => ({ span: cell.span, newText: zeroAt(report, cell.span.start, cell.span.end) })),
      safety,
    });
  }
  return fixes;
}

const FILL = { zh: '{count} 格填 0，合计不变', en: 'Write 0 into {count} cells; the totals stay right' };
const FILL_UNCHECKED = {
  zh: '{count} 格填 0（请先确认确实没有发生）',
  en: 'Write 0 into {count} cells (make sure that nothing happened)',
};

function keyOf({ table, ref }: PlacedCell): string {
  return `${table}:${placeKey(ref)}`;
}

/** A cell with a place of its own in the text, where a character can be written without breaking the table. */
function isFillable({ source }: Report, { cell }: PlacedCell): boolean {
  if (cell.state === 'placeholder') return true;
  if (cell.state !== 'blank') return false;
  const before = source.text.charAt(cell.span.start - 1);
  const after = source.text.charAt(cell.span.end);
  return /[|｜\t>\s]/.test(before) && (after === '' || /[|｜\t<\s]/.test(after));
}

/** 0 with blanks where it would touch a bar. */
function zeroAt({ source }: Report, start: number, end: number): string {
  const bar = /[|｜]/;
  return `${bar.test(source.text.charAt(start - 1)) ? ' ' : ''}0${bar.test(source.text.charAt(end)) ? ' ' : ''}`;
}

/** A total whose items add up to something: not for a zero. */
function isOwedTotal(report: Report, { table, ref }: PlacedCell): boolean {
  if (table === 'disclosure') return false;
  const { requests, proceedings } = report.tables;
  let sum = ZERO;
  if (table === 'proceedings') {
    const group = editionById('2021').proceedings.groups.find((found) => found.total === ref.column);
    for (const part of group?.parts ?? []) sum = add(sum, addend(proceedings?.cells[part - 1] ?? null) ?? ZERO);
    return !isZero(sum);
  }
  const { rowSum, columnTotal } = editionById(requests!.boundTo).requests.relations;
  const valueAt = (row: string, column: number) =>
    addend(requests!.rows.find((found) => found.key === row)?.cells?.[column - 1] ?? null) ?? ZERO;
  if (ref.column === rowSum.total) for (const part of rowSum.parts) sum = add(sum, valueAt(ref.row!, part));
  if (ref.row === columnTotal.total) for (const row of columnTotal.parts) sum = add(sum, valueAt(row, ref.column));
  return !isZero(sum);
}

/** Items of sums with a stated total, every one of which holds while the blank items count as 0. */
function* zeroFits(table: Table): Generator<string> {
  if (table.key === 'requests') yield* fitsInRequests(table);
  if (table.key !== 'proceedings') return;
  for (const { parts, total } of editionById('2021').proceedings.groups) {
    const stated = table.cells[total - 1];
    const values = parts.map((part) => addend(table.cells[part - 1] ?? null));
    if (stated?.state !== 'number' || values.some((value) => value === null)) continue;
    const sum = values.reduce((left, value) => add(left!, value!), ZERO)!;
    if (equals(sum, addend(stated)!)) for (const column of parts) yield `proceedings:${placeKey({ column })}`;
  }
}

function* fitsInRequests(table: RequestsTable): Generator<string> {
  const sums = sumsOf(table);
  const wrong = new Set(sums.filter(isBroken).flatMap((sum) => sum.items.map(placeKey)));
  for (const sum of sums) {
    if (sum.kind !== 'row-sum') continue;
    for (const item of sum.items) if (!wrong.has(placeKey(item))) yield `requests:${placeKey(item)}`;
  }
}
