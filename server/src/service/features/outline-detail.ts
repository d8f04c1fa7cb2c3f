import type { Locale, Message } from '../../model/finding.js';
import type { Cell, Organ, OrganKind, OrganLevel, Report, Table } from '../../model/report.js';
import { addend } from '../../rules/tables/cells.js';
import { add, decimalText, ZERO } from '../../values/decimal.js';
import { render } from '../messages.js';
import type { TableRow } from './table-rows.js';

const SEPARATOR = ' · ';
const LONGEST_TEXT = 12;

const YEAR: Message = { zh: '{year} 年度', en: 'report year {year}' };
const EDITION: Message = { zh: '{edition} 年格式', en: '{edition} edition' };
const MIXED: Message = { zh: '两版格式混用', en: 'editions mixed' };
const BLANK: Message = { zh: '空白', en: 'blank' };
const MISSING: Message = { zh: '缺', en: 'missing' };
const UNREAD = '？';
/** 法人或其他组织 in short: columns 2 to 6 of 表二 together. */
const ORGANISATIONS = '法人';

const KINDS: Readonly<Record<OrganKind, Message | null>> = {
  government: { zh: '政府', en: 'government' },
  office: { zh: '政府办公室', en: 'government office' },
  department: { zh: '部门', en: 'department' },
  town: { zh: '乡镇', en: 'township' },
  street: { zh: '街道', en: 'street office' },
  other: null,
};
const LEVELS: Readonly<Record<OrganLevel, Message | null>> = {
  province: { zh: '省级', en: 'provincial ' },
  city: { zh: '市级', en: 'city ' },
  county: { zh: '县级', en: 'county ' },
  town: null,
};
const UNCERTAIN: Message = { zh: '{kind}（待定）', en: '{kind} (?)' };

/** Organ with its kind and level, year and edition of the report. */
export function headDetail(report: Report, locale: Locale): string {
  const { organ, year, edition } = report;
  return joined([
    organ?.name,
    organ && kindDetail(organ, locale),
    year === null ? null : render(YEAR, { year }, locale),
    edition === null ? null : render(EDITION, { edition }, locale),
  ]);
}

/** 「县级部门」; with a mark where title, signature and text do not settle it, nothing for other organs. */
function kindDetail({ kind, level, certain }: Organ, locale: Locale): string | null {
  const name = KINDS[kind]?.[locale];
  if (!name) return null;
  const whole = (level === null ? '' : (LEVELS[level]?.[locale] ?? '')) + name;
  return certain ? whole : render(UNCERTAIN, { kind: whole }, locale);
}

export function organAndYear({ organ, year }: Report, locale: Locale): string {
  return joined([organ?.name, year === null ? null : render(YEAR, { year }, locale)]);
}

export function tableDetail(table: Table, locale: Locale): string {
  if (table.edition === 'mixed') return MIXED[locale];
  return table.edition === null ? '' : render(EDITION, { edition: table.edition }, locale);
}

/** What the row holds: `自然人 20 · 法人 5 · 总计 25` in 表二, every cell with its label in the other tables. */
export function rowDetail(table: Table, { cells, columns }: TableRow, locale: Locale): string {
  if (table.key !== 'requests') {
    return joined(cells.map((cell, i) => `${columns[i] ?? ''} ${cellText(cell, locale)}`.trim()));
  }
  const person = cells[0];
  const total = cells.at(-1);
  if (!person || !total) return '';
  return joined([
    `${columns[0]} ${cellText(person, locale)}`,
    `${ORGANISATIONS} ${sumText(cells.slice(1, -1))}`,
    `${columns.at(-1)} ${cellText(total, locale)}`,
  ]);
}

function cellText(cell: Cell, locale: Locale): string {
  if (cell.state === 'number') return cell.digits + (cell.unit ?? '');
  if (cell.state === 'blank') return BLANK[locale];
  if (cell.state === 'missing') return MISSING[locale];
  if (cell.state === 'unread') return UNREAD;
  const text = cell.text.replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

/** The cells added up, blank ones as 0; nothing is added where one of them was not read. */
function sumText(cells: readonly Cell[]): string {
  let sum = ZERO;
  for (const cell of cells) {
    const value = addend(cell);
    if (value === null) return UNREAD;
    sum = add(sum, value);
  }
  return decimalText(sum);
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part).join(SEPARATOR);
}
