import { formatChineseInteger } from '../../values/chinese-number.js';
import type { Bilingual, Certainty, StatuteItem, StatuteUse } from './statute-item.js';

/** What an item may have besides name and explanation. */
export interface Extras {
  readonly usedIn?: readonly StatuteUse[];
  readonly tips?: readonly Bilingual[];
  readonly certainty?: Certainty;
  readonly link?: string;
}

/** A text in both languages. */
export function t(zh: string, en: string): Bilingual {
  return { zh, en };
}

export function in2019(zh: string, en: string): StatuteUse {
  return { edition: '2019', where: { zh, en } };
}

export function in2021(zh: string, en: string): StatuteUse {
  return { edition: '2021', where: { zh, en } };
}

/** The same place in both editions. */
export function inBoth(zh: string, en: string): readonly StatuteUse[] {
  return [in2019(zh, en), in2021(zh, en)];
}

/** 第二十条. */
export function article(number: number, name: Bilingual, explanation: Bilingual, extras: Extras = {}): StatuteItem {
  const refs = [`第${formatChineseInteger(number)}条`, `第${number}条`];
  return statuteItem(`条例/${number}`, refs, name, explanation, extras);
}

/** 第二十条第（五）项. */
export function articleItem(
  number: number,
  item: number,
  name: Bilingual,
  explanation: Bilingual,
  extras: Extras = {},
): StatuteItem {
  const chinese = `第${formatChineseInteger(number)}条第（${formatChineseInteger(item)}）项`;
  return statuteItem(`条例/${number}/${item}`, [chinese, `第${number}条第（${item}）项`], name, explanation, extras);
}

/** 第四十九条第一款. */
export function paragraph(
  number: number,
  of: number,
  name: Bilingual,
  explanation: Bilingual,
  extras: Extras = {},
): StatuteItem {
  const chinese = `第${formatChineseInteger(number)}条第${formatChineseInteger(of)}款`;
  return statuteItem(`条例/${number}/款${of}`, [chinese, `第${number}条第${of}款`], name, explanation, extras);
}

/** An item whose citation forms do not follow from numbers: a decree, a notice, a standard. */
export function statuteItem(
  id: string,
  refs: readonly string[],
  name: Bilingual,
  explanation: Bilingual,
  extras: Extras = {},
): StatuteItem {
  return {
    id,
    refs,
    name,
    explanation,
    usedIn: extras.usedIn ?? [],
    tips: extras.tips ?? [],
    certainty: extras.certainty ?? 'seen',
    ...(extras.link !== undefined && { link: extras.link }),
  };
}
