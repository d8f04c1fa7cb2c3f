import type { Signature, TextAt } from '../model/report.js';
import { isBlankCode, squash } from '../text/fold.js';
import type { Line } from './lines.js';
import { organKind } from './organ.js';
import type { Plain } from './plain.js';

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
  const stop = Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf('\n', end - 1));
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
