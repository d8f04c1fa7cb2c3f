import type { TextEdit } from '../../model/finding.js';
import type { SourceText } from '../../text/source-text.js';
import { lineText } from './pipe-runs.js';

/** Lines from the first to the last, counted from 0. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Edits that leave exactly one empty line before and behind each block, none at the two ends of the text. */
export function emptyLines(
  source: SourceText,
  blocks: readonly LineRange[],
  range: LineRange | undefined,
): readonly TextEdit[] {
  // A gap is known by the line that stands before it.
  const gaps = new Set<number>();
  for (const { first, last } of blocks) {
    let above = first - 1;
    while (above >= 0 && isEmpty(source, above)) above--;
    if (above >= 0) gaps.add(above);
    gaps.add(last);
  }
  return [...gaps].sort((a, b) => a - b).flatMap((above) => gapEdit(source, above, range));
}

function gapEdit(source: SourceText, above: number, range: LineRange | undefined): readonly TextEdit[] {
  let below = above + 1;
  while (below < source.lineCount && isEmpty(source, below)) below++;
  if (below >= source.lineCount || below === above + 2) return [];
  if (range && (below < range.first || above > range.last)) return [];
  if (below === above + 1) {
    const at = source.lineStart(below);
    return [{ span: { start: at, end: at }, newText: source.lineBreak }];
  }
  return [{ span: { start: source.lineStart(above + 2), end: source.lineStart(below) }, newText: '' }];
}

function isEmpty(source: SourceText, line: number): boolean {
  return lineText(source, line).trim() === '';
}
