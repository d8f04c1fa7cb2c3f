import { proseOffset } from '../model/prose.js';
import type { Prose } from '../model/report.js';
import { foldCode, isBlankCode } from '../text/fold.js';
import type { Span } from '../text/span.js';

/** A line that ends so goes on in the next one: text copied from pages breaks anywhere. */
const NUMBERED =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|[(（]?\d{1,2}[)）、.．]|第[一二三四五六七八九十]|[#>*|-])/;

/** What of a stretch of prose stands outside of tables, as `[start, end)`. */
export function rangesOutside(prose: Prose, tables: readonly Span[]): readonly (readonly [number, number])[] {
  const { text } = prose;
  if (text.length === 0) return [];
  const begin = prose.span(0, 1).start;
  const end = prose.span(text.length - 1, text.length).end;
  const inside = tables
    .filter((table) => table.start < end && table.end > begin)
    .map((table) => [proseOffset(prose, table.start), proseOffset(prose, table.end)] as const);
  const ranges: (readonly [number, number])[] = [];
  let from = 0;
  for (const [start, stop] of inside) {
    if (start > from) ranges.push([from, start]);
    from = Math.max(from, stop);
  }
  if (from < text.length) ranges.push([from, text.length]);
  return ranges;
}

/**
 * The paragraphs of a range as `[start, end)`. Lines that carry one paragraph are joined: a line break counts where a
 * sentence ended or a numbered line begins. From the start of any of them on, the others are found alike; whether one
 * begins at a place is seen by no more than `LOOKS_AHEAD` units behind it. Linear in the text.
 */
export function* paragraphsIn(text: string, from: number, to: number): Generator<readonly [number, number]> {
  let start = from;
  let lineStart = from;
  for (let i = lineBreakAt(text, from, to); ; i = lineBreakAt(text, lineStart, to)) {
    const next = nextLine(text, i, to);
    if (
      i === to ||
      endsParagraph(text.slice(Math.max(lineStart, i - 40), i), text.slice(next.at, next.at + LOOKS_AHEAD), next.blank)
    ) {
      if (hasWord(text, start, i)) yield [start, i];
      start = next.at;
    }
    if (i === to || next.at > to) return;
    lineStart = next.at;
  }
}

export const LOOKS_AHEAD = 12;

function lineBreakAt(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return to;
}

/** Numbers and bars alone, as the cells of a table that was not read, say nothing. */
function hasWord(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isHan(foldCode(text.charCodeAt(i)))) return true;
  return false;
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function nextLine(text: string, at: number, to: number): { at: number; blank: boolean } {
  let breaks = 0;
  let i = at;
  while (i < to && isBlankCode(text.charCodeAt(i))) {
    if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) breaks++;
    i++;
  }
  return { at: Math.max(i, at + 1), blank: breaks > 1 };
}

function endsParagraph(lineEnd: string, next: string, blank: boolean): boolean {
  const tail = lineEnd.trimEnd();
  return blank || tail === '' || /[。；;：:!！?？”"|]$/.test(tail) || NUMBERED.test(next) || tail.length < 20;
}
