import type { Prose } from './report.js';

/** The first offset of the prose whose place in the original is not before `original`; its length where none is. */
export function proseOffset(prose: Prose, original: number): number {
  let low = 0;
  let high = prose.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (prose.span(middle, middle + 1).start < original) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset of the prose's character that stands at `original`; null inside a tag and behind the end. */
export function proseCharacter(prose: Prose, original: number): number | null {
  const next = proseOffset(prose, original);
  for (const offset of [next, next - 1]) {
    if (offset < 0 || offset >= prose.text.length) continue;
    const { start, end } = prose.span(offset, offset + 1);
    if (start <= original && original < end) return offset;
  }
  return null;
}
