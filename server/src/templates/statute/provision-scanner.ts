import { isBlankCode } from '../../text/fold.js';
import { parseChineseInteger } from '../../values/chinese-number.js';
import type { Provision } from './regulation.js';

/** A provision as written, with the offsets of its text. */
export interface ProvisionAt extends Provision {
  readonly start: number;
  readonly end: number;
}

interface NumberAt {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

interface NumberList {
  readonly numbers: readonly NumberAt[];
  /** Offset after the unit. */
  readonly end: number;
}

const NUMERALS = '0123456789零〇一二三四五六七八九两十百千';
const LONGEST_NUMERAL = 8;
const MOST_IN_LIST = 20;
/** What may stand between the numbers of a list, and between the provisions of one. */
export const JOINTS = '、和及与或至到-以';
/** Characters that make another word of 条: 第三条线, 第八条例. */
const NOT_AN_ARTICLE = '件例约线路';

/**
 * Reads the provisions that begin at a 第 of the folded text: 第二十条, 第二十条第（一）、（五）项, 第十四至十六条.
 * `before` is the provision that ended just before, so that 第（六）项 is known to be of the same article.
 * Empty where no provision begins. Looks at a bounded number of characters besides blanks.
 */
export function readProvisions(folded: string, start: number, before: ProvisionAt | null): ProvisionAt[] {
  const articles = readList(folded, start, '条', '第');
  if (articles === null) {
    return before === null ? [] : readParts(folded, start, start, before.article, before.paragraph);
  }
  if (NOT_AN_ARTICLE.includes(folded[articles.end] ?? ' ')) return [];
  const found = articles.numbers.map((n) => ({ ...n, article: n.value, paragraph: null, item: null }));
  const provisions = spanning(found, start, articles.end);
  const last = provisions.at(-1)!;
  const parts = readParts(folded, last.start, articles.end, last.article, null);
  return parts.length === 0 ? provisions : [...provisions.slice(0, -1), ...parts];
}

/** The items from `at`, or the paragraphs where no item follows; the first of them is said to start at `start`. */
function readParts(folded: string, start: number, at: number, article: number, within: number | null): ProvisionAt[] {
  const paragraphs = readList(folded, at, '款', '第(');
  const items = readList(folded, paragraphs?.end ?? at, '项', '第(');
  const paragraph = paragraphs?.numbers.at(-1)?.value ?? within;
  const found =
    items?.numbers.map((n) => ({ ...n, article, paragraph, item: n.value })) ??
    paragraphs?.numbers.map((n) => ({ ...n, article, paragraph: n.value, item: null })) ??
    [];
  return spanning(found, start, (items ?? paragraphs)?.end ?? at);
}

/** The provisions with the whole of the list's text shared out among them. */
function spanning(found: readonly ProvisionAt[], start: number, end: number): ProvisionAt[] {
  return found.map(({ article, paragraph, item, ...own }, i) => ({
    article,
    paragraph,
    item,
    start: i === 0 ? start : own.start,
    end: i === found.length - 1 ? end : own.end,
  }));
}

/** Numbers up to the unit: 第二十条, 第（一）、（五）项, 第一、二款; the first opens with one of `openings`. */
function readList(folded: string, from: number, unit: string, openings: string): NumberList | null {
  let i = skipBlanks(folded, from);
  if (!openings.includes(folded[i] ?? ' ') && readEnclosed(folded, i) === null) return null;
  const numbers: NumberAt[] = [];
  while (numbers.length < MOST_IN_LIST) {
    const number = readNumber(folded, i);
    if (number === null) return null;
    numbers.push(number);
    i = skipBlanks(folded, number.end);
    if (folded[i] === unit) return { numbers, end: i + 1 };
    for (let joints = 0; joints < 2 && JOINTS.includes(folded[i] ?? ' '); joints++) i = skipBlanks(folded, i + 1);
    if (unit === '条' && folded[i] === '第') return null;
  }
  return null;
}

/** One number with its 第 and its brackets: 第（五）, （五）, ㈤, 十六. */
function readNumber(folded: string, start: number): NumberAt | null {
  let i = start;
  if (folded[i] === '第') i = skipBlanks(folded, i + 1);
  const enclosed = readEnclosed(folded, i);
  if (enclosed !== null) return { value: enclosed, start, end: i + 1 };
  const bracket = folded[i] === '(' || folded[i] === '[';
  if (bracket) i = skipBlanks(folded, i + 1);
  let numeral = '';
  let end = i;
  while (i < folded.length && NUMERALS.includes(folded[i]!)) {
    if (numeral.length === LONGEST_NUMERAL) return null;
    numeral += folded[i];
    end = i + 1;
    i = skipBlanks(folded, end);
  }
  const value = /^\d+$/.test(numeral) ? Number(numeral) : parseChineseInteger(numeral);
  if (value === null) return null;
  if (!bracket) return { value, start, end };
  return folded[i] === ')' || folded[i] === ']' ? { value, start, end: i + 1 } : null;
}

/** ㈠ … ㈩, ⑴ … ⒇, ⑩ … ⑳ as one character. */
function readEnclosed(folded: string, at: number): number | null {
  const code = folded.charCodeAt(at);
  if (code >= 0x3220 && code <= 0x3229) return code - 0x321f;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2473;
  if (code >= 0x2469 && code <= 0x2473) return code - 0x245f;
  return null;
}

function skipBlanks(text: string, from: number): number {
  let i = from;
  while (i < text.length && isBlankCode(text.charCodeAt(i))) i++;
  return i;
}
