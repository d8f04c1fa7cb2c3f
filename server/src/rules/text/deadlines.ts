import type { Report } from '../../model/report.js';
import { squash } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { parseChineseInteger } from '../../values/chinese-number.js';
import { isLaterInYear, type MonthDay } from '../../values/month-day.js';
import type { RuleContext } from '../define-rule.js';

export interface SignedOn extends MonthDay {
  readonly year: number;
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

export const END_OF_JANUARY: MonthDay = { month: 1, day: 31 };
export const END_OF_MARCH: MonthDay = { month: 3, day: 31 };

/**
 * The day of article 49: 31 January for departments, towns and street offices, 31 March for all others, since an
 * office of a government may be reporting for it.
 */
export function statutoryDay({ organ }: Report): MonthDay {
  const isDueInJanuary = organ?.kind === 'department' || organ?.kind === 'town' || organ?.kind === 'street';
  return organ?.certain === true && isDueInJanuary ? END_OF_JANUARY : END_OF_MARCH;
}

/** Whether the report is dated after that day of the year in which it is due. */
export function isLate(report: Report, due: MonthDay): boolean {
  const signed = signedOn(report);
  const { year } = report;
  if (!signed || year === null || signed.year < year + 1 || signed.year > year + 2) return false;
  return signed.year > year + 1 || isLaterInYear(signed, due);
}

/** Reports the date under a report that it is later than that day. */
export function reportLate(report: Report, ctx: RuleContext<'late'>, due: MonthDay): void {
  const signed = signedOn(report);
  if (!signed || !isLate(report, due)) return;
  ctx.report(signed.span, 'late', { date: signed.text, due: `${report.year! + 1}年${due.month}月${due.day}日` });
}
