import type { Report } from '../../src/model/report.js';
import { parseReport } from '../../src/parse/parse-report.js';
import { cellsOf, tablesOf } from '../../src/rules/tables/cells.js';
import { type OfficialBlock, type OfficialReport, officialReport } from '../../src/service/export/official-report.js';
import { squash } from '../../src/text/fold.js';

export function officialOf(text: string): OfficialReport {
  return officialReport(parseReport(text));
}

/** All that a report says, in order, without blanks: what has to outlive every way through another program. */
export function saidBy(text: string): readonly string[] {
  const report = parseReport(text);
  const { title, opening, parts, signature, closing } = officialReport(report);
  return [
    title ?? '',
    ...opening.map((block) => blockWords(report, block)),
    ...parts.flatMap(({ heading, blocks }) => [heading, ...blocks.map((block) => blockWords(report, block))]),
    ...signature,
    ...closing.map((block) => blockWords(report, block)),
  ].map(squash);
}

function blockWords(report: Report, block: OfficialBlock): string {
  if (block.kind !== 'table') return `${block.kind}:${block.text}`;
  const table = tablesOf(report).find(({ key }) => key === block.table.key)!;
  return `${table.key}:${cellsOf(table)
    .map(({ ref, cell }) => `${ref.row ?? ''}/${ref.column}=${cell.text}`)
    .join(';')}`;
}
