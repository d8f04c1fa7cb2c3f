import type { Facts, Query } from '../../facts/facts.js';
import type { Section } from '../../model/report.js';
import { squash } from '../../text/fold.js';
import { ASPECTS, FEES, PROCEEDINGS } from './aspects.js';
import { listsParts } from './part-list.js';

/** What the paragraphs of a part touch on, a bit each. */
export const Word = {
  /** One of the five aspects; the others follow it in official order. */
  firstAspect: 1 << 0,
  assessment: 1 << 5,
  publicReview: 1 << 6,
  accountability: 1 << 7,
  fees: 1 << 8,
  proceedings: 1 << 9,
  /** A list of the report's parts. */
  partList: 1 << 10,
  /** Anything at all. */
  any: 1 << 11,
} as const;

export const ALL_ASPECTS = ASPECTS.reduce((bits, _, i) => bits | (Word.firstAspect << i), 0);

/** The three results that a government reports of. */
export const RESULTS = [
  { word: Word.assessment, name: '工作考核', pattern: /考核|考评|考查|绩效|评比/ },
  {
    word: Word.publicReview,
    name: '社会评议',
    pattern: /评议|社会评价|群众评价|公众评价|满意[度率]|好差评|问卷|民意|测评|第三方/,
  },
  { word: Word.accountability, name: '责任追究', pattern: /追究|追责|问责/ },
] as const;

/** A heading such as 「工作考核、社会评议和责任追究方面」, which promises the three and tells nothing by itself. */
export const ANNOUNCED = /(?:工作)?考核[、,](?:社会)?评议[、,和及与以]{0,2}责任追究(?:结果|方面|情况|等)*/g;

/**
 * What the paragraphs of an official part touch on. Lines that are none of its paragraphs may touch on more: whoever misses a
 * word looks for it in the whole text of the part.
 */
export function wordsOf(facts: Facts, { official }: Section): number {
  let words = 0;
  if (official === null) return words;
  for (const item of facts.collect(WORDS).items) if (item >> PART === official) words |= item & ALL;
  return words;
}

/** Where the number of the part stands in an item. */
const PART = 16;
const ALL = (1 << PART) - 1;

const WORDS: Query<number> = {
  name: Symbol('words-of-parts'),
  find({ content, place }) {
    const part = place.section?.official;
    if (part == null) return [];
    const text = squash(content.text);
    return [(part << PART) | wordsIn(text) | Word.any];
  },
};

function wordsIn(text: string): number {
  let words = 0;
  if ((text.includes('减免') || text.includes('检索费')) && FEES.test(text)) words |= Word.fees;
  if (PROCEEDINGS.test(text)) words |= Word.proceedings;
  const told = text.includes('考核') ? text.replace(ANNOUNCED, '') : text;
  for (const { word, pattern } of RESULTS) if (pattern.test(told)) words |= word;
  // A list of the report's parts names aspects without telling of them.
  if (listsParts(text)) return words | Word.partList;
  for (const [i, { mention }] of ASPECTS.entries()) if (mention.test(text)) words |= Word.firstAspect << i;
  return words;
}
