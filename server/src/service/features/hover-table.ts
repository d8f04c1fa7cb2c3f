import type { Locale, Message } from '../../model/finding.js';
import type { Cell, Report, Section, Table } from '../../model/report.js';
import { officialHeading, partTemplate } from '../../rules/support/parts.js';
import { editionOf } from '../../rules/tables/cell-findings.js';
import { type PlacedCell, placeKey } from '../../rules/tables/cells.js';
import { TABLE_NAMES } from '../../rules/tables/naming.js';
import { groupSumsOf, isOff, type Relation, relationsIn, relationsOf } from '../../rules/tables/sums.js';
import { disclosureRows, editionById } from '../../templates/editions.js';
import { columnNoteFor, noteFor, partNoteFor } from '../../templates/notes/lookup.js';
import type { Note } from '../../templates/notes/note.js';
import type { Bilingual } from '../../templates/statute/statute-item.js';
import type { EditionTemplate, ProceedingsGroup } from '../../templates/template.js';
import { decimalText } from '../../values/decimal.js';
import { render } from '../messages.js';
import { basisText } from '../statute-texts.js';
import { listOf } from './hover-citation.js';
import { HOVER_TEXTS } from './hover-texts.js';
import { relationText } from './relation-text.js';
import type { Block } from './rich-text.js';
import { type TextCount, textCountsOf } from './text-counts.js';

/** A cell: what was read, the sums it is in with the numbers put in, what is counted and what is not. */
export function cellBlocks(report: Report, table: Table, at: PlacedCell, locale: Locale): readonly Block[] {
  const edition = editionById(editionOf(report, table.key));
  const { row = null, column } = at.ref;
  const sums = relationsIn(report, table).filter(({ total, items }) =>
    [total, ...items].some((item) => placeKey(item) === placeKey(at.ref)),
  );
  return [
    titleOf([TABLE_NAMES[table.key], ...cellLabels(edition, table, at.ref)]),
    { kind: 'text', text: stateText(at, locale) },
    ...relationBlocks(sums, locale),
    ...present([listOf(HOVER_TEXTS.inText[locale], told(report, at.cell))]),
    ...noteText(noteFor(edition.id, table.key, row, column), locale),
  ];
}

/** A number of the prose: the cells that it speaks of, and whether they agree. */
export function countBlocks({ comparison }: TextCount, locale: Locale): readonly Block[] {
  const { claim, name, inTable, agrees, table } = comparison;
  const text = claim.sentence.quote(claim.start, claim.end);
  const args = { text, name, value: decimalText(inTable) };
  return [
    titleOf([TABLE_NAMES[table], name]),
    { kind: 'text', text: render(agrees ? HOVER_TEXTS.agrees : HOVER_TEXTS.differs, args, locale) },
  ];
}

/** The sentences of the prose that tell a cell. */
function told(report: Report, cell: Cell): readonly string[] {
  return textCountsOf(report, cell).map(({ comparison: { claim } }) => {
    const { sentence, start, end } = claim;
    const before = sentence.quote(Math.max(0, start - 16), start);
    return `…${before}${sentence.quote(start, end)}`;
  });
}

/** Label of a row, or heading of a group of rows in 表二. */
export function rowBlocks(report: Report, table: Table, row: string, locale: Locale): readonly Block[] {
  const edition = editionById(editionOf(report, table.key));
  const sums = relationsIn(report, table).filter(({ total }) => total.row === row);
  const inRow = sums.filter(({ kind }) => kind === 'row-sum');
  const wrongBelow = sums.filter((sum) => sum.kind === 'column-total' && isOff(sum));
  return [
    titleOf([TABLE_NAMES[table.key], rowLabel(edition, table, row)]),
    ...relationBlocks(inRow, locale, byColumn(edition, wrongBelow, locale)),
    ...noteText(noteFor(edition.id, table.key, row), locale),
  ];
}

/** Label of a column of 表一 or 表二. */
export function columnBlocks(report: Report, table: Table, column: number | string, locale: Locale): readonly Block[] {
  const edition = editionById(editionOf(report, table.key));
  const sums = relationsIn(report, table).filter(({ kind, total }) => kind !== 'row-sum' && total.column === column);
  const columns = edition.disclosure.blocks.flatMap((block) => block.columns);
  const label =
    table.key === 'disclosure'
      ? columns.find((found) => found.key === column)?.label
      : edition.requests.columns[Number(column) - 1]?.label;
  return [
    titleOf([TABLE_NAMES[table.key], label ?? String(column)]),
    ...relationBlocks(sums, locale),
    ...noteText(columnNoteFor(edition.id, table.key, column), locale),
  ];
}

/** One of the three groups of 表三. */
export function groupBlocks(report: Report, group: ProceedingsGroup, locale: Locale): readonly Block[] {
  const edition = editionById(editionOf(report, 'proceedings'));
  return [
    titleOf([TABLE_NAMES.proceedings, group.label]),
    ...relationBlocks(groupRelations(report, edition, group), locale),
    ...noteText(noteFor(edition.id, 'proceedings', group.key), locale),
  ];
}

/** Label of an outcome (1–5) of 表三, in its group where that is known. */
export function outcomeBlocks(
  report: Report,
  outcome: number,
  group: ProceedingsGroup | null,
  locale: Locale,
): readonly Block[] {
  const edition = editionById(editionOf(report, 'proceedings'));
  const column = group && [...group.parts, group.total][outcome - 1];
  return [
    titleOf([
      TABLE_NAMES.proceedings,
      ...(group ? [group.label] : []),
      edition.proceedings.outcomes[outcome - 1] ?? String(outcome),
    ]),
    ...relationBlocks(group ? groupRelations(report, edition, group) : [], locale),
    ...noteText(
      column ? noteFor(edition.id, 'proceedings', null, column) : columnNoteFor(edition.id, 'proceedings', outcome),
      locale,
    ),
  ];
}

