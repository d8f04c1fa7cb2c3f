import { dataRows, disclosureRows, editionById } from '../../templates/editions.js';
import type { EditionId } from '../../templates/template.js';

/** Builders of the short drafts that rules give as examples; cells are written with `|` between them. */

/** A title of the edition's years and then the blocks, with a blank line before each. */
export function draftFragment(edition: EditionId, ...blocks: readonly string[]): string {
  const year = edition === '2019' ? 2020 : 2023;
  return [`示例县示例局${year}年政府信息公开工作年度报告\n`, ...blocks].join('\n');
}

/** The heading of part 四, as a block. */
export const PROCEEDINGS_HEADING = '四、政府信息公开行政复议、行政诉讼情况';

/** 表二 with the given rows; `all` adds the others with 0 in every cell. */
export function requestsFragment(
  edition: EditionId,
  rows: Readonly<Record<string, string>>,
  extent: 'given' | 'all' = 'given',
): string {
  const { columns } = editionById(edition).requests;
  const zeros = columns.map(() => '0').join(' | ');
  const lines = dataRows(editionById(edition)).flatMap(({ key, label }) => {
    const cells = rows[key] ?? (extent === 'all' ? zeros : null);
    return cells === null ? [] : [`| ${label} | ${cells} |`];
  });
  return table(['申请人情况', ...columns.map((column) => column.label)], lines);
}

/** 表三 with the given fifteen cells. */
export function proceedingsFragment(cells: string): string {
  const { groups, outcomes, review, litigation } = editionById('2021').proceedings;
  const heads = groups.flatMap(() => outcomes);
  const names = groups.map((group) => (group.key === 'review' ? review : `${litigation}（${group.label}）`));
  const upper = names.flatMap((name) => [name, ...outcomes.slice(1).map(() => '')]);
  return table(upper, [`| ${heads.join(' | ')} |`, `| ${cells} |`]);
}

/** 表一: every block that holds one of the given rows, and those rows. */
export function disclosureFragment(edition: EditionId, rows: Readonly<Record<string, string>>): string {
  const { corner, blocks } = editionById(edition).disclosure;
  const places = disclosureRows(editionById(edition));
  return blocks
    .filter((block) => block.rows.some((row) => row.key in rows))
    .map((block) => {
      const labels = [corner, ...block.columns.map((column) => column.label)];
      const lines = places
        .filter((place) => place.block === block && place.row.key in rows)
        .map(({ row }) => `| ${row.label} | ${rows[row.key]} |`);
      const heading = [block.heading, ...block.columns.map(() => '')];
      return `${table(heading, [`| ${labels.join(' | ')} |`, ...lines])}`;
    })
    .join('');
}

function table(head: readonly string[], lines: readonly string[]): string {
  const rule = head.map(() => '---');
  return `${[`| ${head.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...lines].join('\n')}\n`;
}
