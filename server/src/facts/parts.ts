import { matchesIn } from '../text/matches.js';
import { type Decimal, equals, sumOf } from '../values/decimal.js';
import type { Facts } from './facts.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentences.js';

/** A whole and the parts that the text lists of it in one go: 「502条，其中甲300条、乙120条、其他82条」. */
export interface PartsList {
  readonly sentence: Sentence;
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  readonly sum: Decimal;
  /** `closed`: the last part is 「其他」, the list is complete; `listed`: 「甲3件、乙4件，共7件」, the whole behind its parts. */
  readonly kind: 'open' | 'closed' | 'listed';
}

const CHANNELS =
  /网|微信|公众号|微博|平台|客户端|抖音|头条|公开栏|公示栏|渠道|广播|报|新媒体|微信群|电视|APP|渠道|窗口|专栏/i;

/** Lists of parts that can't overlap: one unit, one list with 、, no channels. Linear in the text. */
export function partsLists(facts: Facts): readonly PartsList[] {
  return facts.sentences.flatMap((sentence) => {
    const quantities = facts.quantities(sentence);
    return matchesIn(sentence.text, /其中:?,?/g).flatMap((match) => {
      const index = quantities.findLastIndex(({ end }) => end <= match.index);
      const whole = quantities[index];
      if (!whole?.exact || !/^[条件篇份]$/.test(whole.unit) || isDifference(sentence.text, whole)) return [];
      if (!/^[^,;:、()]{0,8}[,(]?$/.test(sentence.text.slice(whole.end, match.index))) return [];
      return listAfter(sentence, match.index + match[0].length, whole, quantities.slice(index + 1)) ?? [];
    });
  });
}

/** 「较上年减少3件，其中…」: what follows is no part of the difference. */
export function isDifference(text: string, { start }: Quantity): boolean {
  return /(?:[增减]|增加|减少|增长|下降|上升|多|少)了?$/.test(text.slice(Math.max(0, start - 4), start));
}

/** Sums behind what they sum: 「建议19件、提案23件，共42件」, where nothing else of the unit stands before in the sentence. */
export function listedSums(facts: Facts): readonly PartsList[] {
  return facts.sentences.flatMap((sentence) => {
    const { text } = sentence;
    const quantities = facts.quantities(sentence);
    return quantities.flatMap((whole, i) => {
      const parts = quantities.slice(0, i);
      const last = parts[parts.length - 1];
      if (parts.length < 2 || parts.length > MOST_LISTED || !last || !SUM.test(text.slice(last.end, whole.start)))
        return [];
      const isList = parts.every((part, k) => {
        const name = text.slice(k > 0 ? parts[k - 1]!.end : 0, part.start);
        const isNext = k === 0 ? !/\d件/.test(name) : /^[、,和及][^,、;:()]{1,14}$/.test(name);
        return (
          isNext &&
          part.exact &&
          part.unit === whole.unit &&
          !part.scaled &&
          !NOT_A_PART.test(name) &&
          !equals(part.value, whole.value)
        );
      });
      if (!isList || !whole.exact || whole.scaled || whole.unit === '%') return [];
      if (whole.unit !== '件' && CHANNELS.test(text.slice(0, whole.start))) return [];
      const sum = sumOf(parts.map(({ value }) => value));
      return [{ sentence, whole, parts, sum, kind: 'listed' as const }];
    });
  });
}

const SUM = /^[,、](?:共计?|合计|总计)$/;
const MOST_LISTED = 12;
const NOT_A_PART = /其中|[含占比较]|增|减|下降|提高|涉及|累计|以上|历年/;

function listAfter(sentence: Sentence, at: number, whole: Quantity, after: readonly Quantity[]): PartsList | null {
  const parts: Quantity[] = [];
  let from = at;
  let isClosed = false;
  let hasChannels = false;
  for (const part of after) {
    const name = sentence.text.slice(from, part.start);
    const isListed = parts.length === 0 ? /^[^,、;:()]{1,14}$/.test(name) : /^、[^,、;:()]{1,14}$/.test(name);
    if (!isListed) break;
    if (!part.exact || part.unit !== whole.unit || part.scaled !== whole.scaled) return null;
    hasChannels ||= CHANNELS.test(name);
    if (/[含占共总各]|涉及|包括|累计|以上/.test(name)) return null;
    parts.push(part);
    isClosed = /^、?(?:其他|其它|其余)/.test(name);
    from = part.end;
    if (isClosed) break;
  }
  // A list that goes on in another way may be of another kind.
  if (parts.length < 2 || !/^(?:[)。]|,(?!.*\d)|$)/.test(sentence.text.slice(from))) return null;
  // What was published in several ways is counted in each; a request comes in one way, and 「其他渠道」 leaves out the others.
  const isOfRequests = whole.unit === '件' && sentence.text.slice(0, whole.start).includes('申请');
  if (hasChannels && !isClosed && !isOfRequests) return null;
  const sum = sumOf(parts.map(({ value }) => value));
  return { sentence, whole, parts, sum, kind: isClosed ? 'closed' : 'open' };
}
