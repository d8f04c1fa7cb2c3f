import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { cellsOf, type PlacedCell, placeKey, tablesOf } from '../../rules/tables/cells.js';
import type { TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';

/** What the findings say of one cell. */
export interface CellMark {
  readonly findings: readonly number[];
  /** What should stand in it; null where no finding tells. */
  readonly should: string | null;
}

export interface Marks {
  /** By table and place. */
  readonly cells: ReadonlyMap<string, CellMark>;
  /** Findings that are about no cell, by index, with where they stand. */
  readonly others: readonly { readonly index: number; readonly span: Span }[];
}

export function cellKey(table: TableKey, place: string): string {
  return `${table}/${place}`;
}

/**
 * Takes each finding to its cells. Where a fix of it rewrites a cell, that cell is the one in the wrong and the totals
 * that it throws off are not; else each cell that the finding lists should hold what was computed for it.
 */
export function markCells(report: Report, findings: readonly Finding[]): Marks {
  const cells = new Map<string, { findings: number[]; should: string | null }>();
  const others: { index: number; span: Span }[] = [];
  const placed = tablesOf(report).flatMap((table) => cellsOf(table));
  const bySpan = new Map(placed.map((place) => [spanKey(place.cell.span), place]));
  const mark = (key: string, index: number, should: string | null): void => {
    const found = cells.get(key) ?? { findings: [], should: null };
    if (!found.findings.includes(index)) found.findings.push(index);
    cells.set(key, { findings: found.findings, should: found.should ?? should });
  };
  findings.forEach((finding, index) => {
    const mended = mendedCells(finding, bySpan);
    const own = bySpan.get(spanKey(finding.span));
    for (const { place, text } of mended) mark(keyOf(place), index, text);
    const { table, cells: refs = [], computed } = finding.data ?? {};
    if (table) {
      refs.forEach((ref, i) => {
        const value = mended.length === 0 ? computed?.[i] : undefined;
        mark(cellKey(table, placeKey(ref)), index, value === undefined ? null : String(value));
      });
    }
    if (own) mark(keyOf(own), index, null);
    if (!own && mended.length === 0 && refs.length === 0) others.push({ index, span: finding.span });
  });
  return { cells, others };
}

/** Cells whose whole text the finding's first fix replaces. */
function mendedCells({ fixes }: Finding, bySpan: ReadonlyMap<string, PlacedCell>) {
  return (fixes[0]?.edits ?? []).flatMap(({ span, newText }) => {
    const place = bySpan.get(spanKey(span));
    const text = newText.trim();
    return place && text !== '' ? [{ place, text }] : [];
  });
}

function keyOf({ table, ref }: PlacedCell): string {
  return cellKey(table, placeKey(ref));
}

function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}
