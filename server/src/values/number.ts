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
 * separated by commas in groups of three; digits whose commas make no such groups have `digits` empty, since nobody
 * can tell how many numbers they are. A unit counts only where no further word character follows it.
 */
export function numberAt(folded: string, at: number, end: number): WrittenNumber | null {
  let i = at;
  while (i < end && isSign(folded.charCodeAt(i))) i++;
  const negative = folded.slice(at, i).includes('-');
  const start = i;
  if (!isDigit(folded.charCodeAt(i))) return null;
  while (i < end && i - start < MOST_DIGITS && (isDigit(folded.charCodeAt(i)) || joinsDigits(folded, i, end))) i++;
  const written = folded.slice(start, i);
  const unit = unitAt(folded, i, end);
  const digits = plainDigits(written);
  return {
    digits: negative && digits !== '' ? `-${digits}` : digits,
    unit: unit?.unit ?? null,
    end: unit?.end ?? i,
    digitsEnd: i,
  };
}

/** A comma or a point with digits on both sides, or a thin space before three digits. */
function joinsDigits(folded: string, at: number, end: number): boolean {
  const char = folded[at];
  if (char === '\u2009' || char === '\u202f') return at + 3 < end && /^\d{3}(?!\d)/.test(folded.slice(at + 1, at + 5));
  return (char === ',' || char === '.') && at + 1 < end && isDigit(folded.charCodeAt(at + 1));
}

function plainDigits(written: string): string {
  if (/^\d+(?:\.\d+)?$/.test(written)) return written;
  return /^\d{1,3}(?:[,\u2009\u202f]\d{3})+(?:\.\d+)?$/.test(written) ? written.replace(/[,\u2009\u202f]/g, '') : '';
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSign(code: number): boolean {
  return code === 43 || code === 45;
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
  if (digits === '') return null;
  const value = Number(digits);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  return value === 0 ? 0 : value;
}
