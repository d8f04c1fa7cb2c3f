import type { DisclosureTable, Report, RequestsTable } from '../../model/report.js';
import { dataRows, disclosureRows, EDITIONS, editionById } from '../../templates/editions.js';
import type { EditionId } from '../../templates/template.js';
import { squash } from '../../text/fold.js';

/** Keys of rows that a table lacks: for certain, or perhaps only because they were not understood. */
export interface MissingRows {
  readonly certain: readonly string[];
  readonly uncertain: readonly string[];
}

const NONE: MissingRows = { certain: [], uncertain: [] };

/**
 * A row is missing for certain where the rows on both sides were read, nothing but known headings stands between
 * them and its label is nowhere in the table. Rows cut off at the end of a text are never certain.
 */
export function missingRows(report: Report, table: DisclosureTable | RequestsTable): MissingRows {
  const { rows } = table;
  if (rows.every(({ cells }) => cells !== null)) return NONE;
  const text = squash(report.source.slice(table.span));
  const isLegible = rows.filter(isRead).length * 2 > rows.length && table.layout !== 'columns';
  const certain: string[] = [];
  const uncertain: string[] = [];
  rows.forEach((row, i) => {
    if (row.cells !== null) return;
    const isCertain =
      isLegible &&
      belongs(table, row.key) &&
      !labelsOf(table, row.key).some((label) => text.includes(squash(label))) &&
      isGapClean(report, table, i);
    (isCertain ? certain : uncertain).push(row.key);
  });
  return { certain, uncertain };
}

type AnyRow = RequestsTable['rows'][number] | DisclosureTable['rows'][number];

function isRead(row: AnyRow): boolean {
  return row.cells?.some((cell) => cell.state !== 'unread') ?? false;
}

/** The row is due: the table shows its edition, or the row is in all editions. */
function belongs(table: DisclosureTable | RequestsTable, key: string): boolean {
  if (table.edition === 'mixed') return false;
  return table.edition === table.boundTo || EDITIONS.every((edition) => keysOf(table, edition.id).includes(key));
}

function keysOf(table: DisclosureTable | RequestsTable, edition: EditionId): readonly string[] {
  const template = editionById(edition);
  if (table.key === 'requests') return dataRows(template).map((row) => row.key);
  return disclosureRows(template).map((place) => place.row.key);
}

function labelsOf(table: DisclosureTable | RequestsTable, key: string): readonly string[] {
  const template = editionById(table.boundTo);
  if (table.key === 'requests') return template.requests.rows.flatMap((row) => (row.key === key ? [row.anchor] : []));
  const row = disclosureRows(template).find((place) => place.row.key === key)?.row;
  return row ? [row.label, ...row.variants] : [];
}

/** Between the rows around a missing one there is nothing that could be its row under another name. */
function isGapClean(report: Report, table: DisclosureTable | RequestsTable, index: number): boolean {
  const rows: readonly AnyRow[] = table.rows;
  const before = rows.slice(0, index).findLast((row) => row.cells !== null);
  const after = rows.slice(index + 1).find((row) => row.cells !== null);
  if ((before && !isRead(before)) || (after && !isRead(after)) || (!before && !after)) return false;
  if (!after) return report.sections.some((section) => section.span.start >= table.span.end);
  const from = before?.cells?.[before.cells.length - 1]?.span.end ?? table.span.start;
  const to = after.label?.span.start;
  if (to === undefined || to < from) return false;
  const between = report.source.text.slice(from, to).replace(/<[^<>]*>/g, '');
  return !hasStrayWords(squash(between), table, before === undefined);
}

function hasStrayWords(squashed: string, table: DisclosureTable | RequestsTable, isHead: boolean): boolean {
  let left = squashed;
  for (const label of knownLabels(table)) left = left.split(squash(label)).join('');
  const stray = left.replace(/[^\u4e00-\u9fff\d]/g, '').length;
  return stray > (isHead ? 8 : 1);
}

/** Headings of groups, blocks and columns, the longest first. */
function knownLabels(table: DisclosureTable | RequestsTable): readonly string[] {
  const { requests, disclosure } = editionById(table.boundTo);
  const labels =
    table.key === 'requests'
      ? [
          requests.note,
          requests.applicants,
          requests.organisations,
          ...requests.columns.map((column) => column.label),
          ...requests.rows.filter((row) => row.role === 'group').map((row) => row.label),
        ]
      : [
          disclosure.corner,
          ...disclosure.blocks.flatMap((block) => [block.heading, ...block.columns.map((column) => column.label)]),
        ];
  return labels.sort((a, b) => b.length - a.length);
}
