import { editionById } from '../../src/templates/editions.js';
import type { TableKey } from '../../src/templates/template.js';
import type { Span } from '../../src/text/span.js';
import type { Grid } from './grid.js';
import { type LineEnd, withLineEnds } from './line-ends.js';
import { createMarks } from './marks.js';
import { type ReportData, titleOf } from './report-data.js';
import { tableGrids } from './table-grids.js';
import { PLAIN, type WidthForm } from './width-forms.js';

/** A piece of the report that a layout writes as it likes. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'organ' | 'date'; readonly text: string }
  | { readonly kind: 'table'; readonly key: TableKey; readonly grid: Grid };

/** Writes a whole report, with LF for line ends. */
export type Layout = (blocks: readonly Block[]) => string;

export interface Rendered {
  readonly text: string;
  /** Where title (`title`), headings (`section/1`) and numbers (`cellId`) stand in the text. */
  readonly places: ReadonlyMap<string, Span>;
}

/** The report in a layout, with the places of all that a reader must find. */
export function render(data: ReportData, layout: Layout, form: WidthForm = PLAIN, end: LineEnd = 'LF'): Rendered {
  const marks = createMarks();
  const { prose } = data;
  const grids = tableGrids(data, form, marks);
  const paragraphs = (texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));
  const blocks: Block[] = [{ kind: 'title', text: marks.mark('title', titleOf(data)) }, ...paragraphs(prose.preamble)];
  for (const part of editionById(data.edition).parts) {
    blocks.push({ kind: 'heading', text: marks.mark(`section/${part.number}`, `${part.numeral}、${part.title}`) });
    if (part.table) blocks.push({ kind: 'table', key: part.table, grid: grids[part.table] });
    if (part.number === 1) {
      blocks.push(...paragraphs(prose.overview));
      for (const { heading, paragraphs: texts } of prose.aspects) {
        blocks.push({ kind: 'subheading', text: heading }, ...paragraphs(texts));
      }
    }
    if (part.number === 5) blocks.push(...paragraphs(prose.problems));
    if (part.number === 6) blocks.push(...paragraphs(prose.other));
  }
  blocks.push({ kind: 'organ', text: prose.signature }, { kind: 'date', text: prose.date });
  return marks.strip(withLineEnds(form.text(layout(blocks)), end));
}

/** Writes the blocks one after the other; `write` gives the lines of one. */
export function writeBlocks(blocks: readonly Block[], between: string, write: (block: Block) => string): string {
  return `${blocks.map(write).join(between)}\n`;
}
