/** Splits digits that a crawler glued together. Never a guess: all readings are listed, the caller takes one only if it is alone. */

const MOST_READINGS = 400;
const LONGEST = 28;

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
    if (++steps > 200_000) return false;
    const left = count - numbers.length;
    if (left === 0) {
      if (at === digits.length && accept(numbers)) found.push([...numbers]);
      return found.length <= MOST_READINGS;
    }
    const longest = digits[at] === '0' ? 1 : digits.length - at - (left - 1);
    for (let length = 1; length <= Math.min(longest, 9); length++) {
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

/** Six kinds of applicants add up to the total. */
export function rowReconciles(numbers: readonly number[]): boolean {
  let sum = 0;
  for (let i = 0; i < numbers.length - 1; i++) sum += numbers[i]!;
  return sum === numbers[numbers.length - 1];
}
