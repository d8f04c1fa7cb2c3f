import type { Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { outline } from './outline.js';
import type { OutlineNode } from './outline-node.js';
import { placeAt } from './places.js';
import { isInside, touches } from './spans.js';

/**
 * What to select round each offset, innermost first: cell, row, group, table, part, document; in running text
 * sentence, paragraph, sub-heading, part, document. Each holds the one before and is larger.
 */
export function selectionsAt(report: Report, offsets: readonly number[]): readonly (readonly Span[])[] {
  const tree = outline(report, 'zh');
  return offsets.map((offset) => selectionsOf(report, tree, offset));
}

function selectionsOf(report: Report, tree: readonly OutlineNode[], offset: number): readonly Span[] {
  const whole = { start: 0, end: report.source.text.length };
  const path = pathTo(tree, offset);
  const deepest = path.at(-1);
  const inTable = path.some(({ kind }) => kind === 'table');
  const cell = placeAt(report, offset)?.cell.span;
  const inner = inTable ? [cell] : [paragraphAt(report, offset), sentenceAt(report, offset)];
  const heading = deepest && touches(deepest.selection, offset) ? deepest.selection : undefined;
  const chain = [whole];
  for (const span of [...path.map(({ range }) => range), ...inner, heading, yearAt(report, offset)]) {
    const outer = chain.at(-1)!;
    if (!span || span.end === span.start || !touches(span, offset) || !isInside(span, outer)) continue;
    if (span.start !== outer.start || span.end !== outer.end) chain.push(span);
  }
  return chain.reverse();
}

/** The nodes round the offset, outermost first; between two that meet there the second. */
function pathTo(nodes: readonly OutlineNode[], offset: number): readonly OutlineNode[] {
  const node = nodes.findLast(({ range }) => touches(range, offset));
  return node ? [node, ...pathTo(node.children, offset)] : [];
}

function paragraphAt({ source }: Report, offset: number): Span {
  const line = source.lineAt(offset);
  return trimmed(source.text, source.lineStart(line), source.lineEnd(line));
}

const SENTENCE_ENDS = '。！？；!?;';

function sentenceAt({ source }: Report, offset: number): Span {
  const line = source.lineAt(offset);
  let start = Math.min(offset, source.lineEnd(line));
  let end = start;
  while (start > source.lineStart(line) && !SENTENCE_ENDS.includes(source.text[start - 1]!)) start--;
  while (end < source.lineEnd(line) && !SENTENCE_ENDS.includes(source.text[end]!)) end++;
  const withMark = end < source.lineEnd(line) ? end + 1 : end;
  return trimmed(source.text, start, withMark);
}

function yearAt({ title }: Report, offset: number): Span | undefined {
  return title?.yearSpan && touches(title.yearSpan, offset) ? title.yearSpan : undefined;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
