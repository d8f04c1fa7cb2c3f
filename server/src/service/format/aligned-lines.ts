import type { TextEdit } from '../../model/finding.js';
import type { SourceText } from '../../text/source-text.js';
import { type AmbiguousWidth, displayWidth } from '../../text/width.js';
import { alignRows } from '../tables/align-rows.js';
import { lineText } from './pipe-runs.js';

/** Rows of cells as lines with their bars below each other. */
export function alignedLines(rows: readonly (readonly string[])[], ambiguousWidth: AmbiguousWidth): string[] {
  return alignRows(rows, (text) => displayWidth(text, ambiguousWidth));
}

/** The smallest edit for each line, from `first` on, that differs from what it should be. */
export function lineEdits(
  source: SourceText,
  first: number,
  lines: readonly string[],
  indent: string,
): readonly TextEdit[] {
  return lines.flatMap((wanted, i) => {
    const line = first + i;
    return smallestEdit(source.lineStart(line), lineText(source, line), indent + wanted);
  });
}

function smallestEdit(at: number, before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const span = { start: at + head, end: at + before.length - tail };
  return [{ span, newText: after.slice(head, after.length - tail) }];
}
