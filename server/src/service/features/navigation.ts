import type { Report } from '../../model/report.js';
import type { PlacedCell } from '../../rules/tables/cells.js';
import type { Span } from '../../text/span.js';
import { placeAt } from './places.js';
import { relationsOf } from './relations.js';

export interface Definition {
  /** The cell that was asked about. */
  readonly origin: Span;
  readonly targets: readonly Span[];
}

/**
 * Where the number of the cell at an offset comes from: of a total the cells that it sums, of any other cell that
 * takes part in a relation the cell itself. Null where no such cell is.
 */
export function definitionAt(report: Report, offset: number): Definition | null {
  const place = placeAt(report, offset);
  if (!place) return null;
  const relations = relationsOf(report).filter(({ total, items }) => [total, ...items].some(is(place)));
  if (relations.length === 0) return null;
  const items = relations.filter(({ total }) => is(place)(total)).flatMap((relation) => relation.items);
  const targets = items.length > 0 ? items : [place];
  return { origin: place.cell.span, targets: inTextOrder(targets) };
}

/** Where the number of the cell at an offset goes: the totals that it is summed in, and the cell itself if wanted. */
export function referencesAt(report: Report, offset: number, withSelf: boolean): readonly Span[] | null {
  const place = placeAt(report, offset);
  if (!place) return null;
  const totals = relationsOf(report)
    .filter(({ items }) => items.some(is(place)))
    .map(({ total }) => total);
  return inTextOrder(withSelf ? [place, ...totals] : totals);
}

function is(place: PlacedCell): (other: PlacedCell) => boolean {
  return ({ cell }) => cell === place.cell;
}

function inTextOrder(places: readonly PlacedCell[]): readonly Span[] {
  const cells = new Set(places.map(({ cell }) => cell));
  return [...cells].map(({ span }) => span).sort((a, b) => a.start - b.start);
}
