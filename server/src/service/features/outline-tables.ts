import type { Locale } from '../../model/finding.js';
import type { DisclosureTable, Report, RequestsTable, Table } from '../../model/report.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import { editionById } from '../../templates/editions.js';
import type { Span } from '../../text/span.js';
import { rowDetail, tableDetail } from './outline-detail.js';
import { type OutlineNode, outlineNode } from './outline-node.js';
import { withMarks } from './spans.js';
import { type LabelFound, labelsIn } from './table-labels.js';
import { rowsOf, type TableRow } from './table-rows.js';

/** A table with its blocks or groups and its rows. */
export function tableNode(report: Report, table: Table, locale: Locale): OutlineNode {
  const range = withMarks(report.source, table.span);
  const rows = rowsOf(report, table);
  const rowNodes = new Map(rows.map((row) => [row.key, rowNode(report, table, row, locale)]));
  return outlineNode({
    kind: 'table',
    name: TABLE_NAMES[table.key],
    detail: tableDetail(table, locale),
    selection: firstLine(report, table.span),
    range,
    children: childrenOf(report, table, rowNodes),
  });
}

type RowNodes = ReadonlyMap<string, OutlineNode>;

function childrenOf(report: Report, table: Table, rows: RowNodes): readonly OutlineNode[] {
  if (table.key === 'proceedings') return [...rows.values()];
  return table.key === 'disclosure' ? blockNodes(report, table, rows) : groupNodes(report, table, rows);
}

function rowNode({ source }: Report, table: Table, row: TableRow, locale: Locale): OutlineNode {
  return outlineNode({
    kind: 'row',
    name: row.label.replace(/（区分.*$/, ''),
    detail: rowDetail(table, row, locale),
    selection: row.labelSpan ?? row.span,
    range: withMarks(source, row.span),
    children: [],
  });
}

function blockNodes(report: Report, table: DisclosureTable, rows: RowNodes): readonly OutlineNode[] {
  return editionById(table.boundTo).disclosure.blocks.flatMap((block) => {
    const children = block.rows.flatMap((row) => rows.get(row.key) ?? []);
    const heading = table.blocks.find((found) => found.item === block.item)?.heading?.span ?? null;
    return groupNode(report, heading?.start === heading?.end ? null : heading, block.heading, children);
  });
}

/** The rows of 表二 under the headings of their groups; the heading of 三、本年度办理结果 holds those of （三） to （六）. */
function groupNodes(report: Report, table: RequestsTable, rows: RowNodes): readonly OutlineNode[] {
  const template = editionById(table.boundTo).requests.rows;
  const headings = labelsIn(report, table).filter(({ axis }) => axis === 'row');
  const under = (group: string | null): readonly OutlineNode[] =>
    template
      .filter((row) => row.group === group)
      .flatMap((row) => {
        if (row.role !== 'group') return rows.get(row.key) ?? [];
        const children = under(row.key);
        return groupNode(report, headingOf(headings, row.label, children), row.label, children);
      });
  return under(null);
}

/** The heading that stands last before the first row of its group: pages and merged cells may repeat it. */
function headingOf(headings: readonly LabelFound[], label: string, rows: readonly OutlineNode[]): Span | null {
  const first = Math.min(...rows.map((row) => row.selection.start));
  return headings.findLast((found) => found.label === label && found.span.end <= first)?.span ?? null;
}

function groupNode(
  { source }: Report,
  heading: Span | null,
  name: string,
  children: readonly OutlineNode[],
): readonly OutlineNode[] {
  const selection = heading ?? children[0]?.selection;
  if (!selection || children.length === 0) return [];
  return [outlineNode({ kind: 'block', name, detail: '', selection, range: withMarks(source, selection), children })];
}

function firstLine({ source }: Report, { start, end }: Span): Span {
  return { start, end: Math.max(start, Math.min(end, source.lineEnd(source.lineAt(start)))) };
}
