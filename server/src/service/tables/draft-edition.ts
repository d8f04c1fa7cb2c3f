import type { Report } from '../../model/report.js';
import { editionById, editionForYear } from '../../templates/editions.js';
import type { EditionTemplate } from '../../templates/template.js';

/** The edition whose tables belong into a draft: the one asked for, that of its year, that of its tables, the newest. */
export function editionForDraft({ edition, editionFrom, year, yearFrom }: Report): EditionTemplate {
  if (editionFrom === 'given' && edition) return editionById(edition);
  const byYear = year !== null && yearFrom !== 'text' ? editionForYear(year) : null;
  return byYear ?? editionById(edition ?? '2021');
}
