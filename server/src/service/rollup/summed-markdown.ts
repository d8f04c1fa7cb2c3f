import type { Locale, Message } from '../../model/finding.js';
import type { Rollup } from '../../rules/rollup/rollup.js';
import { officialHeading } from '../../rules/support/parts.js';
import { placeKey } from '../../rules/tables/cells.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { decimalText, isZero } from '../../values/decimal.js';
import { render } from '../messages.js';
import { writeTable } from '../tables/write-table.js';
import { leftOutNotes, tableNotes } from './summed-notes.js';
import type { SummedCell, SummedTable, SummedTables } from './summed-tables.js';

const TEXTS = {
  title: { zh: '{year} 年度三张表汇总（{count} 个单位）', en: 'The three tables of {year}, summed over {count} parts' },
  titleOfNoYear: { zh: '三张表汇总（{count} 个单位）', en: 'The three tables, summed over {count} parts' },
  parts: { zh: '加进去的单位', en: 'Parts in the sums' },
  part: { zh: '{organ}（{file}）', en: '{organ} ({file})' },
  leftOut: { zh: '没有加进去的', en: 'Not in the sums' },
} satisfies Record<string, Message>;

/** The summed tables in the official form, what they are summed up from, and what is missing. */
export function summedMarkdown(
  summed: SummedTables,
  rollup: Rollup,
  year: number | null,
  locale: Locale,
  ambiguousWidth: AmbiguousWidth,
): string {
  const { edition, tables } = summed;
  const said = (message: Message, args: Parameters<typeof render>[1] = {}) => render(message, args, locale);
  const count = rollup.parts.length;
  const blocks = [`# ${year === null ? said(TEXTS.titleOfNoYear, { count }) : said(TEXTS.title, { year, count })}`];
  for (const part of edition.parts) {
    const table = tables.find(({ key }) => key === part.table);
    if (!table) continue;
    blocks.push(`## ${officialHeading(part)}`);
    for (const { text, args } of tableNotes(summed, table)) blocks.push(`> ${escaped(said(text, args))}`);
    blocks.push(
      writeTable(edition, table.key, textsOf(table, edition.id), { layout: 'pipe', lineBreak: '\n', ambiguousWidth }),
    );
  }
  const parts = rollup.parts.map(({ organ, name }) => said(TEXTS.part, { organ: organ ?? '—', file: name }));
  blocks.push(`## ${said(TEXTS.parts)}`, parts.map((text, i) => `${i + 1}. ${escaped(text)}`).join('\n'));
  const leftOut = leftOutNotes(rollup).map(({ text, args }) => `- ${escaped(said(text, args))}`);
  if (leftOut.length > 0) blocks.push(`## ${said(TEXTS.leftOut)}`, leftOut.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function textsOf({ key, cells }: SummedTable, edition: string) {
  const byPlace = new Map(cells.map((cell) => [placeKey(cell.ref), cell]));
  return (ref: SummedCell['ref']): string => {
    const sum = byPlace.get(placeKey(ref))?.sum;
    if (!sum) return '';
    // The form of 2019 leaves open in what unit amounts are.
    const isOpen = edition === '2019' && key === 'disclosure' && ref.row === '政府集中采购' && ref.column === 2;
    return decimalText(sum) + (isOpen && !isZero(sum) ? '万元' : '');
  };
}

/** Names of organs and files as they are, whatever Markdown would make of them. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&');
}
