/** Index of the first of the ascending numbers that is not below. */
export function firstAtOrAfter(numbers: ArrayLike<number>, least: number): number {
  return firstWhere(numbers.length, (index) => numbers[index]! >= least);
}

/** The first index below `length` that holds, where each behind one that holds does; `length` where none does. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
