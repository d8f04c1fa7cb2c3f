import type { Finding, TextEdit } from '../model/finding.js';
import type { SourceText } from '../text/source-text.js';

export interface SafeEdits {
  /** In text order, none over another; line ends are those of the text. */
  readonly edits: readonly TextEdit[];
  /** Fixes that they make up. */
  readonly count: number;
}

/**
 * The safe fixes of the findings that go together, each whole or not at all; the earlier finding goes first. What had
 * to stand back is found again when the text is checked once more.
 */
export function safeEdits(source: SourceText, findings: readonly Finding[]): SafeEdits {
  const taken: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const edits = finding.fixes.find(({ safety }) => safety === 'safe')?.edits.toSorted(byStart) ?? [];
    if (edits.length === 0 || !isApart(edits) || !edits.every((edit) => fits(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit), 0, withLineEnds(source, edit));
    count++;
  }
  return { edits: taken, count };
}

export interface FixedText {
  readonly text: string;
  /** Fixes applied. */
  readonly count: number;
}

/** The text after its safe fixes. */
export function applySafeFixes(source: SourceText, findings: readonly Finding[]): FixedText {
  const { edits, count } = safeEdits(source, findings);
  return { text: applyEdits(source, edits), count };
}

function withLineEnds({ lineBreak }: SourceText, { span, newText }: TextEdit): TextEdit {
  return { span, newText: newText.replace(/\r\n|\r|\n/g, lineBreak) };
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

/** The text after edits that stand in its order and none over another. */
export function applyEdits(source: SourceText, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const { span, newText } of edits) {
    text += source.text.slice(at, span.start) + newText;
    at = span.end;
  }
  return text + source.text.slice(at);
}
