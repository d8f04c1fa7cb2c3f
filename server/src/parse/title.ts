import type { ReportTitle } from '../model/report.js';
import { fold, isBlankCode, squash } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import type { Line } from './lines.js';
import { organKind } from './organ.js';
import type { Plain } from './plain.js';
import { yearNumber } from './year.js';

const MOST_TITLE_LINES = 40;
const LONGEST_TITLE = 70;
const LONGEST_LINE = 400;
const TITLE =
  /^(.{0,40}?)((?:20|二[〇○0零])[\d〇○零一二三四五六七八九]{2})?年?度?(?:关于)?(.{0,12}?)(?:政府)?信息公开(?:工作)?(.{0,14}?)(?:年度报告|年度工作报告|年报|情况的?报告|工作报告|工作情况报告|情况总结)(?:\(.{0,12}\))?$/;
/** Every one of them has 报 or 总. */
const LAST_WORDS = /(?:报告|年报|总结)(?:\(.{0,12}?\))?/g;
/** What pages put behind a title: its date, the site's name, buttons. */
const AFTER_TITLE =
  /^(?:$|>$|\{[#.:]|>(?:正文|详情|内容|阅读)|[-_|[~]|发布|来源|信息来源|文章来源|日期|时间|浏览|阅读|访问|点击|字[号体]|作者|打印|索引号|20\d\d[-./年]\d)/;
/** The last ones are markup: `h1(#title).`, `.. rubric::`. */
const BEFORE_TITLE = /^(?:标题:?|信息名称:?|名称:|\[(?=20)|h[1-6](?:\([^)]{0,30}\))?\.|\.\.rubric::)/;

/** Every title among the first lines. */
export function findTitles(plain: Plain, limit: number): ReportTitle[] {
  return titlesOf(plain, firstLines(plain.text, limit, MOST_TITLE_LINES));
}

/**
 * The title in the first line of a text where no other organ or year is in the titles of the first lines: the one that
 * is chosen wherever the parts begin. Null where only all of the text tells.
 */
export function firstLineTitle(plain: Plain): ReportTitle | null {
  const lines = firstLines(plain.text, plain.text.length, MOST_TITLE_LINES);
  const first = lines.length > 0 ? titleAt(plain, lines, 0) : null;
  if (first === null || first.organ === null || first.year === null) return null;
  const isOther = (title: ReportTitle | null) =>
    title !== null && (title.organ !== first.organ || title.year !== first.year);
  return lines.some((_, i) => isOther(titleAt(plain, lines, i))) ? null : first;
}

/** Every title of a text, however many lines it has. */
export function allTitles(plain: Plain): ReportTitle[] {
  return titlesOf(plain, firstLines(plain.text, plain.text.length, Number.POSITIVE_INFINITY));
}

function titlesOf(plain: Plain, lines: readonly Line[]): ReportTitle[] {
  return lines.map((_, i) => titleAt(plain, lines, i)).filter((title) => title !== null);
}

/**
 * The report's own title, or null. Of titles of several years, as a list of all reports before the text has them, the
 * one of `period`, else the last.
 */
export function chooseTitle(titles: readonly ReportTitle[], period: number | null): ReportTitle | null {
  const standard = titles.filter((title) => title.form === 'standard');
  const dated = standard.length > 0 ? standard : titles.filter((title) => title.year !== null);
  const isOneYear = dated.every((title) => title.year === dated[0]!.year);
  if (isOneYear) return dated[0] ?? null;
  return dated.find((title) => title.year === period) ?? dated[dated.length - 1]!;
}

/** Of how many years or organs the titles are: more than a few make a list. */
export function spreadOf(titles: readonly ReportTitle[]): number {
  const years = new Set(titles.map(({ year }) => year));
  const organs = new Set(titles.map(({ organ }) => organ ?? ''));
  return Math.max(years.size, organs.size);
}

function firstLines(text: string, limit: number, most: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < Math.min(text.length, limit) && lines.length < most) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    let from = start;
    let to = Math.min(end, start + LONGEST_LINE);
    while (from < to && (isBlankCode(text.charCodeAt(from)) || '#*|>《='.includes(text[from]!))) from++;
    while (to > from && (isBlankCode(text.charCodeAt(to - 1)) || '#*|='.includes(text[to - 1]!))) to--;
    if (from < to) lines.push({ start: from, end: to });
    start = end + 1;
  }
  return lines;
}

/** The title that the line is, or that it ends after one or two lines before it. */
function titleAt(plain: Plain, lines: readonly Line[], i: number): ReportTitle | null {
  const line = titleIn(plain, lines[i]!);
  const alone = line && titleOf(plain, line);
  if (alone?.organ && alone.year !== null) return alone;
  const word = alone ? null : wordThatIsTitle(plain, lines[i]!);
  if (word) return word;
  if (!line) return null;
  for (const count of [1, 2]) {
    const before = lines[i - count];
    if (
      !before ||
      line.start - before.start > LONGEST_TITLE ||
      /[,、:。>]/.test(fold(plain.text.slice(before.start, line.start)))
    )
      break;
    const joined = titleOf(plain, { start: before.start, end: line.end });
    if (joined?.organ && joined.year !== null && organKind(joined.organ) !== 'other') return joined;
  }
  return alone;
}

/** The line without what stands before and after a title; null where it has no title. */
function titleIn(plain: Plain, line: Line): Line | null {
  const folded = fold(plain.text.slice(line.start, line.end));
  if (!/[报总]/.test(folded)) return null;
  const offsets: number[] = [];
  let squashed = '';
  for (let i = 0; i < folded.length; i++) {
    if (isBlankCode(folded.charCodeAt(i))) continue;
    squashed += folded[i];
    offsets.push(line.start + i);
  }
  const lead = BEFORE_TITLE.exec(squashed)?.[0] ?? '';
  const from = lead === '[' ? 0 : lead.length;
  for (const match of matchesIn(squashed.slice(0, LONGEST_TITLE + 10), LAST_WORDS)) {
    const end = match.index + match[0].length;
    const last = offsets[end - 1]!;
    const isEnd =
      AFTER_TITLE.test(squashed.slice(end)) ||
      (folded.length > LONGEST_TITLE && isBlankCode(plain.text.charCodeAt(last + 1)));
    if (isEnd) return { start: offsets[from]!, end: last + 1 };
  }
  return null;
}

/** A whole title among the first words of a page that was saved in one line: 「首页 政务公开 …工作年度报告 发布日期」. */
function wordThatIsTitle(plain: Plain, line: Line): ReportTitle | null {
  const words = plain.text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
  for (const { 0: word, index } of matchesIn(words, /[^\s\u00a0\u3000]{1,400}/g)) {
    if (index === 0 || word.length > LONGEST_TITLE || !/20\d{2}年政府信息公开工作年度报告$/.test(word)) continue;
    const start = line.start + index;
    const title = titleOf(plain, { start, end: start + word.length });
    if (title?.form === 'standard' && organKind(title.organ ?? '') !== 'other') return title;
  }
  return null;
}

function titleOf(plain: Plain, line: Line): ReportTitle | null {
  const text = plain.text.slice(line.start, line.end);
  const squashed = squash(text).replace(/[[\]<>]/g, (char) => (char === '>' ? '>' : ''));
  if (squashed.length > LONGEST_TITLE || /[>。;]|首页|通知|方案|指南|目录$|上一篇|下一篇|附件/.test(squashed))
    return null;
  const match = TITLE.exec(squashed);
  if (!match || !/信息公开/.test(squashed)) return null;
  const yearText =
    /(?:20\d{2}|二[〇○零0][〇○零一二三四五六七八九]{2})(?=年)/.exec(squashed) ?? /20\d{2}/.exec(squashed);
  const year = yearText ? yearNumber(yearText[0]) : null;
  const subject = squashed.search(/(?:政府|政务)?信息公开/);
  let organ = organBefore(squashed, Math.min(yearText?.index ?? subject, subject));
  const afterYear = match[3] ?? '';
  if (organ === '' && organKind(afterYear) !== 'other') organ = afterYear;
  if (year === null && organ === '') return null;
  const standard = yearText !== null && squashed === `${organ}${yearText[0]}年政府信息公开工作年度报告`;
  const digits = yearText ? fold(text).indexOf(yearText[0]) : -1;
  return {
    text,
    span: plain.span(line.start, line.end),
    form: standard && organ !== '' ? 'standard' : 'variant',
    organ: organ === '' ? null : organ,
    year,
    yearSpan: digits < 0 ? null : plain.span(line.start + digits, line.start + digits + 4),
  };
}

function organBefore(squashed: string, at: number): string {
  const before = squashed
    .slice(0, Math.max(0, at))
    .replace(/^关于/, '')
    .replace(/(?:关于|政府信息公开工作|政府信息公开)$/, '');
  return /^[\u4e00-\u9fff()\d]{2,40}$/.test(before) ? before : '';
}
