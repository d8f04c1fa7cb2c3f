import { squash } from '../text/fold.js';

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Longest numeral worth reading: 九千九百九十九万九千九百九十九 has fifteen characters. */
const LONGEST = 15;

/**
 * Reads 零〇一…九两十百千万: 十五, 二百零三, 一万二千, and digit by digit 二〇二一. Any width, 康熙部首 and blanks
 * inside are accepted. Null for anything else and for what has two readings, such as 一百五 (105 or 150).
 */
export function parseChineseInteger(text: string): number | null {
  const numeral = squash(text).replaceAll('〇', '零');
  if (numeral.length === 0 || numeral.length > LONGEST) return null;
  if (numeral.length > 1 && [...numeral].every((char) => DIGITS.includes(char))) return positional(numeral);
  const parts = numeral.split('万');
  if (parts.length === 1) return belowTenThousand(numeral);
  if (parts.length > 2) return null;
  const [before, after] = parts as [string, string];
  const high = belowTenThousand(before);
  if (high === null || high === 0) return null;
  if (after === '') return high * 10000;
  const low = belowTenThousand(after.replace(/^零/, ''));
  if (low === null || low === 0) return null;
  const hasZero = after.startsWith('零');
  if (hasZero ? low >= 1000 : low < 10) return null;
  return high * 10000 + low;
}

/** 1–9999 in 简体 numerals as official texts write articles and items: 五, 十五, 二十, 一百零五. */
export function formatChineseInteger(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`not in 1–9999: ${value}`);
  let out = '';
  let skipped = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      skipped = out !== '';
      continue;
    }
    out += (skipped ? '零' : '') + DIGITS[digit] + name;
    skipped = false;
  }
  return value >= 10 && value < 20 ? out.slice(1) : out;
}

function positional(numeral: string): number {
  let value = 0;
  for (const char of numeral) value = value * 10 + DIGITS.indexOf(char);
  return value;
}

/** Units must fall; 零 stands exactly where a unit is left out; 十 alone may go without 一. */
function belowTenThousand(numeral: string): number | null {
  if (numeral === '零') return 0;
  let value = 0;
  let unitAbove = 10000;
  let zero = false;
  for (let i = 0; i < numeral.length; ) {
    if (numeral[i] === '零') {
      if (zero || value === 0) return null;
      zero = true;
      i++;
      continue;
    }
    const digit = numeral[i] === '两' ? 2 : DIGITS.indexOf(numeral[i]!);
    const unit = UNITS[numeral[digit > 0 ? i + 1 : i] ?? ''] ?? 1;
    if (digit <= 0 && unit !== 10) return null;
    if (numeral[i] === '两' && unit < 100 && numeral.length > 1) return null;
    if (unit >= unitAbove) return null;
    const skips = unitAbove / unit > 10;
    if (zero ? !skips : skips && unit === 1 && value > 0) return null;
    value += Math.max(digit, 1) * unit;
    unitAbove = unit;
    zero = false;
    i += digit > 0 && unit > 1 ? 2 : 1;
  }
  return zero || value === 0 ? null : value;
}
