import type { OutlineNode } from '../../../src/service/features/outline-node.js';
import type { Span } from '../../../src/text/span.js';

/** What is wrong with the tree: names, selections, children outside their parents, siblings that overlap. */
export function outlineFaults(nodes: readonly OutlineNode[], within: Span): string[] {
  const faults: string[] = [];
  let before = within.start;
  for (const { name, range, selection, children } of nodes) {
    const at = `${name}@${range.start}`;
    if (name.trim() === '' || /[\r\n]/.test(name)) faults.push(`${at}: no name on one line`);
    if (!(range.start <= range.end && selection.start <= selection.end)) faults.push(`${at}: backwards`);
    if (!holds(range, selection)) faults.push(`${at}: selection outside`);
    if (!holds(within, range)) faults.push(`${at}: outside its parent`);
    if (range.start < before) faults.push(`${at}: overlaps the one before`);
    before = range.end;
    faults.push(...outlineFaults(children, range));
  }
  return faults;
}

/** Every node, parents first. */
export function flat(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
