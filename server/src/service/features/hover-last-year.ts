import type { CellRef, Locale, Message } from '../../model/finding.js';
import type { Cell, Report, Table } from '../../model/report.js';
import { disclosureColumnKeys, isMixed, numberIn, type PlacedCell } from '../../rules/tables/cells.js';
import { disclosureRows, editionById } from '../../templates/editions.js';
import { absolute, decimalText, signOf, subtract } from '../../values/decimal.js';
import { render } from '../messages.js';
import type { LastYear } from '../workspace/last-year.js';
import type { Block } from './rich-text.js';
import { type Subject, subjectAt } from './subject-at.js';

interface Named {
  /** The file's name for people. */
  readonly name: string;
}

export type LastYearFound = LastYear<Named & { readonly report: Report }, Named>;

const TEXTS = {
  value: { zh: '上年（{year}）：{value}{compared}（{file}）', en: 'Last year ({year}): {value}{compared} ({file})' },
  next: {
    zh: '上年（{year}）「结转下年度继续办理」：{value}{compared}（{file}）',
    en: 'Last year ({year}), 结转下年度继续办理: {value}{compared} ({file})',
  },
  same: { zh: '，与今年相同', en: ', this year the same' },
  more: { zh: '，今年多 {difference}', en: ', this year {difference} more' },
  fewer: { zh: '，今年少 {difference}', en: ', this year {difference} fewer' },
  ambiguous: {
    zh: '工作区里有 {count} 份本机关 {year} 年度的年报，不知道该用哪一份，没有列出上年的数：{files}',
    en: 'The workspace has {count} reports of this organ for {year}; none was taken for last year’s: {files}',
  },
} satisfies Record<string, Message>;

const MOST_NAMED = 5;

/** Whether a hover at the offset has something to say of last year: on cells and row labels. */
export function asksForLastYear(report: Report, offset: number): boolean {
  const isTableSubject = (at: number) => ['cell', 'row'].includes(subjectAt(report, at)?.kind ?? '');
  return isTableSubject(offset) || (offset > 0 && isTableSubject(offset - 1));
}

/** What stood there last year, for a cell or a row. Nothing where last year's form had no such place. */
export function lastYearBlocks(subject: Subject, lastYear: LastYearFound, locale: Locale): readonly Block[] {
  if (lastYear.kind === 'none' || (subject.kind !== 'cell' && subject.kind !== 'row')) return [];
  if (lastYear.kind === 'ambiguous') {
    const { year, all } = lastYear;
    const names = all.slice(0, MOST_NAMED).map(({ name }) => name);
    const files = names.join(locale === 'zh' ? '、' : ', ') + (all.length > MOST_NAMED ? '…' : '');
    return [{ kind: 'text', text: render(TEXTS.ambiguous, { count: all.length, year, files }, locale) }];
  }
  const { report, name } = lastYear.found;
  const said =
    subject.kind === 'cell'
      ? cellSaid(subject.table, subject.at, report, locale)
      : rowSaid(subject.table, subject.row, report);
  if (!said) return [];
  const row = subject.kind === 'cell' ? subject.at.ref.row : subject.row;
  const text = isCarry(subject.table, row) ? TEXTS.next : TEXTS.value;
  return [{ kind: 'text', text: render(text, { year: report.year ?? '', file: name, ...said }, locale) }];
}

interface Said {
  readonly value: string;
  readonly compared: string;
}

function cellSaid(table: Table, { ref, cell }: PlacedCell, last: Report, locale: Locale): Said | null {
  const before = cellOfLastYear(table, ref, last);
  const value = numberText(before);
  return before && value !== null ? { value, compared: comparison(cell, before, locale) } : null;
}

function rowSaid(table: Table, row: string, last: Report): Said | null {
  const numbers = columnLabels(table, row).flatMap((label, i) => {
    const value = numberText(cellOfLastYear(table, { row, column: i + 1 }, last));
    return value === null ? [] : [`${label} ${value}`];
  });
  return numbers.length === 0 ? null : { value: numbers.join(' · '), compared: '' };
}

function numberText(cell: Cell | null): string | null {
  const number = numberIn(cell);
  return cell && number ? decimalText(number) + (cell.unit ?? '') : null;
}

/** Nothing where one of the two is no number or is counted in another unit. */
function comparison(cell: Cell, before: Cell, locale: Locale): string {
  const [now, then] = [numberIn(cell), numberIn(before)];
  if (!now || !then || cell.unit !== before.unit) return '';
  const difference = subtract(now, then);
  const text = [TEXTS.fewer, TEXTS.same, TEXTS.more][signOf(difference) + 1]!;
  return render(text, { difference: decimalText(absolute(difference)) }, locale);
}

/** 上年结转 is what last year called 结转下年度继续办理; every other cell is compared with itself. */
function isCarry(table: Table, row: string | undefined): boolean {
  return table.key === 'requests' && row === 'carry';
}

function cellOfLastYear(table: Table, { row = '', column }: CellRef, last: Report): Cell | null {
  if (table.key === 'proceedings') return last.tables.proceedings?.cells[column - 1] ?? null;
  if (table.key === 'requests') {
    const before = last.tables.requests;
    const from = isCarry(table, row) ? 'next' : row;
    return before?.rows.find((found) => found.key === from)?.cells?.[column - 1] ?? null;
  }
  const before = last.tables.disclosure;
  if (!before || isMixed(before)) return null;
  const key = disclosureColumnKeys(table, row)[column - 1];
  const index = key === undefined ? -1 : disclosureColumnKeys(before, row).indexOf(key);
  return before.rows.find((found) => found.key === row)?.cells?.[index] ?? null;
}

/** Labels of a row's columns in the table's own edition. */
function columnLabels(table: Table, row: string): readonly string[] {
  if (table.key === 'proceedings') return [];
  const edition = editionById(table.boundTo);
  const columns =
    table.key === 'requests'
      ? edition.requests.columns
      : disclosureRows(edition).find((place) => place.row.key === row)?.columns;
  return columns?.map(({ label }) => label) ?? [];
}
