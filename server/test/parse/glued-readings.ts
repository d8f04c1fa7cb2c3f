/**
 * In how many ways the digits can be cut into seven numbers without leading zeros whose last is the sum of the others:
 * by trying every cut, so that it can stand against a cleverer reader. Counts no further than 2.
 */
export function rowReadings(digits: string, cells = 7): number {
  let found = 0;
  const cut = (from: number, left: number, sum: number): void => {
    if (found > 1) return;
    if (left === 1) {
      const last = digits.slice(from);
      if (isNumber(last) && Number(last) === sum) found++;
      return;
    }
    for (let to = from + 1; to <= digits.length - left + 1; to++) {
      const part = digits.slice(from, to);
      if (!isNumber(part)) return;
      cut(to, left - 1, sum + Number(part));
    }
  };
  cut(0, cells, 0);
  return found;
}

function isNumber(text: string): boolean {
  return text === '0' || (text !== '' && text[0] !== '0');
}
