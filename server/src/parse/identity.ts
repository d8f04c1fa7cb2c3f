import type { Organ, OrganKind, OrganLevel, ReportTitle, Signature, TextAt } from '../model/report.js';
import { fold, isBlankCode, squash } from '../text/fold.js';
import type { Plain } from './plain.js';

interface Line {
  readonly start: number;
  readonly end: number;
}

const MOST_TITLE_LINES = 40;
const LONGEST_TITLE = 70;
const TITLE =
  /^(.{0,40}?)((?:20|二[〇○0零])[\d〇○零一二三四五六七八九]{2})?年?度?(?:关于)?(.{0,12}?)(?:政府)?信息公开(?:工作)?(.{0,14}?)(?:年度报告|年度工作报告|年报|情况的?报告|工作报告|工作情况报告|情况总结)(?:\(.{0,12}\))?$/;

/** The report's title line among the first lines, or null. */
export function findTitle(plain: Plain, limit: number): ReportTitle | null {
  const lines = firstLines(plain.text, limit);
  const titles = lines.map((line, i) => titleOf(plain, line, lines[i - 1])).filter((title) => title !== null);
  return titles.find((title) => title.form === 'standard') ?? titles.find((title) => title.year !== null) ?? null;
}

function firstLines(text: string, limit: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < Math.min(text.length, limit) && lines.length < MOST_TITLE_LINES) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    let from = start;
    let to = Math.min(end, start + 400);
    while (from < to && (isBlankCode(text.charCodeAt(from)) || '#*|>'.includes(text[from]!))) from++;
    while (to > from && (isBlankCode(text.charCodeAt(to - 1)) || '#*|'.includes(text[to - 1]!))) to--;
    if (from < to) lines.push({ start: from, end: to });
    start = end + 1;
  }
  return lines;
}

