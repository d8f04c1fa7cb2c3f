import { fold } from '../text/fold.js';
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

/** The report year that the stated period names, and where. */
export function findPeriodYear(plain: Plain, limit: number): { year: number; from: 'period' | 'text' } | null {
  const text = fold(plain.text.slice(0, limit)).replace(/[\s\u00a0\u3000]/g, '');
  const period = /(20\d{2})年1月1日[^。]{0,12}(?:20\d{2}年)?12月31日/.exec(text);
  if (period) return { year: Number(period[1]), from: 'period' };
  const counts = new Map<number, number>();
  // A full date tells when something was published or signed: in the year after.
  for (const match of text.matchAll(/(20[12]\d)年(?!\d{1,2}月\d{1,2}日)/g))
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && (!second || best[1] >= second[1] * 2) ? { year: best[0], from: 'text' } : null;
}
