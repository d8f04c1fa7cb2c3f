import type { Finding, TextEdit } from '../model/finding.js';
import type { SourceText } from '../text/source-text.js';

export interface FixedText {
  readonly text: string;
  /** Fixes applied. */
  readonly count: number;
}

/**
 * Applies the safe fixes of the findings, each whole or not at all, none over another; the earlier finding goes first.
 * What had to stand back is found again when the text is checked once more. Line ends become those of the text.
 */
export function applySafeFixes(source: SourceText, findings: readonly Finding[]): FixedText {
  const taken: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const edits = finding.fixes.find(({ safety }) => safety === 'safe')?.edits.toSorted(byStart) ?? [];
    if (edits.length === 0 || !isApart(edits) || !edits.every((edit) => fits(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit), 0, edit);
    count++;
  }
  return { text: applyEdits(source, taken), count };
}

function byStart(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start;
}

/** Edits in order of their starts, none over the next; two at one place would have no order. */
function isApart(edits: readonly TextEdit[]): boolean {
  return edits.every((edit, i) => {
    const next = edits[i + 1];
    return !next || (edit.span.start < next.span.start && edit.span.end <= next.span.start);
  });
}

function fits(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeOf(taken, edit);
  return isApart(taken.slice(Math.max(0, place - 1), place).concat(edit, taken.slice(place, place + 1)));
}

/** Index of the first taken edit that starts at the edit's start or after it. */
function placeOf(taken: readonly TextEdit[], edit: TextEdit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.span.start < edit.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function applyEdits(source: SourceText, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const { span, newText } of edits) {
    text += source.text.slice(at, span.start) + newText.replace(/\r\n|\r|\n/g, source.lineBreak);
    at = span.end;
  }
  return text + source.text.slice(at);
}
