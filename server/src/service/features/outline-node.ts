import type { Span } from '../../text/span.js';

export type OutlineKind = 'title' | 'part' | 'subheading' | 'table' | 'block' | 'row';

export interface OutlineNode {
  readonly kind: OutlineKind;
  /** On one line, never empty. */
  readonly name: string;
  /** Empty where there is nothing to add. */
  readonly detail: string;
  /** The heading or label. */
  readonly selection: Span;
  /** All that belongs to it: holds `selection` and the ranges of the children. */
  readonly range: Span;
  readonly children: readonly OutlineNode[];
}

/** A node whose range is widened to what it must hold and whose children are settled. */
export function outlineNode(node: OutlineNode): OutlineNode {
  const children = settled(node.children);
  let { start, end } = node.range;
  for (const held of [node.selection, ...children.map((child) => child.range)]) {
    start = Math.min(start, held.start);
    end = Math.max(end, held.end);
  }
  return { ...node, children, range: { start, end } };
}

/** Siblings in text order, each ending where the next begins at the latest. */
export function settled(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const sorted = [...nodes].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return sorted.map((node, i) => {
    const next = sorted[i + 1];
    return next && next.range.start < node.range.end ? cut(node, next.range.start) : node;
  });
}

function cut(node: OutlineNode, end: number): OutlineNode {
  if (node.range.end <= end) return node;
  const clip = (span: Span): Span => ({ start: Math.min(span.start, end), end: Math.min(span.end, end) });
  const children = node.children.filter((child) => child.range.start < end).map((child) => cut(child, end));
  return { ...node, selection: clip(node.selection), range: clip(node.range), children };
}
