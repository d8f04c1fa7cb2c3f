import type { CellRef } from '../../model/finding.js';
import { disclosureRows, editionById } from '../../templates/editions.js';
import type { EditionId, EditionTemplate, ProceedingsGroup, TableKey } from '../../templates/template.js';

/** Longest row label in a message, in characters. */
const LONGEST_LABEL = 18;

/** Tables as messages of either language name them. */
export const TABLE_NAMES: Readonly<Record<TableKey, string>> = {
  disclosure: '表一',
  requests: '表二',
  proceedings: '表三',
};

/** Names a table that stands alone: 表一　主动公开政府信息情况. */
export function tableCaption(edition: EditionTemplate, key: TableKey): string {
  const part = edition.parts.find(({ table }) => table === key);
  return `${TABLE_NAMES[key]}　${part?.title ?? ''}`;
}

/** A row of 表二 by its official label, shortened, leaves with the number of their group: （三）1.属于国家秘密. */
export function requestRowName(edition: EditionId, key: string): string {
  const { rows } = editionById(edition).requests;
  const row = rows.find((found) => found.key === key);
  if (!row) return key;
  const plain = row.label.replace(/（区分.*$/, '');
  const short = plain.length > LONGEST_LABEL ? `${plain.slice(0, LONGEST_LABEL - 1)}…` : plain;
  if (row.depth !== 2) return short;
  const group = rows.find((found) => found.key === row.group);
  return `${/^（.）/.exec(group?.label ?? '')?.[0] ?? ''}${short}`;
}

export function requestColumnName(edition: EditionId, column: number): string {
  return editionById(edition).requests.columns[column - 1]?.label ?? String(column);
}

/** A cell as messages name it: （七）总计·自然人, 规章·本年制发件数, 行政复议·结果维持. */
export function cellName(edition: EditionId, table: TableKey, ref: CellRef): string {
  if (table === 'proceedings') return proceedingsCellName(edition, ref.column);
  const row = ref.row ?? '';
  if (table === 'requests') return `${requestRowName(edition, row)}·${requestColumnName(edition, ref.column)}`;
  const place = disclosureRows(editionById(edition)).find((found) => found.row.key === row);
  return `${row}·${place?.columns[ref.column - 1]?.label ?? ref.column}`;
}

/** The group of 表三 that a cell (1–15) belongs to. */
export function proceedingsGroup(edition: EditionId, column: number): ProceedingsGroup | null {
  const { groups } = editionById(edition).proceedings;
  return groups.find(({ parts, total }) => total === column || parts.includes(column)) ?? null;
}

function proceedingsCellName(edition: EditionId, column: number): string {
  const group = proceedingsGroup(edition, column);
  if (!group) return String(column);
  const { outcomes } = editionById(edition).proceedings;
  const index = [...group.parts, group.total].indexOf(column);
  return `${group.label}·${outcomes[index] ?? column}`;
}
