import { edition2019 } from './edition-2019.js';
import { edition2021 } from './edition-2021.js';
import type {
  DisclosureBlock,
  DisclosureColumn,
  DisclosureRow,
  EditionId,
  EditionTemplate,
  RequestRow,
} from './template.js';

/** All editions, oldest first. */
export const EDITIONS: readonly EditionTemplate[] = [edition2019, edition2021];

export function editionById(id: EditionId): EditionTemplate {
  return EDITIONS.find((edition) => edition.id === id) ?? edition2021;
}

/** The edition that a report of the year must use, or null for years before the first. */
export function editionForYear(year: number): EditionTemplate | null {
  return EDITIONS.find((e) => e.years.from <= year && (e.years.to === null || year <= e.years.to)) ?? null;
}

/** Rows of 表二 that hold cells, in official order. */
export function dataRows(edition: EditionTemplate): readonly RequestRow[] {
  return edition.requests.rows.filter((row) => row.role !== 'group');
}

export interface DisclosurePlace {
  readonly block: DisclosureBlock;
  readonly row: DisclosureRow;
  readonly columns: readonly DisclosureColumn[];
}

/** Rows of 表一 with their block and columns, in official order. */
export function disclosureRows(edition: EditionTemplate): readonly DisclosurePlace[] {
  const known = PLACES.get(edition);
  if (known) return known;
  const places = edition.disclosure.blocks.flatMap((block) =>
    block.rows.map((row) => ({ block, row, columns: block.columns })),
  );
  PLACES.set(edition, places);
  return places;
}

const PLACES = new WeakMap<EditionTemplate, readonly DisclosurePlace[]>();
