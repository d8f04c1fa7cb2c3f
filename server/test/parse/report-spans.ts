import type { Report } from '../../src/model/report.js';
import type { Span } from '../../src/text/span.js';

/** Every span anywhere in the report, found by its shape. */
export function spansOf(report: Report): Span[] {
  const found: Span[] = [];
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value) || value === report.source) return;
    seen.add(value);
    if ('start' in value && 'end' in value) found.push(value as Span);
    for (const child of Object.values(value)) visit(child);
  };
  visit(report);
  return found;
}

/** Spans that are no part of the text. */
export function outOfText(spans: readonly Span[], text: string): Span[] {
  return spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length));
}
