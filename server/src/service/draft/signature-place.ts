import type { Report } from '../../model/report.js';
import { DATE_TO_FILL } from '../../rules/support/placeholders.js';
import { squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';

/** Where organ and date stand that close the report; also those of a draft whose date is still to be filled in. */
export function signaturePlace(report: Report): Span | null {
  const { signature, prose } = report;
  const spans = [signature?.organ, signature?.date].flatMap((at) => (at ? [at.span] : []));
  if (spans.length > 0) {
    return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  }
  const date = prose.text.lastIndexOf(DATE_TO_FILL);
  if (date < 0) return null;
  const before = prose.text.slice(0, date).trimEnd();
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const isOrgan = squash(before.slice(line)) === report.organ?.name;
  return prose.span(isOrgan ? line : date, date + DATE_TO_FILL.length);
}
