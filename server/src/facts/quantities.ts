import { matchesIn } from '../text/matches.js';
import { parseChineseInteger } from '../values/chinese-number.js';
import { type Decimal, parseDecimal, shift } from '../values/decimal.js';
import type { Sentence } from './sentences.js';

/** A number of a sentence with what it counts in. */
export interface Quantity {
  /** The number, 万 and 亿 multiplied out; percentages as written. */
  readonly value: Decimal;
  /** `件`, `条`, `万元`, `%`, …. */
  readonly unit: string;
  /** False for 约, 余, 近, 以上, ranges, and for digits that may be two numbers: never an exact claim. */
  readonly exact: boolean;
  /** Places in the sentence: of the number alone, and with its unit. */
  readonly start: number;
  readonly digitsEnd: number;
  readonly end: number;
  /** Decimal places as written. */
  readonly decimals: number;
  /** 万 or 亿 stood between number and unit. */
  readonly scaled: boolean;
}

const UNITS = '个百分点|人次|件次|份次|条次|万元|亿元|千元|元|件|条|宗|份|起|例|项|个|次|篇|期|部|家|名|人|类|场|封|%';
const ARABIC = new RegExp(
  String.raw`(\d{1,15}(?:,\d{3})*(?:\.\d{1,6})?)(余|多|几)?(万|亿|千)?(余|多)?(${UNITS})(左右|上下|以上|以下|以内)?`,
  'g',
);
const CHINESE = /([一二两三四五六七八九十百千万零〇]{1,12})(余|多|几)?(件|条|宗|份|起|例)(左右|上下|以上|以下|以内)?/g;
/** What a character may be of a counted number, a bit each; a pattern of such classes takes thirty times as long. */
const PARTS = new Uint8Array(0xa000);
[
  '0123456789余多几万亿千',
  '一二两三四五六七八九十百千万零〇余多几',
  '个人件份条元宗起例项次篇期部家名类场封%',
  '件条宗份起例',
].forEach((characters, part) => {
  for (const character of characters) PARTS[character.charCodeAt(0)]! |= 1 << part;
});

/** Whether a numeral stands before a unit: without one there is no number to read. */
function isCounted(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const part = PARTS[text.charCodeAt(i)]!;
    // Arabic before any unit, Chinese before a unit of its own.
    if ((before & 3 & (part >> 2)) !== 0) return true;
    before = part;
  }
  return false;
}

const ABOUT = /(?:约|大约|近|将近|超|超过|逾|不足|至少|多于|少于|达到或超过|最多|平均|每|第)$/;
const NONE: readonly Quantity[] = [];
/** Powers of ten. */
const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 千: 3 };

/** The numbers of a sentence that count something, in order. */
export function quantitiesOf(sentence: Sentence): readonly Quantity[] {
  const { text } = sentence;
  if (!isCounted(text)) return NONE;
  const found: Quantity[] = [];
  for (const match of matchesIn(text, ARABIC)) {
    const [whole, digits, few, scale, fewScaled, unit, about] = match as unknown as string[];
    const start = match.index;
    const before = text.slice(Math.max(0, start - 6), start);
    // The rest of a longer number, of a date or of a document number is no number of its own.
    if (/[\d.]$/.test(before) || (/[[(]$/.test(before) && /^[^)\]]{0,6}[\])]号/.test(text.slice(start)))) continue;
    if (unit === '个' && /^(?:工作日|自然日|月|小时|季度|百分点|星期)/.test(text.slice(start + whole!.length)))
      continue;
    const isRange = /\d[-~至到]$/.test(before);
    const written = parseDecimal(digits!.replaceAll(',', ''));
    if (!written) continue;
    const decimals = digits!.includes('.') ? digits!.length - digits!.indexOf('.') - 1 : 0;
    found.push({
      value: scale ? shift(written, SCALES[scale]!) : written,
      unit: unit!,
      exact: !few && !fewScaled && !about && !isRange && !ABOUT.test(before) && isOneNumber(sentence, start, digits!),
      start,
      digitsEnd: start + digits!.length,
      end: start + whole!.length - (about?.length ?? 0),
      decimals,
      scaled: scale !== undefined,
    });
  }
  for (const match of matchesIn(text, CHINESE)) {
    const [whole, numeral, few, unit, about] = match as unknown as string[];
    const start = match.index;
    if (unit === '件' && text.startsWith('事', start + whole!.length)) continue;
    const value = parseChineseInteger(numeral!);
    if (value === null) continue;
    // 「三四件」 is a guess between two, 「一二」 digits of a list.
    const isGuess = numeral!.length > 1 && !/[十百千万]/.test(numeral!);
    found.push({
      value: { units: BigInt(value), scale: 0 },
      unit: unit!,
      exact: !few && !about && !isGuess && !ABOUT.test(text.slice(Math.max(0, start - 6), start)),
      start,
      digitsEnd: start + numeral!.length,
      end: start + whole!.length - (about?.length ?? 0),
      decimals: 0,
      scaled: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 「120，281件」 with a full comma, or after 分别, may be two numbers: only a narrow comma groups thousands. */
function isOneNumber(sentence: Sentence, start: number, digits: string): boolean {
  if (!digits.includes(',')) return true;
  if (/分别|依次/.test(sentence.text.slice(0, start))) return false;
  for (let i = 0; i < digits.length; i++) {
    if (digits[i] === ',' && sentence.written(start + i) !== ',') return false;
  }
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits);
}
