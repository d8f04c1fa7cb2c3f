import type { Span } from '../../text/span.js';

const TAG = /<(\\?\/)?table\b[^<>]*>/gi;

/**
 * From the `<table>` around the span to its end, over several where the span goes through several. Null where they
 * hold words outside the span (a page laid out in a table, a caption) or are not closed.
 */
export function htmlPlace(text: string, span: Span): Span | null {
  const before = [...text.slice(0, span.start).matchAll(TAG)];
  const open = before[before.length - 1];
  if (!open || open[1] !== undefined) return null;
  const start = open.index;
  let depth = 0;
  for (const tag of text.slice(start).matchAll(TAG)) {
    depth += tag[1] === undefined ? 1 : -1;
    const end = start + tag.index + tag[0].length;
    if (depth > 0 || end < span.end) continue;
    const isApart = isWordless(text.slice(start, span.start)) && isWordless(text.slice(span.end, end));
    return isApart ? { start, end } : null;
  }
  return null;
}

/** Nothing but tags, entities of blanks and blanks. */
function isWordless(html: string): boolean {
  const text = html.replace(/<(?:"[^"]*"|'[^']*'|[^<>"'])*>/g, '');
  return !/[\p{L}\p{N}]/u.test(text.replace(/&(?:nbsp|#160|#xa0|ensp|emsp|#12288);/gi, ''));
}
