/** Splits digits that a crawler glued together. Never a guess: all readings are listed, the caller takes one only if it is alone. */

import { isBlankCode } from '../text/fold.js';
import type { Value } from './label-stream.js';
import type { Plain } from './plain.js';

const MOST_READINGS = 400;
const LONGEST = 40;
const LONGEST_NUMBER = 9;
const MOST_STEPS = 400_000;

/**
 * Every way to cut `digits` into `count` numbers without leading zeros that `accept` lets pass; null where there
 * are too many to tell.
 */
export function splitsOf(
  digits: string,
  count: number,
  accept: (numbers: readonly number[]) => boolean = () => true,
): number[][] | null {
  if (digits.length < count || !/^\d+$/.test(digits)) return [];
  if (digits.length === count) return [[...digits].map(Number)];
  if (digits.length > LONGEST) return null;
  const found: number[][] = [];
  const numbers: number[] = [];
  let steps = 0;
  const cut = (at: number): boolean => {
    if (++steps > MOST_STEPS) return false;
    const left = count - numbers.length;
    if (left === 0) {
      if (at === digits.length && accept(numbers)) found.push([...numbers]);
      return found.length <= MOST_READINGS;
    }
    const longest = digits[at] === '0' ? 1 : digits.length - at - (left - 1);
    for (let length = 1; length <= Math.min(longest, LONGEST_NUMBER); length++) {
      if (left === 1 && at + length !== digits.length) continue;
      numbers.push(Number(digits.slice(at, at + length)));
      const goOn = cut(at + length);
      numbers.pop();
      if (!goOn) return false;
    }
    return true;
  };
  return cut(0) ? found : null;
}

/**
 * Every way to cut `digits` into `count` numbers without leading zeros of which the last is the sum of the others;
 * null where there are too many to tell.
 */
export function splitsBySum(digits: string, count: number): number[][] | null {
  if (!/^\d+$/.test(digits) || digits.length < count) return [];
  if (digits.length > LONGEST) return null;
  const found: number[][] = [];
  const parts: number[] = [];
  let steps = 0;
  const cut = (at: number, end: number, left: number, total: number): boolean => {
    if (++steps > MOST_STEPS) return false;
    if (left === 0) {
      if (at === end && total === 0) found.push([...parts]);
      return found.length <= MOST_READINGS;
    }
    const longest = digits[at] === '0' ? 1 : end - at - (left - 1);
    for (let length = left === 1 ? end - at : 1; length <= longest; length++) {
      const part = Number(digits.slice(at, at + length));
      if (part > total) break;
      parts.push(part);
      const goOn = cut(at + length, end, left - 1, total - part);
      parts.pop();
      if (!goOn) return false;
    }
    return true;
  };
  for (let end = digits.length - 1; end >= count - 1 && digits.length - end <= LONGEST_NUMBER; end--) {
    if (digits[end] === '0' && end < digits.length - 1) continue;
    const total = Number(digits.slice(end));
    const before = found.length;
    if (!cut(0, end, count - 1, total)) return null;
    for (const split of found.slice(before)) split.push(total);
  }
  return found;
}

/** Whether digits may be several numbers glued together: they touch the label, or begin with a zero. Digits that stand apart are one number. */
export function touchesLabel(plain: Plain, { start, number }: Value): boolean {
  return /^0\d/.test(number?.digits ?? '') || (start > 0 && !isSeparator(plain.text, start - 1));
}

/** Fewer digits than cells right behind a label: blank cells left no trace. */
export function lostCells(plain: Plain, values: readonly Value[], count: number): boolean {
  const [only, more] = values;
  if (!only) return true;
  return (
    !more && /^\d+$/.test(only.number?.digits ?? '') && only.number!.digits.length < count && touchesLabel(plain, only)
  );
}

function isSeparator(text: string, at: number): boolean {
  return isBlankCode(text.charCodeAt(at)) || '|｜│┃、,，;；:：/>'.includes(text[at]!);
}

/** Six kinds of applicants add up to the total. */
export function rowReconciles(numbers: readonly number[]): boolean {
  let sum = 0;
  for (let i = 0; i < numbers.length - 1; i++) sum += numbers[i]!;
  return sum === numbers[numbers.length - 1];
}
