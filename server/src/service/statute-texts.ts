import type { Locale, Message } from '../model/finding.js';
import { findStatute } from '../templates/statute/lookup.js';
import type { Certainty, StatuteItem, StatuteUse } from '../templates/statute/statute-item.js';
import { render } from './messages.js';

export const STATUTE_TEXTS = {
  used: { zh: '用在哪里', en: 'Where it shows' },
  edition: { zh: '{edition} 年格式：{where}', en: '{edition} format: {where}' },
  editions: { zh: '两版格式：{where}', en: 'Both formats: {where}' },
  tips: { zh: '填报提示', en: 'Filling it in' },
  remembered: {
    zh: '用处和提示是通行的理解，没有逐字的官方说明；本级主管部门另有要求的，按其要求。',
    en: 'Where it shows and how to fill it in is common understanding, not an official text; the supervising office may ask otherwise.',
  },
  agreed: {
    zh: '用处和提示依据各地已公布的年报；本级主管部门另有要求的，按其要求。',
    en: 'Where it shows and how to fill it in follows published reports; the supervising office may ask otherwise.',
  },
} satisfies Record<string, Message>;

/** How sure the tie between an item and the report is, where there is a doubt. */
export function certaintyOf({ certainty }: { readonly certainty: Certainty }, locale: Locale): string | null {
  return certainty === 'seen' ? null : STATUTE_TEXTS[certainty][locale];
}

/** 《条例》第五十条; a document goes by its number. */
export function statuteName(item: StatuteItem): string {
  return isProvision(item) ? `《条例》${item.refs[0]}` : item.refs[0]!;
}

export function isProvision(item: StatuteItem): boolean {
  return item.id.startsWith('条例/');
}

/** What a rule or a cell rests on, with the name of the item where it is known. */
export function basisText(reference: string, locale: Locale): string {
  const item = findStatute(reference);
  return item === null ? reference : `${statuteName(item)}  ${item.name[locale]}`;
}

/** One line a place; a place that is the same in all editions is said once. */
export function usesText(uses: readonly StatuteUse[], locale: Locale): string[] {
  const [first, second] = uses;
  if (uses.length === 2 && first?.where[locale] === second?.where[locale]) {
    return [render(STATUTE_TEXTS.editions, { where: first!.where[locale] }, locale)];
  }
  return uses.map(({ edition, where }) => render(STATUTE_TEXTS.edition, { edition, where: where[locale] }, locale));
}
