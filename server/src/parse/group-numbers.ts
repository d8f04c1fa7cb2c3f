import type { TextAt } from '../model/report.js';
import { editionById } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { squash } from '../text/fold.js';
import type { LabelStream } from './label-stream.js';
import type { Plain } from './plain.js';
import { REQUEST_COLUMNS } from './request-values.js';

/** Rows of numbers that stand right beside a group heading of 表二, where none are due. */
export function numbersBesideHeadings(
  plain: Plain,
  stream: LabelStream,
  edition: EditionId,
): (TextAt & { readonly group: string })[] {
  const rows = editionById(edition).requests.rows;
  const results = squash(rows.find((row) => row.key === 'results')?.label ?? '');
  return rows.flatMap((row) => {
    if (row.role !== 'group') return [];
    const label = squash(row.label);
    return stream.groups.flatMap((group, i) => {
      if (group.values.length !== REQUEST_COLUMNS) return [];
      const previous = stream.groups[i - 1];
      if (!previous) return [];
      const words = stream.text.slice(previous.at, group.at);
      if (words !== label && words !== results + label) return [];
      const [first, last] = [group.values[0]!, group.values[REQUEST_COLUMNS - 1]!];
      const span = plain.span(first.start, last.end);
      const text = group.values.map((value) => plain.text.slice(value.start, value.end)).join(' ');
      return [{ text, span, group: row.key }];
    });
  });
}
