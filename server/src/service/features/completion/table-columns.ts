import type { EditionTemplate, TableKey } from '../../../templates/template.js';

/** A heading of an official table; `column` names it in the notes, null for what stands over several columns. */
export interface TableColumn {
  readonly label: string;
  readonly column: number | string | null;
}

/** Headings in official order, each once. */
export function columnsOf(edition: EditionTemplate, table: TableKey): readonly TableColumn[] {
  const all =
    table === 'disclosure' ? disclosure(edition) : table === 'requests' ? requests(edition) : proceedings(edition);
  return all.filter(({ label }, i) => all.findIndex((other) => other.label === label) === i);
}

function disclosure({ disclosure: { corner, blocks } }: EditionTemplate): readonly TableColumn[] {
  return blocks.flatMap(({ heading, columns }) => [
    over(heading),
    over(corner),
    ...columns.map(({ key, label }) => ({ label, column: key })),
  ]);
}

function requests({ requests: { note, applicants, organisations, columns } }: EditionTemplate): readonly TableColumn[] {
  const named = columns.map(({ index, label }) => ({ label, column: index }));
  return [over(note), over(applicants), ...named.slice(0, 1), over(organisations), ...named.slice(1)];
}

function proceedings({ proceedings: { review, litigation, groups, outcomes } }: EditionTemplate) {
  const named = outcomes.map((label, i) => ({ label, column: i + 1 }));
  return [over(review), over(litigation), ...named, ...groups.map(({ label }) => over(label))];
}

function over(label: string): TableColumn {
  return { label, column: null };
}
