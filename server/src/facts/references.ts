import { matchesIn } from '../text/matches.js';
import type { Sentence } from './sentences.js';

/** A document cited by its number, with the title that stands beside it. */
export interface Reference {
  readonly sentence: Sentence;
  /** 机关代字: 国办公开办函. */
  readonly issuer: string;
  readonly year: number;
  readonly number: number;
  /** Place of the number, 机关代字 included. */
  readonly start: number;
  readonly end: number;
  /** The brackets around the year, as written. */
  readonly brackets: string;
  /** The title in 《》, folded, without its outer brackets; null where none stands beside the number. */
  readonly title: TitleAt | null;
}

export interface TitleAt {
  readonly text: string;
  /** Place of the title's text. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = /([\u4e00-\u9fff]{2,12}?)[[(]((?:19|20)\d{2})[\])](?:第)?(\d{1,5})号/g;
/** What runs into a 机关代字 from the sentence before it. */
const LEAD =
  /^.*(?:根据|学习|传达|对照|参照|依照|遵照|围绕|国务院办公厅(?=国办)|已由|被|由|按照|依据|落实|贯彻|执行|印发|转发|关于|以及|的|和|及|与|即|为)/;

/** The documents that a sentence cites by number, in order. */
export function referencesOf(sentence: Sentence): readonly Reference[] {
  const { text } = sentence;
  if (!text.includes('号')) return [];
  const titles = titlesOf(text);
  return matchesIn(text, NUMBER).map((match) => {
    const issuer = match[1]!.replace(LEAD, '');
    const start = match.index + match[1]!.length - issuer.length;
    const end = match.index + match[0].length;
    const open = start + issuer.length;
    return {
      sentence,
      issuer,
      year: Number(match[2]),
      number: Number(match[3]),
      start,
      end,
      brackets: sentence.written(open) + sentence.written(open + 5),
      title: titleBeside(text, titles, start, end),
    };
  });
}

/** Titles in 《…》 with titles inside them; what is not closed is none. */
export function titlesOf(text: string): readonly TitleAt[] {
  const titles: TitleAt[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '<') {
      if (depth === 0) start = i + 1;
      depth++;
    } else if (text[i] === '>' && depth > 0) {
      depth--;
      if (depth === 0) titles.push({ text: text.slice(start, i), start, end: i });
    }
  }
  return titles;
}

/** 《…》（国办发〔…〕…号), or the number first: 国办发〔…〕…号《…》. */
function titleBeside(text: string, titles: readonly TitleAt[], start: number, end: number): TitleAt | null {
  const before = titles.findLast((title) => title.end < start);
  if (before && /^>[("]{0,2}$/.test(text.slice(before.end, start))) return before;
  const after = titles.find((title) => title.start > end);
  if (after && /^[)"]?(?:文件?)?<$/.test(text.slice(end, after.start)) && !text.slice(0, start).endsWith('('))
    return after;
  return null;
}
