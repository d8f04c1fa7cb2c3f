import type { Report } from '../../model/report.js';
import { outline } from './outline.js';
import type { OutlineNode } from './outline-node.js';

/** Zero-based lines: the first stays, those after it up to the last are hidden. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Folds of title, parts, sub-headings, tables and of rows that take several lines, in text order; of those that
 * begin on one line the largest. At most `limit`, the outer ones first.
 */
export function folds(report: Report, limit: number): readonly Fold[] {
  const { source } = report;
  const found = new Map<number, Fold & { readonly depth: number }>();
  const visit = (nodes: readonly OutlineNode[], depth: number): void => {
    for (const { range, selection, children } of nodes) {
      const firstLine = source.lineAt(selection.end > selection.start ? selection.start : range.start);
      const lastLine = source.lineAt(Math.max(range.start, range.end - 1));
      if (lastLine > firstLine && !found.has(firstLine)) found.set(firstLine, { firstLine, lastLine, depth });
      visit(children, depth + 1);
    }
  };
  visit(outline(report, 'zh'), 0);
  return [...found.values()]
    .sort((a, b) => a.depth - b.depth)
    .slice(0, limit)
    .sort((a, b) => a.firstLine - b.firstLine)
    .map(({ firstLine, lastLine }) => ({ firstLine, lastLine }));
}