/** The note in the corner of 表二, with every column that can be told. */
export function noteBlocks(report: Report, locale: Locale): readonly Block[] {
  const table = report.tables.requests;
  if (!table) return [];
  const edition = editionById(editionOf(report, 'requests'));
  const balances = relationsOf(table).filter(({ kind }) => kind === 'balance');
  return present([
    titleOf([TABLE_NAMES.requests, HOVER_TEXTS.relations[locale]]),
    { kind: 'text', text: HOVER_TEXTS.note[locale] },
    listOf(HOVER_TEXTS.relations[locale], byColumn(edition, balances, locale)),
  ]);
}

/** What a part must contain. */
export function partBlocks(report: Report, section: Section, locale: Locale): readonly Block[] {
  if (section.official === null) return [];
  const edition = editionById(report.edition ?? '2021');
  const part = partTemplate(edition, section.official);
  const { title, number } = edition.document;
  return present([
    titleOf([officialHeading(part)]),
    ...noteText(partNoteFor(edition.id, part.number), locale, PART_LEADS),
    { kind: 'text', text: render(HOVER_TEXTS.document, { document: `${title}（${number}）` }, locale) },
  ]);
}

interface Leads {
  readonly counts: Message;
  readonly excludes: Message;
}

const CELL_LEADS: Leads = HOVER_TEXTS;
const PART_LEADS: Leads = { counts: HOVER_TEXTS.contains, excludes: HOVER_TEXTS.leftOut };

function noteText(note: Note | null, locale: Locale, leads = CELL_LEADS): readonly Block[] {
  if (!note) return [];
  const lines = (texts: readonly Bilingual[]) => texts.map((text) => text[locale]);
  return present([
    listOf(leads.counts[locale], lines(note.counts)),
    listOf(leads.excludes[locale], lines(note.excludes)),
    listOf(HOVER_TEXTS.mistakes[locale], lines(note.mistakes)),
    listOf(
      HOVER_TEXTS.basis[locale],
      note.statute.map((id) => basisText(id, locale)),
    ),
  ]);
}

function groupRelations(report: Report, edition: EditionTemplate, group: ProceedingsGroup): readonly Relation[] {
  const table = report.tables.proceedings;
  return table ? groupSumsOf(table, edition.id).filter(({ total }) => total.column === group.total) : [];
}

const RELATION_LEADS: Readonly<Record<Relation['kind'], Message>> = {
  'row-sum': HOVER_TEXTS.row,
  'column-total': HOVER_TEXTS.column,
  balance: HOVER_TEXTS.column,
  'group-sum': HOVER_TEXTS.group,
};

function relationBlocks(
  relations: readonly Relation[],
  locale: Locale,
  more: readonly string[] = [],
): readonly Block[] {
  const lines = relations.map((relation) =>
    render(RELATION_LEADS[relation.kind], { text: relationText(relation, locale) }, locale),
  );
  return present([listOf(HOVER_TEXTS.relations[locale], [...lines, ...more])]);
}

/** Relations of columns of 表二, each with the name of its column. */
function byColumn(edition: EditionTemplate, relations: readonly Relation[], locale: Locale): readonly string[] {
  return relations.map((relation) => {
    const column = edition.requests.columns[relation.total.column - 1]?.label ?? '';
    return render(HOVER_TEXTS.named, { column, text: relationText(relation, locale) }, locale);
  });
}

function stateText({ cell }: PlacedCell, locale: Locale): string {
  switch (cell.state) {
    case 'number':
      return cell.unit === null
        ? render(HOVER_TEXTS.read, { value: cell.digits }, locale)
        : render(HOVER_TEXTS.readWithUnit, { value: cell.digits, unit: cell.unit }, locale);
    case 'placeholder':
      return render(HOVER_TEXTS.placeholder, { text: cell.text }, locale);
    case 'text':
      return render(HOVER_TEXTS.notANumber, { text: cell.text }, locale);
    default:
      return HOVER_TEXTS[cell.state][locale];
  }
}

/** Row and column of a cell by their official labels. */
function cellLabels(edition: EditionTemplate, table: Table, { row = '', column }: PlacedCell['ref']): string[] {
  if (table.key === 'proceedings') {
    const { groups, outcomes } = edition.proceedings;
    const group = groups.find(({ parts, total }) => total === column || parts.includes(column));
    const index = group ? [...group.parts, group.total].indexOf(column) : -1;
    return [group?.label ?? '', outcomes[index] ?? ''];
  }
  const columns =
    table.key === 'requests'
      ? edition.requests.columns
      : disclosureRows(edition).find((place) => place.row.key === row)?.columns;
  return [rowLabel(edition, table, row), columns?.[column - 1]?.label ?? String(column)];
}

/** The official label in full, leaves of 表二 with the number of their group: （三）1.属于国家秘密. */
function rowLabel(edition: EditionTemplate, table: Table, key: string): string {
  if (table.key !== 'requests') return key;
  const { rows } = edition.requests;
  const row = rows.find((found) => found.key === key);
  const group = row?.depth === 2 ? rows.find((found) => found.key === row.group) : undefined;
  return `${/^（.）/.exec(group?.label ?? '')?.[0] ?? ''}${row?.label ?? key}`;
}

function titleOf(parts: readonly string[]): Block {
  return { kind: 'title', text: parts.join(' · ') };
}

function present(blocks: readonly (Block | null)[]): readonly Block[] {
  return blocks.filter((block) => block !== null);
}
