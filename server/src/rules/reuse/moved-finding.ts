import type { Finding } from '../../model/finding.js';
import { moved, type TextChange } from '../../text/change.js';
import type { Span } from '../../text/span.js';

/** A finding whose cause is as it was, where it stands now. */
export function movedFinding(finding: Finding, change: TextChange): Finding {
  return placedFinding(finding, (offset) => moved(offset, change));
}

/**
 * Whether what it points at is surely still there, where the change has moved it to: nothing of it begins or ends in
 * the change, or where something was put in. What is inside may be as it was and yet stand elsewhere.
 */
export function isClearOf({ span, related, fixes }: Finding, change: TextChange): boolean {
  return (
    isMoved(span, change) &&
    related.every((found) => found.other || isMoved(found.span, change)) &&
    fixes.every(({ edits }) => edits.every((edit) => isMoved(edit.span, change)))
  );
}

function isMoved(span: Span, { start, end }: TextChange): boolean {
  if (span.end <= start) return span.start < start;
  if (span.start >= end) return span.start > start;
  return span.start < start && span.end > end;
}

/** The finding with each of its offsets in the text changed. */
export function placedFinding(finding: Finding, place: (offset: number) => number): Finding {
  const move = ({ start, end }: Span): Span => ({ start: place(start), end: place(end) });
  return {
    ...finding,
    span: move(finding.span),
    related: finding.related.map((related) => (related.other ? related : { ...related, span: move(related.span) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: move(span), newText })),
    })),
  };
}
