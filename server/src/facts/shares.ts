import { clauseBefore } from './context.js';
import type { Facts } from './facts.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentences.js';

/** A percentage with the two numbers of the text that it is made of. */
export interface Share {
  readonly sentence: Sentence;
  readonly percent: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
  /** The percentage as it should be, rounded half up to the digits given. */
  readonly computed: string;
}

const SHARE_OF_WHOLE =
  /^占(?:比|总数|总量|总计|全部|申请总[数量]|信息总[数量]|总申请[数量])?的?(?:比例|比重)?(?:为|达到|达|是)?$/;
/** Farthest that a part may stand before its percentage. */
const REACH = 30;

/**
 * The shares whose numbers stand in one sentence and that no whole in their paragraph explains. A percentage of
 * something that the text does not count is none.
 */
export function wrongShares(facts: Facts): readonly Share[] {
  const found: Share[] = [];
  let paragraph: { readonly sentence: Sentence; readonly quantity: Quantity }[] = [];
  let number = -1;
  for (const sentence of facts.sentences) {
    if (sentence.paragraph !== number) paragraph = [];
    number = sentence.paragraph;
    for (const quantity of facts.quantities(sentence)) {
      if (quantity.unit === '%') {
        const share = wrongShare(sentence, quantity, paragraph);
        if (share) found.push(share);
      } else paragraph.push({ sentence, quantity });
    }
  }
  return found;
}

function wrongShare(
  sentence: Sentence,
  percent: Quantity,
  before: readonly { readonly sentence: Sentence; readonly quantity: Quantity }[],
): Share | null {
  const { text } = sentence;
  const clause = clauseBefore(text, percent.start);
  const part = before[before.length - 1];
  if (!percent.exact || !SHARE_OF_WHOLE.test(clause) || /^[、和及]\d/.test(text.slice(percent.end))) return null;
  if (part?.sentence !== sentence || !part.quantity.exact || percent.start - part.quantity.end > REACH) return null;
  const wholes = before
    .slice(0, -1)
    .filter(({ quantity }) => quantity.unit === part.quantity.unit && quantity.value >= part.quantity.value);
  const here = wholes.filter((whole) => whole.sentence === sentence && whole.quantity.exact);
  const whole = here.reduce<Quantity | null>(
    (largest, { quantity }) => (largest && largest.value >= quantity.value ? largest : quantity),
    null,
  );
  if (!whole || whole.value === 0 || /分别|依次/.test(text.slice(whole.start, percent.start))) return null;
  const explains = (one: Quantity) => Number(percentText(part.quantity, one, percent.decimals)) === percent.value;
  if (wholes.some(({ quantity }) => quantity.value > 0 && (!quantity.exact || explains(quantity)))) return null;
  const computed = percentText(part.quantity, whole, percent.decimals);
  return { sentence, percent, part: part.quantity, whole, computed };
}

/**
 * The wrong shares that were bent so that all make 100%: the only wrong one of its paragraph, off by little, where the
 * percentages of the paragraph make just 100.
 */
export function bentToHundred(facts: Facts, wrong: readonly Share[]): ReadonlySet<Share> {
  const bent = new Map<number, Share | null>();
  for (const share of wrong) {
    const { paragraph } = share.sentence;
    bent.set(paragraph, bent.has(paragraph) ? null : share);
  }
  const percents = new Map<number, Quantity[]>();
  for (const sentence of facts.sentences) {
    if (!bent.get(sentence.paragraph)) continue;
    const found = facts.quantities(sentence).filter(({ unit }) => unit === '%');
    percents.set(sentence.paragraph, [...(percents.get(sentence.paragraph) ?? []), ...found]);
  }
  const isBent = (share: Share) => {
    const all = percents.get(share.sentence.paragraph) ?? [];
    const sum = all.reduce((total, { value }) => total + value, 0);
    const off = Math.abs(share.percent.value - (share.part.value / share.whole.value) * 100);
    return all.length > 2 && all.every(({ exact }) => exact) && Math.abs(sum - 100) < 1e-6 && off < 0.5;
  };
  return new Set([...bent.values()].filter((share) => share !== null && isBent(share))) as ReadonlySet<Share>;
}

/** `part` of `whole` in percent, rounded half up to `decimals` places. */
export function percentText(part: Quantity, whole: Quantity, decimals: number): string {
  return hundredths(part.value, whole.value, decimals, true);
}

/** The same with the further digits cut off. */
export function percentCutOff(part: Quantity, whole: Quantity, decimals: number): string {
  return hundredths(part.value, whole.value, decimals, false);
}

/** Exact on whole numbers and on amounts with up to six places. */
function hundredths(part: number, whole: number, decimals: number, rounded: boolean): string {
  const scale = 1_000_000;
  const a = BigInt(Math.round(part * scale));
  const b = BigInt(Math.round(whole * scale));
  const shift = 10n ** BigInt(decimals);
  const units = rounded ? (a * 200n * shift + b) / (2n * b) : (a * 100n * shift) / b;
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
