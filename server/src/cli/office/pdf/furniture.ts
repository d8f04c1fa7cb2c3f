import type { Line } from './lines.js';

/** The lines of a page, and how high it is. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The part of a page, above and below, where its header and footer stand. */
const MARGIN = 0.12;
/** So many pages must have the same line for it to be one of the page. */
const LEAST_PAGES = 3;
const LONGEST = 60;
const NUMBER = /^(?:[-—–－―·•\s]*\d{1,4}[-—–－―·•\s]*|第?\s*\d{1,4}\s*页?\s*[/／,，共]*\s*(?:共\s*)?\d{0,4}\s*页?)$/;

/** Page numbers, headers and footers: lines near an edge that hold a number alone, or that most pages have. */
export function furnitureOf(pages: readonly PageLines[]): ReadonlySet<Line> {
  const edges = pages.map(({ height, lines }) =>
    lines.filter(
      ({ base, text }) => (base < height * MARGIN || base > height * (1 - MARGIN)) && text.length <= LONGEST,
    ),
  );
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(LEAST_PAGES, pages.length / 2);
  const isFurniture = (line: Line) => NUMBER.test(line.text) || counts.get(keyOf(line))! >= least;
  return new Set(edges.flatMap((lines) => lines.filter(isFurniture)));
}

function keyOf({ text, base }: Line): string {
  return `${Math.round(base / 4)} ${text.replace(/\d+/g, '#')}`;
}
