import { isBlankCode } from '../text/fold.js';

/** A number as it stands in a text. */
export interface WrittenNumber {
  /** Sign, digits and decimal point, ASCII, without separators: `-253`, `6834.335`. */
  readonly digits: string;
  readonly unit: string | null;
  /** Offset just after the number and its unit. */
  readonly end: number;
  /** Offset just after the digits. */
  readonly digitsEnd: number;
}

const UNITS = ['万元', '亿元', '千元', '人次', '万', '亿', '元', '件', '个', '项', '条', '次', '宗', '份', '起'];

/** Longest run of digits that is still read as one number; longer ones are text that nobody can mean as a count. */
const MOST_DIGITS = 400;

/**
 * The number that begins at `at` in a folded text, or null. Signs may be repeated (`--253`), thousands may be
 * separated by commas in groups of three. A unit counts only where no further word character follows it.
 */
export function numberAt(folded: string, at: number, end: number): WrittenNumber | null {
  let i = at;
  while (i < end && isSign(folded.charCodeAt(i))) i++;
  const negative = folded.slice(at, i).includes('-');
  const start = i;
  if (!isDigit(folded.charCodeAt(i))) return null;
  while (i < end && i - start < MOST_DIGITS && isDigit(folded.charCodeAt(i))) i++;
  let digits = folded.slice(start, i);
  if (digits.length <= 3) {
    while (folded[i] === ',' && threeDigits(folded, i + 1, end)) {
      digits += folded.slice(i + 1, i + 4);
      i += 4;
    }
  }
  if (folded[i] === '.' && i + 1 < end && isDigit(folded.charCodeAt(i + 1))) {
    const point = i++;
    while (i < end && isDigit(folded.charCodeAt(i))) i++;
    digits += folded.slice(point, i);
  }
  const digitsEnd = i;
  const unit = unitAt(folded, i, end);
  return { digits: negative ? `-${digits}` : digits, unit: unit?.unit ?? null, end: unit?.end ?? i, digitsEnd };
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSign(code: number): boolean {
  return code === 43 || code === 45;
}

function threeDigits(folded: string, at: number, end: number): boolean {
  if (at + 3 > end) return false;
  for (let i = at; i < at + 3; i++) if (!isDigit(folded.charCodeAt(i))) return false;
  return !(at + 3 < end && isDigit(folded.charCodeAt(at + 3)));
}

function unitAt(folded: string, at: number, end: number): { unit: string; end: number } | null {
  let i = at;
  while (i < end && isBlankCode(folded.charCodeAt(i))) i++;
  for (const unit of UNITS) {
    if (!folded.startsWith(unit, i)) continue;
    const after = i + unit.length;
    if (after > end || (after < end && isWordCode(folded.charCodeAt(after)))) return null;
    return { unit, end: after };
  }
  return null;
}

function isWordCode(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** The value of `digits`, or null where no safe number holds it. */
export function numericValue(digits: string): number | null {
  const value = Number(digits);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  return value === 0 ? 0 : value;
}
