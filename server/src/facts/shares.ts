import {
  absolute,
  compare,
  type Decimal,
  equals,
  fixedText,
  isZero,
  multiply,
  quotient,
  shift,
  signOf,
  subtract,
  sumOf,
} from '../values/decimal.js';
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
  /** The sentence that the whole stands in: that of the share, or one before it in the same list. */
  readonly wholeIn: Sentence;
  /** The percentage as it should be, rounded half up to the digits given. */
  readonly computed: string;
  /** 「采纳21条，采纳率55.26%」: what it is a share of is told by its place alone. */
  readonly isRate: boolean;
}

interface Placed {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

const SHARE_OF_WHOLE =
  /^(.{2,8}?)??占(?:比|总数|总量|总计|全部|申请总[数量]|信息总[数量]|总申请[数量])?的?(?:比例|比重)?(?:为|达到|达|是)?$/;
/** Rates whose two numbers are counted alike; of requests some are not due, so 办结率 and 答复率 are left alone. */
const RATE = /^(采纳|回收|整改|完成|满意|合格)率(?:为|达到|达|是)?$/;
/** Farthest that a part may stand before its percentage. */
const REACH = 30;

/**
 * The shares whose two numbers are certain and that no whole in their paragraph explains. A percentage of something
 * that the text does not count is none.
 */
export function wrongShares(facts: Facts): readonly Share[] {
  const found: Share[] = [];
  let before: Placed[] = [];
  let last: Sentence | null = null;
  /** The whole of a list 「甲20件，占25%；乙…」 whose shares so far are right. */
  let listed: Placed | null = null;
  for (const sentence of facts.sentences) {
    if (sentence.paragraph !== last?.paragraph) before = [];
    if (sentence.paragraph !== last?.paragraph || last.mark !== ';' || !isItem(facts, sentence)) listed = null;
    const carried: Placed | null = listed ?? wholeOf(facts, sentence, last);
    for (const quantity of facts.quantities(sentence)) {
      if (quantity.unit !== '%') {
        before.push({ sentence, quantity });
        continue;
      }
      const share = shareAt(sentence, quantity, before, carried);
      if (!share) continue;
      listed = isRight(share) ? { sentence: share.wholeIn, quantity: share.whole } : null;
      if (!isRight(share) && !isExplained(share, before)) found.push(share);
    }
    last = sentence;
  }
  return found;
}

/** An item of a list and nothing else: 「动态类30条，占37.5%」. */
function isItem(facts: Facts, sentence: Sentence): boolean {
  const [part, percent, ...others] = facts.quantities(sentence);
  if (!part || percent?.unit !== '%' || others.length > 0) return false;
  return percent.end === sentence.text.length && !sentence.text.slice(0, part.start).includes(',');
}

/** 「进驻事项1181个。其中954个网上办」: the only number of its kind in the sentence before a 其中. */
function wholeOf(facts: Facts, sentence: Sentence, last: Sentence | null): Placed | null {
  if (!last || last.paragraph !== sentence.paragraph || !/^其中/.test(sentence.text)) return null;
  const unit = facts.quantities(sentence)[0]?.unit;
  const [only, ...others] = facts.quantities(last).filter((quantity) => quantity.unit === unit);
  return only && others.length === 0 ? { sentence: last, quantity: only } : null;
}

function shareAt(
  sentence: Sentence,
  percent: Quantity,
  before: readonly Placed[],
  carried: Placed | null,
): Share | null {
  const { text } = sentence;
  const clause = clauseBefore(text, percent.start);
  const rate = RATE.exec(clause);
  const named = rate ?? SHARE_OF_WHOLE.exec(clause);
  const part = before[before.length - 1];
  if (!percent.exact || !named || /^[、和及]\d/.test(text.slice(percent.end))) return null;
  if (part?.sentence !== sentence || !part.quantity.exact || percent.start - part.quantity.end > REACH) return null;
  // Of two numbers of one kind, 「采纳21条、部分采纳5条」, the rate may be of both.
  if (rate && text.slice(0, percent.start).split(rate[1]!).length !== 3) return null;
  if (rate && (equals(percent.value, HUNDRED) || /\d/.test(text.slice(part.quantity.end, percent.start)))) return null;
  // 「自然人占比」 is of the number that stands beside 自然人.
  if (named[1] !== undefined && !clauseBefore(text, part.quantity.start).includes(named[1])) return null;
  const here = before.slice(0, -1).filter((whole) => whole.sentence === sentence && mayHold(whole, part));
  const whole = here.filter(({ quantity }) => quantity.exact).reduce<Placed | null>(larger, null) ?? carried;
  if (!whole || !mayHold(whole, part) || !whole.quantity.exact || isZero(whole.quantity.value)) return null;
  if (/分别|依次/.test(text.slice(whole.sentence === sentence ? whole.quantity.start : 0, percent.start))) return null;
  const computed = percentText(part.quantity, whole.quantity, percent.decimals);
  return {
    sentence,
    percent,
    part: part.quantity,
    whole: whole.quantity,
    wholeIn: whole.sentence,
    computed,
    isRate: rate !== null,
  };
}

function mayHold(whole: Placed, part: Placed): boolean {
  return whole.quantity.unit === part.quantity.unit && compare(whole.quantity.value, part.quantity.value) >= 0;
}

function larger(a: Placed | null, b: Placed): Placed {
  return a && compare(a.quantity.value, b.quantity.value) >= 0 ? a : b;
}

function isRight({ part, whole, percent }: Share): boolean {
  return equals(percentage(part, whole, percent.decimals, 'half-up'), percent.value);
}

/** Another number of the paragraph may be the whole: one that gives the percentage, or one that is not exact. */
function isExplained({ sentence, part, percent }: Share, before: readonly Placed[]): boolean {
  return before.slice(0, -1).some((whole) => {
    if (!mayHold(whole, { sentence, quantity: part }) || signOf(whole.quantity.value) <= 0) return false;
    const given = percentage(part, whole.quantity, percent.decimals, 'half-up');
    return !whole.quantity.exact || equals(given, percent.value);
  });
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
    const makesHundred = equals(sumOf(all.map(({ value }) => value)), HUNDRED);
    return all.length > 2 && all.every(({ exact }) => exact) && makesHundred && isOffBy(share, HALF) < 0;
  };
  return new Set([...bent.values()].filter((share) => share !== null && isBent(share))) as ReadonlySet<Share>;
}

const HUNDRED: Decimal = { units: 100n, scale: 0 };
const HALF: Decimal = { units: 5n, scale: 1 };

/** Below, equal to or above zero as a share misses its true value by less than, just or more than `points`. */
export function isOffBy({ part, whole, percent }: Share, points: Decimal): -1 | 0 | 1 {
  const off = absolute(subtract(multiply(percent.value, whole.value), shift(part.value, 2)));
  return compare(off, multiply(points, whole.value));
}

/** Whether the percentage has the right digits, those behind them cut off where they should have been rounded. */
export function isCutOff({ part, whole, percent }: Share): boolean {
  return equals(percentage(part, whole, percent.decimals, 'cut'), percent.value);
}

/** `part` of `whole` in percent, rounded half up, with just `decimals` places. */
function percentText(part: Quantity, whole: Quantity, decimals: number): string {
  return fixedText(percentage(part, whole, decimals, 'half-up'));
}

function percentage(part: Quantity, whole: Quantity, decimals: number, rounding: 'half-up' | 'cut'): Decimal {
  return quotient(shift(part.value, 2), whole.value, decimals, rounding);
}
