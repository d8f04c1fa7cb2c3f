import type { Finding } from '../../model/finding.js';
import { moved, type TextChange } from '../../text/change.js';
import type { Span } from '../../text/span.js';

/** A finding whose cause is as it was, where it stands now. */
export function movedFinding(finding: Finding, change: TextChange): Finding {
  return placedFinding(finding, (offset) => moved(offset, change));
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
