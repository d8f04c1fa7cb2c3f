import type { Report } from '../../model/report.js';
import { TABLE_KEYS } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import { editionForDraft } from '../tables/draft-edition.js';
import { delimiterRow, type GridCell, placesOf } from '../tables/grid.js';
import { BLANKS, standardGrid } from '../tables/standard-grid.js';

type PlaceRow = readonly (GridCell | null)[];

/** What the official table has below a row. */
export interface NextRows {
  /** Cells that a whole row has. */
  readonly width: number;
  /** Rows down to the next one with values, that one included; none below the last. */
  readonly rows: readonly (readonly string[])[];
  /** Place of the first value in the last of them. */
  readonly firstValue: number;
  /** What sets the row apart from those below; null for all but the first of its table. */
  readonly delimiter: readonly string[] | null;
}

/** Finds a row by its labels and those of the row above it; null where it is none of the draft's official tables. */
export function nextRows(report: Report, row: readonly string[], above: readonly string[] | null): NextRows | null {
  const edition = editionForDraft(report);
  for (const key of TABLE_KEYS) {
    const grid = standardGrid(edition, key, BLANKS);
    const places = placesOf(grid);
    const index = places.findIndex((place, i) => {
      const before = places[i - 1];
      return hasLabels(place, row) && (before ? above !== null && hasLabels(before, above) : above === null);
    });
    if (index < 0) continue;
    const last = places.findIndex((place, i) => i > index && place.some(isValue));
    const found = last < 0 ? [] : places.slice(index + 1, last + 1);
    return {
      width: grid.width,
      rows: found.map((place) => place.map((cell) => cell?.text ?? '')),
      firstValue: last < 0 ? 0 : places[last]!.findIndex(isValue),
      delimiter: index === 0 ? delimiterRow(places, grid.width) : null,
    };
  }
  return null;
}

function isValue(cell: GridCell | null): boolean {
  return cell?.role === 'value';
}

/** The row has the labels of the official one in their places. */
function hasLabels(official: PlaceRow, row: readonly string[]): boolean {
  return official.every((cell, x) => !cell || isValue(cell) || squash(cell.text) === squash(row[x] ?? ''));
}
