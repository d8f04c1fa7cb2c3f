import type { Cell, Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { placeAt } from './places.js';
import { cellRelations } from './relations.js';
import { textCountAt, textCountsOf } from './text-counts.js';

export interface Definition {
  /** The cell that was asked about. */
  readonly origin: Span;
  readonly targets: readonly Span[];
}

/**
 * Where the number at an offset comes from: of a total the cells that it sums, of any other cell that takes part in a
 * relation the cell itself, of a number of the prose the cells that it speaks of. Null where there is no such number.
 */
export function definitionAt(report: Report, offset: number): Definition | null {
  const cell = placeAt(report, offset)?.cell;
  if (!cell) {
    const count = textCountAt(report, offset);
    return count && { origin: count.span, targets: inTextOrder(count.cells) };
  }
  const relations = cellRelations(report).filter(({ total, items }) => [total, ...items].includes(cell));
  if (relations.length === 0) return null;
  const items = relations.filter(({ total }) => total === cell).flatMap((relation) => relation.items);
  return { origin: cell.span, targets: inTextOrder(items.length > 0 ? items : [cell]) };
}

/**
 * Where the number of the cell at an offset goes: the totals that it is summed in, the places of the prose that tell
 * it, and the cell itself if wanted.
 */
export function referencesAt(report: Report, offset: number, withSelf: boolean): readonly Span[] | null {
  const cell = placeAt(report, offset)?.cell;
  if (!cell) return null;
  const totals = cellRelations(report)
    .filter(({ items }) => items.includes(cell))
    .map(({ total }) => total);
  const told = textCountsOf(report, cell).map(({ span }) => span);
  return [...told, ...inTextOrder(withSelf ? [cell, ...totals] : totals)].sort((a, b) => a.start - b.start);
}

function inTextOrder(cells: readonly Cell[]): readonly Span[] {
  return [...new Set(cells)].map(({ span }) => span).sort((a, b) => a.start - b.start);
}
