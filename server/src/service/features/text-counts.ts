import { readFacts } from '../../facts/read-facts.js';
import type { Cell, Report } from '../../model/report.js';
import { type Comparison, compareClaims } from '../../rules/text/compare.js';
import type { Span } from '../../text/span.js';
import { touches } from './spans.js';

/** A number of the prose beside the cells that it speaks of. */
export interface TextCount {
  /** The number with its unit, or the words that say that there was none. */
  readonly span: Span;
  readonly cells: readonly Cell[];
  readonly comparison: Comparison;
}

/** The numbers of the prose of which it is certain which cells they speak of, in text order. */
export function textCounts(report: Report): readonly TextCount[] {
  return compareClaims(report, readFacts(report)).map((comparison) => {
    const { sentence, start, end } = comparison.claim;
    return { span: sentence.span(start, end), cells: comparison.read, comparison };
  });
}

export function textCountAt(report: Report, offset: number): TextCount | null {
  return textCounts(report).find(({ span }) => touches(span, offset)) ?? null;
}

/** What the prose says of a cell. */
export function textCountsOf(report: Report, cell: Cell): readonly TextCount[] {
  return textCounts(report).filter(({ cells }) => cells.includes(cell));
}
