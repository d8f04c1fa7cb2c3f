import type { Report } from '../../model/report.js';
import { cellsOf, type PlacedCell, tablesOf } from '../../rules/tables/cells.js';
import { touches } from './spans.js';

/** The cells of all tables that stand in the text, in official order; those that could not be read are left out. */
export function placesOf(report: Report): readonly PlacedCell[] {
  return tablesOf(report)
    .flatMap((table) => cellsOf(table))
    .filter(({ cell }) => cell.state !== 'missing' && cell.state !== 'unread');
}

/** The cell at an offset: in it, just behind it, or beside it with only blanks between and no other cell as near. */
export function placeAt(report: Report, offset: number): PlacedCell | null {
  const places = placesOf(report);
  const inside = places.find(({ cell }) => cell.span.start <= offset && offset < cell.span.end);
  if (inside) return inside;
  const behind = places.filter(({ cell }) => touches(cell.span, offset));
  if (behind.length > 0) return behind[0]!;
  const blanks = blanksAround(report.source.text, offset);
  const near = places.filter(({ cell }) => cell.span.start <= blanks.end && blanks.start <= cell.span.end);
  return near.length === 1 ? near[0]! : null;
}

const MOST_BLANKS = 200;

function blanksAround(text: string, offset: number): { start: number; end: number } {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < MOST_BLANKS && ' \u3000'.includes(text[start - 1]!)) start--;
  while (end < text.length && end - offset < MOST_BLANKS && ' \u3000'.includes(text[end]!)) end++;
  return { start, end };
}
