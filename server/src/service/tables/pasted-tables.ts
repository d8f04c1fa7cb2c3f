import { proseOffset } from '../../model/prose.js';
import type { Report, Table } from '../../model/report.js';
import { hasMarkup } from '../../parse/html-tags.js';
import { parseReport } from '../../parse/parse-report.js';
import { saysSomething } from '../../rules/support/parts.js';
import { cellsOf, tablesOf } from '../../rules/tables/cells.js';
import { editionById } from '../../templates/editions.js';
import type { TableKey } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { escaped } from '../export/xml.js';
import { keptLabels } from './convert-table.js';
import { isHtmlDraft, standardLayout } from './draft-layout.js';

import { editionOf, obstacleTo } from './obstacles.js';
import { placeOf } from './table-place.js';
import { textsOf } from './table-texts.js';
import { besideCells } from './table-words.js';
import { writeTable } from './write-table.js';

export interface Pasted {
  readonly text: string;
  readonly tables: readonly TableKey[];
  readonly isCertain: boolean;
}

/** More words than these around the tables are a text of their own, not one to paste as tables. */
const MOST_WORDS = 300;

/**
 * What was copied elsewhere, as standard tables in the notation of the draft, the words around them kept; null where it
 * holds no table, or one that would lose something.
 */
export function pastedTables(draft: Report, copied: string, ambiguousWidth: AmbiguousWidth): Pasted | null {
  const title = titleFor(draft, hasMarkup(copied));
  const report = parseReport(title + copied);
  const tables = tablesOf(report).map((table) => ({ table, place: placeOf(report, table) }));
  if (tables.length === 0) return null;
  const { prose } = report;
  const { lineBreak } = draft.source;
  const isHtml = isHtmlDraft(draft);
  const blocks: string[] = [];
  let words = 0;
  let at = proseOffset(prose, title.length);
  const keep = (until: number) => {
    const lines = prose.text.slice(at, until).split(/[\r\n]+/);
    for (const line of lines.map((each) => each.replace(/\s+/g, ' ').trim()).filter(saysSomething)) {
      words += line.length;
      blocks.push(isHtml ? `<p>${escaped(line)}</p>` : line);
    }
  };
  for (const { table, place } of tables.sort((a, b) => a.table.span.start - b.table.span.start)) {
    const beside = place && besideCells(report, table, place.span);
    if (!place || !beside || beside.words.length > 0 || obstacleTo(report, table, beside)) return null;
    keep(proseOffset(prose, place.span.start));
    at = proseOffset(prose, place.span.end);
    const kept = keptLabels(table);
    blocks.push(
      writeTable(editionById(editionOf(report, table)), table.key, textsOf(table), {
        layout: standardLayout(draft),
        lineBreak,
        ambiguousWidth,
        labelOf: (label) => kept.get(label) ?? label,
      }),
    );
  }
  keep(prose.text.length);
  const text = blocks.join(lineBreak + lineBreak);
  if (words > MOST_WORDS || !isSame(report, parseReport(titleFor(draft, hasMarkup(text)) + text))) {
    return null;
  }
  const isCertain = draft.isReport && words === 0 && tables.every(({ table }) => isWhole(table, draft));
  return { text, tables: tables.map(({ table }) => table.key), isCertain };
}

/** A table alone is no report, and is not looked for in what is none: it is read as below the title of one. */
function titleFor({ year }: Report, isMarkup: boolean): string {
  const title = `${year ?? ''}年政府信息公开工作年度报告`;
  return isMarkup ? `<h1>${title}</h1>\n` : `${title}\n\n`;
}

/** Whether the tables of two texts hold the same. */
function isSame(a: Report, b: Report): boolean {
  const said = (report: Report) =>
    tablesOf(report)
      .flatMap((table) =>
        cellsOf(table).map(({ ref, cell }) => `${table.key}/${ref.row}/${ref.column}=${squash(cell.text)}`),
      )
      .join('\n');
  return said(a) === said(b);
}

function isWhole(table: Table, draft: Report): boolean {
  const isOfDraft = table.edition === null || draft.edition === null || table.edition === draft.edition;
  return isOfDraft && cellsOf(table).every(({ cell }) => cell.state === 'number' || cell.state === 'blank');
}
