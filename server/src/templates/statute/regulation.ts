import { formatChineseInteger } from '../../values/chinese-number.js';

/** A place in the 条例: article, then paragraph and item where they are named. */
export interface Provision {
  readonly article: number;
  readonly paragraph: number | null;
  readonly item: number | null;
}

const ARTICLES = 56;

/** Paragraphs of the articles that have more than one. */
const PARAGRAPHS: Readonly<Record<number, number>> = {
  3: 4,
  4: 2,
  6: 2,
  10: 3,
  11: 2,
  12: 3,
  13: 2,
  16: 2,
  17: 3,
  25: 3,
  29: 2,
  33: 3,
  39: 2,
  42: 2,
  44: 2,
  47: 2,
  49: 2,
  50: 2,
  55: 2,
};

/** Articles with items: the paragraph that lists them and how many there are. */
const ITEMS: Readonly<Record<number, { readonly paragraph: number; readonly count: number }>> = {
  4: { paragraph: 2, count: 5 },
  20: { paragraph: 1, count: 15 },
  29: { paragraph: 2, count: 3 },
  31: { paragraph: 1, count: 3 },
  36: { paragraph: 1, count: 7 },
  50: { paragraph: 1, count: 5 },
  53: { paragraph: 1, count: 3 },
};

/** Whether the 条例 in force since 2019 has the article, paragraph and item. */
export function provisionExists({ article, paragraph, item }: Provision): boolean {
  if (article < 1 || article > ARTICLES) return false;
  if (paragraph !== null && (paragraph < 1 || paragraph > (PARAGRAPHS[article] ?? 1))) return false;
  if (item === null) return true;
  const items = ITEMS[article];
  if (items === undefined || item < 1 || item > items.count) return false;
  return paragraph === null || paragraph === items.paragraph;
}

/** 第二十条第（五）项, as official texts write it. */
export function canonicalProvision({ article, paragraph, item }: Provision): string {
  let out = `第${numeral(article)}条`;
  if (paragraph !== null) out += `第${numeral(paragraph)}款`;
  if (item !== null) out += `第（${numeral(item)}）项`;
  return out;
}

function numeral(value: number): string {
  return value >= 1 && value <= 9999 ? formatChineseInteger(value) : String(value);
}
