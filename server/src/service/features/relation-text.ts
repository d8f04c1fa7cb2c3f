import type { Locale, Message } from '../../model/finding.js';
import { isUnfilled } from '../../rules/tables/cells.js';
import { type Item, type Relation, sidesOf } from '../../rules/tables/sums.js';
import { absolute, type Decimal, decimalText, isZero, signOf, subtract } from '../../values/decimal.js';
import { render } from '../messages.js';

export const RELATION_TEXTS = {
  holds: {
    zh: '{name} = {terms} = {computed}，填 {stated}，相符',
    en: '{name} = {terms} = {computed}; stated {stated}, holds',
  },
  isOff: {
    zh: '{name} = {terms} = {computed}，填 {stated}，差 {difference}',
    en: '{name} = {terms} = {computed}; stated {stated}, off by {difference}',
  },
  noTotal: {
    zh: '{name} = {terms} = {computed}，总计这一格没有数',
    en: '{name} = {terms} = {computed}; no number in the cell of the total',
  },
  noSum: {
    zh: '{name} = {terms}，有格没有读出，加不出来',
    en: '{name} = {terms}; not all cells were read, so there is no sum',
  },
  balanceHolds: {
    zh: '新收 {new} + 上年结转 {carry} = {left}，（七）总计 {total} + 结转下年 {next} = {right}，相符',
    en: 'new {new} + carried over {carry} = {left}; total {total} + left over {next} = {right}; holds',
  },
  balanceIsOff: {
    zh: '新收 {new} + 上年结转 {carry} = {left}，（七）总计 {total} + 结转下年 {next} = {right}，差 {difference}',
    en: 'new {new} + carried over {carry} = {left}; total {total} + left over {next} = {right}; off by {difference}',
  },
  balanceUnknown: {
    zh: '新收 {new} + 上年结转 {carry} 应等于（七）总计 {total} + 结转下年 {next}，有格没有数，对不出来',
    en: 'new {new} + carried over {carry} must equal total {total} + left over {next}; not all are numbers',
  },
  rowTotal: { zh: '总计', en: '总计' },
  columnTotal: { zh: '（七）总计', en: '（七）总计' },
  blank: { zh: '空', en: 'blank' },
  unread: { zh: '？', en: '?' },
  blanksAreZero: { zh: '（空白按 0 计）', en: ' (blanks count as 0)' },
} satisfies Record<string, Message>;

/** Fewest equal terms of nothing in a row that are written as one. */
const RUN = 3;

/** A relation with its numbers put in: `（七）总计 = 14+5+0+…+3 = 25，填 28，差 3`. */
export function relationText(relation: Relation, locale: Locale): string {
  const text = relation.kind === 'balance' ? balanceText(relation, locale) : sumText(relation, locale);
  return text + (hasBlanks(relation) ? RELATION_TEXTS.blanksAreZero[locale] : '');
}

function sumText({ kind, items, stated, computed }: Relation, locale: Locale): string {
  const name = (kind === 'column-total' ? RELATION_TEXTS.columnTotal : RELATION_TEXTS.rowTotal)[locale];
  const terms = termsText(items, locale);
  if (computed === null) return render(RELATION_TEXTS.noSum, { name, terms }, locale);
  const args = { name, terms, computed: decimalText(computed) };
  if (stated === null) return render(RELATION_TEXTS.noTotal, args, locale);
  const difference = absolute(subtract(stated, computed));
  const all = { ...args, stated: decimalText(stated), difference: decimalText(difference) };
  return render(isZero(difference) ? RELATION_TEXTS.holds : RELATION_TEXTS.isOff, all, locale);
}

function balanceText(relation: Relation, locale: Locale): string {
  const [received, carried, leftOver] = relation.items.map((item) => termText(item, locale));
  const args = {
    new: received ?? '',
    carry: carried ?? '',
    total: termText(relation.total, locale),
    next: leftOver ?? '',
  };
  const { left, right } = sidesOf(relation);
  if (left === null || right === null) return render(RELATION_TEXTS.balanceUnknown, args, locale);
  const difference = absolute(subtract(left, right));
  const all = { ...args, left: decimalText(left), right: decimalText(right), difference: decimalText(difference) };
  return render(isZero(difference) ? RELATION_TEXTS.balanceHolds : RELATION_TEXTS.balanceIsOff, all, locale);
}

/** The terms joined by +, three or more zeros (or blanks) in a row as `0+…`. */
function termsText(items: readonly Item[], locale: Locale): string {
  const terms = items.map((item) => termText(item, locale));
  const nothing = ['0', RELATION_TEXTS.blank[locale]];
  const shown: string[] = [];
  for (let i = 0; i < terms.length; ) {
    const term = terms[i]!;
    let end = i + 1;
    while (nothing.includes(term) && terms[end] === term) end++;
    const isRun = end - i >= RUN;
    shown.push(...(isRun ? [term, '…', ...(end === terms.length ? [term] : [])] : terms.slice(i, end)));
    i = end;
  }
  return shown.join('+');
}

function termText({ cell, value }: Item, locale: Locale): string {
  if (cell && isUnfilled(cell) && (value === null || isZero(value))) return RELATION_TEXTS.blank[locale];
  if (value === null) return RELATION_TEXTS.unread[locale];
  return signed(value);
}

function signed(value: Decimal): string {
  return signOf(value) < 0 ? `（${decimalText(value)}）` : decimalText(value);
}

/** An item was left blank and counted as 0. */
function hasBlanks({ items, computed }: Relation): boolean {
  return computed !== null && items.some(({ cell, value }) => cell && isUnfilled(cell) && value && isZero(value));
}
