import type { Facts, Query } from '../../facts/facts.js';
import type { Sentence } from '../../facts/sentences.js';
import { matchesIn } from '../../text/matches.js';

/** A place where the text says 我局, 我镇, …. */
export interface SelfName {
  readonly word: string;
  readonly sentence: Sentence;
  readonly at: number;
}

const SELF = /我(?:街道|单位|中心|局|委|厅|办|镇|乡|区|县|市|省|州|盟|旗|院|校|站|所|处|馆|队|部)/g;
/** 我部分…, 我区域, 我办理, 我市场: the character belongs to the next word. */
const NEXT_WORD: Readonly<Record<string, RegExp>> = {
  我部: /^[分门署]/,
  我区: /^[域分]/,
  我办: /^[理事结公]/,
  我市: /^[场民]/,
  我所: /^[有在需能见]/,
  我处: /^[理于在]/,
  我委: /^[托员派]/,
  我队: /^伍/,
  我县: /^[域城]/,
  我省: /^[略]/,
};

/** How a report calls its organ, in order; what stands in quotes is somebody else's. */
export function selfNames(facts: Facts): readonly SelfName[] {
  const found = facts.collect(SELF_NAMES);
  return found.items.map(({ word, sentence, at }, i) => {
    return { word, sentence: found.paragraphOf(i).sentences[sentence]!, at };
  });
}

const SELF_NAMES: Query<{ readonly word: string; readonly sentence: number; readonly at: number }> = {
  name: Symbol('self-names'),
  seeks: [SELF],
  find: ({ sentences }) =>
    sentences.flatMap(({ text }, sentence) => {
      if (!text.includes('我')) return [];
      return matchesIn(text, SELF).flatMap(({ 0: word, index: at }) => {
        const after = text.slice(at + word.length, at + word.length + 2);
        return NEXT_WORD[word]?.test(after) || isQuoted(text, at) ? [] : [{ word, sentence, at }];
      });
    }),
};

function isQuoted(text: string, at: number): boolean {
  let quotes = 0;
  for (let i = text.indexOf('"'); i >= 0 && i < at; i = text.indexOf('"', i + 1)) quotes++;
  return quotes % 2 === 1;
}
