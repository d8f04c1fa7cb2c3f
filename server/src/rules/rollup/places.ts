import type { Related } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { TableKey } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { cellName } from '../tables/naming.js';
import type { Figure, Figures, Part } from './part.js';
import type { Rollup } from './rollup.js';

/** A table of the whole and what it is held against. */
export interface WholeTable {
  readonly report: Report;
  readonly key: TableKey;
  readonly figures: Figures;
  readonly rollup: Rollup;
}

export function figureName({ report, key, figures }: WholeTable, { ref }: Figure): string {
  return cellName(figures.edition ?? report.edition ?? '2021', key, ref);
}

/** Where a word about the roll-up as a whole stands: at the title, else at the first part's heading. */
export function placeOfWhole({ title, sections }: Report): Span {
  return title?.span ?? sections[0]?.span ?? { start: 0, end: 0 };
}

/** A part by its title. */
export function partPlace(other: Part): Related {
  const message = { zh: '{file}', en: '{file}' };
  return { message, args: { file: other.name }, span: other.title ?? { start: 0, end: 0 }, other };
}

/** `部门/甲.md、部门/乙.md……` */
export function firstOf(texts: readonly string[], most: number): string {
  return texts.slice(0, most).join('、') + (texts.length > most ? '……' : '');
}
