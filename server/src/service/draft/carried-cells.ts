import type { CellRef, Message } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { cellsOf, numberIn, requestCell } from '../../rules/tables/cells.js';
import { disclosureRows, editionById } from '../../templates/editions.js';
import type { EditionTemplate, TableKey } from '../../templates/template.js';
import { decimalText, isZero } from '../../values/decimal.js';
import type { Note } from '../tables/note.js';
import type { CellText } from '../tables/standard-grid.js';
import { type CellFilling, FILLED_WITH } from './blank-draft.js';

export interface CarriedCells {
  readonly cellsOf: (table: TableKey) => CellText;
  readonly notes: readonly Note[];
}

const NOTES = {
  carried: {
    zh: '表二「上年结转」按去年的「结转下年度」填好了：{numbers}',
    en: 'Table 2: the row 上年结转 has the numbers of last year’s 结转下年度: {numbers}',
  },
  unread: {
    zh: '去年表二「结转下年度」的{columns}没有读到数，「上年结转」这几格请自己填',
    en: 'Last year’s 结转下年度 has no number in {columns}; fill in 上年结转 there yourself',
  },
  noTable: {
    zh: '去年的年报里没有读到表二，「上年结转」请自己填',
    en: 'No table 2 was found in last year’s report; fill in 上年结转 yourself',
  },
  gap: {
    zh: '这不是上一年的年报，「上年结转」没有带，请按上一年公布的数填',
    en: 'This is not the report of the year before, so 上年结转 was not filled in',
  },
  valid: {
    zh: '去年的现行有效件数：{numbers}。今年的现行有效 = 去年 + 制发 − 废止，请据此填写',
    en: 'In force last year: {numbers}. This year’s number is last year’s + 制发 − 废止; fill it in accordingly',
  },
  base: {
    zh: '去年表一的存量，供填写时核对：{numbers}',
    en: 'Last year’s stock in table 1, to compare with: {numbers}',
  },
  edition: {
    zh: '{year}年度起用{number}的格式，三张表已换成新版；旧版的{columns}没有对应的列，现行有效件数要重新核实',
    en: 'From {year} on the format is that of {number} and the tables are new ones; {columns} of the old have no column there, and the numbers in force must be counted anew',
  },
} satisfies Record<string, Message>;

/** Columns of 表一 that tell what there was at the end of the year. */
const STOCK = ['valid', 'open', 'before', 'change'];

/** The cells of the new tables: 上年结转 from last year's 结转下年度, the others as chosen. */
export function carriedCells(
  last: Report,
  from: number,
  to: { readonly year: number; readonly edition: EditionTemplate },
  cells: CellFilling,
): CarriedCells {
  const fill = FILLED_WITH[cells];
  const isNext = to.year === from + 1;
  const table = last.tables.requests;
  const notes: Note[] = [...baseNotes(last, to)];
  if (!isNext) notes.unshift({ text: NOTES.gap, args: {} });
  else if (!table) notes.unshift({ text: NOTES.noTable, args: {} });
  if (!isNext || !table) {
    // What was carried over is not known, so that a 0 would be a guess.
    const open: CellText = (ref) => (isBalanceRow(ref) ? '' : fill(ref));
    return { cellsOf: (key) => (key === 'requests' ? open : fill), notes };
  }
  const { columns } = to.edition.requests;
  const numbers = new Map(columns.map(({ index }) => [index as number, numberIn(requestCell(table, 'next', index))]));
  const text: CellText = (ref) => {
    const number = numbers.get(ref.column) ?? null;
    if (ref.row === 'carry') return number ? decimalText(number) : '';
    // With requests carried over, total and next cannot both be 0.
    return isBalanceRow(ref) && !(number && isZero(number)) ? '' : fill(ref);
  };
  const named = columns.map(({ index, label }) => ({ label, number: numbers.get(index) ?? null }));
  const read = named.flatMap(({ label, number }) => (number ? [`${label} ${decimalText(number)}`] : []));
  const unread = named.flatMap(({ label, number }) => (number ? [] : [label]));
  if (unread.length > 0) notes.unshift({ text: NOTES.unread, args: { columns: unread.join('、') } });
  if (read.length > 0) notes.unshift({ text: NOTES.carried, args: { numbers: read.join('、') } });
  return { cellsOf: (key) => (key === 'requests' ? text : fill), notes };
}

function isBalanceRow({ row }: CellRef): boolean {
  return row === 'carry' || row === 'total' || row === 'next';
}

function baseNotes(last: Report, to: { readonly year: number; readonly edition: EditionTemplate }): Note[] {
  const table = last.tables.disclosure;
  if (!table) return [];
  const old = editionById(table.boundTo);
  const places = new Map(disclosureRows(old).map((place) => [place.row.key, place]));
  const stock = cellsOf(table).flatMap(({ ref, cell }) => {
    const column = places.get(ref.row ?? '')?.columns[ref.column - 1];
    return column && STOCK.includes(column.key) && cell.value !== null ? [{ ref, cell, column }] : [];
  });
  const notes: Note[] = [];
  if (old.id !== to.edition.id) {
    const lost = new Set(stock.map(({ column }) => `「${column.label}」`));
    const { number } = to.edition.document;
    const year = to.edition.years.from;
    notes.push({ text: NOTES.edition, args: { year, number, columns: [...lost].join('') } });
  }
  if (stock.length > 0) {
    const isValid = stock.every(({ column }) => column.key === 'valid');
    const numbers = stock.map(({ ref, cell, column }) => `${ref.row}${isValid ? '' : `·${column.label}`} ${cell.text}`);
    notes.push({ text: isValid ? NOTES.valid : NOTES.base, args: { numbers: numbers.join('、') } });
  }
  return notes;
}
