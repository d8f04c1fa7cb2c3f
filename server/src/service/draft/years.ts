import { fold } from '../../text/fold.js';

/** A year in digits of any width or in 〇一二三, before 年. */
const YEAR = /(?<!\d)(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?=\s{0,3}年)/g;
const NUMERALS = '〇一二三四五六七八九';
/** The year of a title or a document number is part of its name. */
const NAMED = /《[^《》]{0,120}》|[〔[［【(（]\s{0,3}20\d{2}\s{0,3}[〕\]］】)）]/g;
/** How far from a year the words stand that tell what is meant. */
const NEAR = 60;
const PLANNED = /将|计划|打算|下一步|下一年|来年|拟/;

/**
 * The sentence of a report about the year `from` as it reads in one about `to`: the year that is reported on, the one
 * before it in comparisons and the one after it in plans. Dates, beginnings (自2019年以来), names of documents and their
 * numbers stay.
 */
export function advanceYears(sentence: string, from: number, to: number): string {
  const folded = fold(sentence);
  const names = [...sentence.matchAll(NAMED)].map(({ index, 0: name }) => [index, index + name.length] as const);
  let out = '';
  let copied = 0;
  let name = 0;
  for (const match of folded.matchAll(YEAR)) {
    const { index } = match;
    const end = index + match[0].length;
    while (name < names.length && names[name]![1] <= index) name++;
    if (name < names.length && names[name]![0] <= index) continue;
    const before = folded.slice(Math.max(0, index - NEAR), index);
    const after = folded
      .slice(end, end + NEAR)
      .replace(/\s/g, '')
      .slice(1);
    const year = yearOf(match[0]) - from;
    if (!means(year, before, after)) continue;
    out += sentence.slice(copied, index) + written(to + year, match[0]);
    copied = end;
  }
  return out + sentence.slice(copied);
}

/** Whether a year, counted from the report's, is meant as such and not as a date in the past. */
function means(year: number, before: string, after: string): boolean {
  if (year === 0) return isReported(before, after);
  if (/^度?\d{1,2}月/.test(after)) return false;
  if (year === 1) return PLANNED.test(before) || PLANNED.test(after);
  return year === -1 && /(?:比|较|与|同)$/.test(before);
}

function isReported(before: string, after: string): boolean {
  if (/20\d{2}年?[-~至到]$/.test(before)) return false;
  if (/^度?1月1日(?!起(?!至|到))|^度?12月31日/.test(after)) return true;
  return !/^度?(?:\d{1,2}月|以来|起|开始|至今|版|[^，。；,;]{1,12}以来)/.test(after);
}

function yearOf(text: string): number {
  return Number([...text.replace(/[○零]/g, '〇')].map(digit).join(''));
}

function digit(char: string): string {
  const value = NUMERALS.indexOf(char);
  return value < 0 ? char : String(value);
}

function written(year: number, like: string): string {
  return /\d/.test(like) ? String(year) : [...String(year)].map((char) => NUMERALS[Number(char)]).join('');
}