function titleOf(plain: Plain, line: Line, before: Line | undefined): ReportTitle | null {
  const text = plain.text.slice(line.start, line.end);
  const squashed = squash(text);
  if (squashed.length > LONGEST_TITLE || /[>。;]|首页|通知|方案|指南|目录$/.test(squashed)) return null;
  const match = TITLE.exec(squashed);
  if (!match || !/信息公开/.test(squashed)) return null;
  const yearText =
    /(?:20\d{2}|二[〇○零0][〇○零一二三四五六七八九]{2})(?=年)/.exec(squashed) ?? /20\d{2}/.exec(squashed);
  const year = yearText ? yearNumber(yearText[0]) : null;
  let organ = organBefore(squashed, yearText?.index ?? squashed.indexOf('政府信息公开'));
  const afterYear = match[3] ?? '';
  if (organ === '' && organKind(afterYear) !== 'other') organ = afterYear;
  let start = line.start;
  if (organ === '' && before && before.end - before.start <= 30) {
    const previous = squash(plain.text.slice(before.start, before.end));
    if (organKind(previous) !== 'other' && !/[,、:]/.test(previous)) {
      organ = previous;
      start = before.start;
    }
  }
  if (year === null && organ === '') return null;
  const standard = new RegExp(`^${literally(organ)}${yearText?.[0] ?? '-'}年政府信息公开工作年度报告$`).test(
    start === line.start ? squashed : organ + squashed,
  );
  const digits = yearText ? fold(text).indexOf(yearText[0]) : -1;
  return {
    text: plain.text.slice(start, line.end),
    span: plain.span(start, line.end),
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

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function yearNumber(text: string): number {
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
  for (const match of text.matchAll(/(20[12]\d)年/g))
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && (!second || best[1] >= second[1] * 2) ? { year: best[0], from: 'text' } : null;
}

const DATE =
  /(?:20\d{2}年\d{1,2}月\d{1,2}日|二[〇○零]二[〇○零一二三四五六七八九]年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)/;

/** Signature and date at the end of the text, and the plain offset where they begin. */
export function findSignature(plain: Plain, from: number): { signature: Signature | null; start: number } {
  const { text } = plain;
  const lines = lastLines(text, from, 14);
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = withoutNone(text, lines[i]!);
    const squashed = squash(text.slice(line.start, line.end));
    const date = DATE.exec(squashed);
    if (!date || squashed.length > 60 || /[:]|发布|来源|索引/.test(squashed)) continue;
    const dateOnly = squashed.replace(date[0], '').replace(/[()]/g, '');
    if (dateOnly.length > 36 || /[。,;]/.test(dateOnly)) continue;
    const at: TextAt = { text: date[0], span: plain.span(line.start, line.end) };
    if (dateOnly.length >= 3 && organKind(dateOnly) !== 'other') {
      return { signature: { organ: { text: dateOnly, span: at.span }, date: at }, start: line.start };
    }
    if (dateOnly.length > 0) continue;
    const before = lines[i - 1];
    const name = before ? squash(text.slice(before.start, before.end)) : '';
    const isOrgan = before && name.length <= 40 && organKind(name) !== 'other' && !/[。,;:、]/.test(name);
    return isOrgan
      ? {
          signature: { organ: { text: name, span: plain.span(before.start, before.end) }, date: at },
          start: before.start,
        }
      : { signature: { organ: null, date: at }, start: line.start };
  }
  return inlineSignature(plain, from);
}

const LONGEST_SIGNATURE = 90;

/** Signature and date that end a long line, after the last full stop. */
function inlineSignature(plain: Plain, from: number): { signature: Signature | null; start: number } {
  const { text } = plain;
  const none = { signature: null, start: text.length };
  let end = text.length;
  while (end > from && (isBlankCode(text.charCodeAt(end - 1)) || text[end - 1] === '|')) end--;
  let tail = Math.max(from, end - LONGEST_SIGNATURE);
  const stop = Math.max(text.lastIndexOf('。', end), text.lastIndexOf('\n', end));
  if (stop >= tail) tail = stop + 1;
  const squashed = squash(text.slice(tail, end));
  const date = DATE.exec(squashed);
  if (!date || date.index + date[0].length !== squashed.length) return none;
  const name = squashed.slice(0, date.index).replace(/^无/, '');
  const at = { text: date[0], span: plain.span(tail, end) };
  const isOrgan = name.length >= 3 && name.length <= 40 && organKind(name) !== 'other' && !/[,;:、]/.test(name);
  if (!isOrgan) return name === '' ? { signature: { organ: null, date: at }, start: tail } : none;
  return { signature: { organ: { text: name, span: at.span }, date: at }, start: tail };
}

/** 「无」 that ends the last part may stand in front of the signature on one line. */
function withoutNone(text: string, line: Line): Line {
  const none = /^[\s\u3000]*无[。.]?[\s\u3000]*(?=[\u4e00-\u9fff])/.exec(text.slice(line.start, line.end));
  return none ? { start: line.start + none[0].length, end: line.end } : line;
}

function lastLines(text: string, from: number, count: number): Line[] {
  const lines: Line[] = [];
  let end = text.length;
  while (end > from && lines.length < count) {
    let start = end;
    while (start > from && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
    let first = Math.max(start, end - 400);
    let last = end;
    while (first < last && (isBlankCode(text.charCodeAt(first)) || text[first] === '|')) first++;
    while (last > first && (isBlankCode(text.charCodeAt(last - 1)) || text[last - 1] === '|')) last--;
    if (first < last) lines.unshift({ start: first, end: last });
    end = start - 1;
  }
  return lines;
}

/** What kind of organ a name is, by how it ends. */
export function organKind(name: string): OrganKind {
  const plain = name.replace(/\(.*?\)/g, '');
  if (/(?:镇|乡|苏木)(?:人民政府)?(?:党政)?(?:综合)?(?:办公室|办)?$/.test(plain)) return 'town';
  if (/街道(?:办事处|办)?(?:党政)?(?:综合)?(?:办公室)?$/.test(plain)) return 'street';
  if (/(?:人民政府|政府)(?:办公厅|办公室|办)$/.test(plain)) return 'office';
  if (/人民政府$/.test(plain)) return 'government';
  if (/(?:局|委员会|委|厅|办公室|办|中心|院|总队|支队|大队|所|站|处|部|馆|公司|学校|大学|社|协会|联合会)$/.test(plain))
    return 'department';
  if (/(?:省|市|区|县|州|盟|旗)$/.test(plain)) return 'government';
  return 'other';
}

export function organLevel(name: string, kind: OrganKind): OrganLevel {
  if (kind === 'town' || kind === 'street') return 'town';
  const place = name.replace(/(?:人民政府|政府)?(?:办公厅|办公室|办)?$/, '');
  if (/省|自治区|北京市|上海市|天津市|重庆市/.test(place) && !/[市州盟县旗].*[县区旗市]|省.+[市州县区]/.test(place))
    return 'province';
  if (/(?:县|旗)/.test(place) || /市.+区|[^市]区$/.test(place) || /^[^市]+区/.test(place)) return 'county';
  return /[市州盟]/.test(place) ? 'city' : null;
}

/** The organ that reports: by title, else by signature. */
export function findOrgan(title: ReportTitle | null, signature: Signature | null): Organ | null {
  const signed = signature?.organ ?? null;
  const name = title?.organ ?? signed?.text ?? null;
  if (name === null) return null;
  const kind = organKind(name);
  const signedKind = signed ? organKind(signed.text) : null;
  const isOfficeOfTown = (kind === 'town' || kind === 'street') && /办公室$|办$/.test(name);
  const agrees = signedKind === null || title?.organ == null || signedKind === kind;
  const span = title?.organ ? title.span : (signed?.span ?? null);
  return { name, span, kind, level: organLevel(name, kind), certain: kind !== 'other' && agrees && !isOfficeOfTown };
}
