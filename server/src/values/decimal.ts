/** An exact decimal: `units` ten-to-the-`scale`ths. Sums and comparisons of counts and amounts never go through floats. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Reads `-253`, `6834.335`; null for anything else and for numbers too long to mean a count. */
export function parseDecimal(digits: string): Decimal | null {
  const known = COMMON.get(digits);
  if (known) return known;
  const decimal = readDecimal(digits);
  if (decimal && digits.length <= LONGEST_COMMON) COMMON.set(digits, decimal);
  return decimal;
}

/** Of a safe integer. */
export function decimalOf(count: number): Decimal {
  return parseDecimal(String(count)) ?? { units: BigInt(count), scale: 0 };
}

/** Most cells of most reports: a thousand numbers at most, and making one costs more than finding it. */
const COMMON = new Map<string, Decimal>();
const LONGEST_COMMON = 3;

function readDecimal(digits: string): Decimal | null {
  const match = /^(-?)(\d{1,40})(?:\.(\d{1,20}))?$/.exec(digits);
  if (!match) return null;
  const fraction = match[3] ?? '';
  const units = BigInt(match[2]! + fraction);
  return { units: match[1] ? -units : units, scale: fraction.length };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: scaled(a, scale) + scaled(b, scale), scale };
}

export function sumOf(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce(add, ZERO);
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** `a` times ten to the power of `places`, which may be below 0. */
export function shift(a: Decimal, places: number): Decimal {
  const scale = a.scale - places;
  return scale >= 0 ? { units: a.units, scale } : { units: a.units * 10n ** BigInt(-scale), scale: 0 };
}

/** `a` by `b` with that many places, further ones rounded half up or cut off. `b` is above zero, `a` not below it. */
export function quotient(a: Decimal, b: Decimal, places: number, rounding: 'half-up' | 'cut'): Decimal {
  const numerator = a.units * 10n ** BigInt(b.scale + places);
  const denominator = b.units * 10n ** BigInt(a.scale);
  const units = rounding === 'cut' ? numerator / denominator : (2n * numerator + denominator) / (2n * denominator);
  return { units, scale: places };
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** Below, equal to or above zero. */
export function signOf(a: Decimal): -1 | 0 | 1 {
  return a.units === 0n ? 0 : a.units < 0n ? -1 : 1;
}

export function isZero(a: Decimal): boolean {
  return a.units === 0n;
}

export function equals(a: Decimal, b: Decimal): boolean {
  return isZero(subtract(a, b));
}

/** Below, equal to or above zero as `a` is to `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return signOf(subtract(a, b));
}

export function isAmong(a: Decimal, among: readonly Decimal[]): boolean {
  return among.some((one) => equals(a, one));
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** Decimal places that matter: zeros at the end do not. */
export function decimalPlaces(a: Decimal): number {
  let { units, scale } = a;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale--;
  }
  return scale;
}

/** As a person writes it: `-253`, `6834.335`, no zeros at the end. */
export function decimalText(a: Decimal): string {
  const places = decimalPlaces(a);
  return fixedText({ units: a.units / 10n ** BigInt(a.scale - places), scale: places });
}

/** With all its places: `86.40`. */
export function fixedText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export function decimalNumber(a: Decimal): number {
  return Number(decimalText(a));
}

function scaled(a: Decimal, scale: number): bigint {
  return a.scale === scale ? a.units : a.units * 10n ** BigInt(scale - a.scale);
}
