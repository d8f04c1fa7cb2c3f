import { shiftOf, type TextChange } from '../text/change.js';
import { fold, foldCode } from '../text/fold.js';
import type { Plain } from './plain.js';

/** The year of `2023` or `二〇二三`. */
export function yearNumber(text: string): number {
  return Number(
    [...text]
      .map((char) =>
        '〇一二三四五六七八九'.indexOf(char) >= 0
          ? '〇一二三四五六七八九'.indexOf(char)
          : /[○零]/.test(char)
            ? 0
            : char === '二'
              ? 2
              : char,
      )
      .join(''),
  );
}

export interface PeriodYear {
  readonly year: number;
  readonly from: 'period' | 'text';
}

/** Whether the years named before `limit` are surely the same as before the change. */
export function keepsPeriodYear(before: Plain, plain: Plain, limit: number, change: TextChange): boolean {
  if (change.start >= limit) return true;
  const nearStart = Math.max(0, change.start - AROUND);
  const was = datesIn(before.text.slice(nearStart, change.end + AROUND));
  const now = datesIn(plain.text.slice(nearStart, change.start + change.inserted + AROUND));
  if (/\d月\d{0,2}1日/.test(was + now) || yearsIn(was) !== yearsIn(now)) return false;
  // What the change has pushed over the limit, or pulled in.
  const shift = shiftOf(change);
  const from = limit - Math.abs(shift) - AROUND;
  if (change.end > from) return false;
  const wasLast = datesIn(before.text.slice(from, limit));
  const isLast = datesIn(plain.text.slice(from + shift, limit));
  return !/\d月\d{0,2}1日/.test(wasLast + isLast) && yearsIn(wasLast) === yearsIn(isLast);
}

const AROUND = 80;

/** The text as years are looked for in it; empty where it names neither year nor month. */
function datesIn(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code === YEAR_CODE || code === MONTH_CODE) return plainYears(text);
  }
  return '';
}

const [YEAR_CODE, MONTH_CODE] = ['年', '月'].map((char) => char.charCodeAt(0));

function plainYears(text: string): string {
  return fold(text).replace(/[\s\u00a0\u3000]/g, '');
}

function yearsIn(text: string): string {
  return (text.match(YEAR) ?? []).join();
}

/** A full date tells when something was published or signed: in the year after. */
const YEAR = /20[12]\d年(?!\d{1,2}月\d{1,2}日)/g;

/** The report year that the stated period names, and where. */
export function findPeriodYear(plain: Plain, limit: number): PeriodYear | null {
  const text = plainYears(plain.text.slice(0, limit));
  const period = /(20\d{2})年1月1日[^。]{0,12}(?:20\d{2}年)?12月31日/.exec(text);
  if (period) return { year: Number(period[1]), from: 'period' };
  const counts = new Map<number, number>();
  for (const found of text.match(YEAR) ?? []) {
    const year = Number(found.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && (!second || best[1] >= second[1] * 2) ? { year: best[0], from: 'text' } : null;
}
