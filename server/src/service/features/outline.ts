import type { Locale } from '../../model/finding.js';
import type { Report, Section, Subheading, Table } from '../../model/report.js';
import { tablesOf } from '../../rules/tables/cells.js';
import type { Span } from '../../text/span.js';
import { headDetail } from './outline-detail.js';
import { type OutlineNode, outlineNode, settled } from './outline-node.js';
import { tableNode } from './outline-tables.js';
import { isInside, withMarks, withoutTail } from './spans.js';

const UNTITLED = { zh: '（无标题）', en: '(untitled)' };

/**
 * Title, parts, sub-headings, tables with their groups and rows, as a tree in text order. A node's range holds its
 * selection and the ranges of its children; the ranges of siblings share no text. Empty where the text is no report.
 */
export function outline(report: Report, locale: Locale): readonly OutlineNode[] {
  if (!report.isReport) return [];
  const tables = tablesOf(report);
  const parts = report.sections.map((section) => partNode(report, section, tables, locale));
  const loose = tables
    .filter((table) => !report.sections.some((section) => isIn(table, section)))
    .map((table) => tableNode(report, table, locale));
  const nodes = settled([...parts, ...loose]);
  const { title, source } = report;
  if (!title) return nodes;
  const isBelow = ({ range }: OutlineNode) => range.start >= title.span.end;
  const root = outlineNode({
    kind: 'title',
    name: oneLine(title.text),
    detail: headDetail(report, locale),
    selection: title.span,
    range: withoutTail(source, { start: withMarks(source, title.span).start, end: source.text.length }),
    children: nodes.filter(isBelow),
  });
  return settled([...nodes.filter((node) => !isBelow(node)), root]);
}

function isIn(table: Table, section: Section): boolean {
  return section.span.start <= table.span.start && table.span.start < section.bodySpan.end;
}

function partNode(report: Report, section: Section, tables: readonly Table[], locale: Locale): OutlineNode {
  const { source } = report;
  const own = { start: section.span.start, end: Math.max(section.span.end, section.bodySpan.end) };
  const range = withoutTail(source, { start: withMarks(source, section.span).start, end: own.end });
  const inside = tables.filter((table) => isIn(table, section));
  return outlineNode({
    kind: 'part',
    name: oneLine(section.numbering + section.heading) || UNTITLED[locale],
    detail: '',
    selection: section.span,
    range,
    children: [
      ...subheadingNodes(report, section, inside, range),
      ...inside.map((table) => tableNode(report, table, locale)),
    ],
  });
}

/** The sub-headings of a part, each with those of a deeper level under it, up to the next one or to a table. */
function subheadingNodes(
  report: Report,
  section: Section,
  tables: readonly Table[],
  part: Span,
): readonly OutlineNode[] {
  const { source } = report;
  const stops = tables.map((table) => withMarks(source, table.span).start);
  const heads = section.subheadings
    .filter(({ span }) => isInside(span, part))
    .map((heading) => ({ heading, start: withMarks(source, heading.span).start }));
  const nodesFrom = (from: number, to: number): OutlineNode[] => {
    const nodes: OutlineNode[] = [];
    for (let i = from; i < to; ) {
      const { heading, start } = heads[i]!;
      const stop = stops.find((at) => at > start) ?? part.end;
      let next = i + 1;
      while (next < to && heads[next]!.heading.level > heading.level && heads[next]!.start < stop) next++;
      const end = Math.min(stop, heads[next]?.start ?? part.end);
      nodes.push(subheadingNode(heading, withoutTail(source, { start, end }), nodesFrom(i + 1, next)));
      i = next;
    }
    return nodes;
  };
  return nodesFrom(0, heads.length);
}

function subheadingNode({ numbering, text, span }: Subheading, range: Span, children: readonly OutlineNode[]) {
  return outlineNode({
    kind: 'subheading',
    name: oneLine(numbering + text),
    detail: '',
    selection: span,
    range,
    children,
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
