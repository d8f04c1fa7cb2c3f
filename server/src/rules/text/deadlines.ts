import type { Report } from '../../model/report.js';
import { squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { parseChineseInteger } from '../../values/chinese-number.js';

export interface SignedOn {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** As written, without blanks. */
  readonly text: string;
  readonly span: Span;
}

const NUMERAL = '[\\d〇○零一二三四五六七八九十]';
const DATE = new RegExp(`^(${NUMERAL}{4})年(${NUMERAL}{1,3})月(${NUMERAL}{1,3})日$`);

/** The date under the report; null where there is none or it is not complete. */
export function signedOn({ signature }: Report): SignedOn | null {
  const date = signature?.date;
  if (!date) return null;
  const text = squash(date.text);
  const match = DATE.exec(text.replaceAll('○', '〇'));
  if (!match) return null;
  const [year, month, day] = match
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : parseChineseInteger(part)));
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return { year, month, day, text, span: date.span };
}

/** Departments, towns and street offices; an office of a government may be reporting for it. */
export function isDueInJanuary({ organ }: Report): boolean {
  return organ?.certain === true && (organ.kind === 'department' || organ.kind === 'town' || organ.kind === 'street');
}

/** How a date misses the day in the year after the report's; null where it does not. */
export function lateBy(report: Report, due: { readonly month: number; readonly day: number }) {
  const signed = signedOn(report);
  const { year } = report;
  if (!signed || year === null || signed.year < year + 1 || signed.year > year + 2) return null;
  const isLate =
    signed.year > year + 1 || signed.month > due.month || (signed.month === due.month && signed.day > due.day);
  if (!isLate) return null;
  return { span: signed.span, args: { date: signed.text, due: `${year + 1}年${due.month}月${due.day}日` } };
}
