import { TO_REVIEW } from '../../rules/support/placeholders.js';
import { EDITIONS } from '../../templates/editions.js';
import { fold } from '../../text/fold.js';
import { advanceYears } from './years.js';

/** Where a paragraph stands, which decides what in it is a fact of last year. */
export type Place = 'preamble' | 'facts' | 'text';

export interface Years {
  readonly from: number;
  readonly to: number;
}

const NUMBERING =
  /^[\s\u3000*_#]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d)|第?[一二三四五六七八九十]{1,2}(?:是|[，,、]))/;
const SUBHEADING = /^[*_]{0,2}[（(][一二三四五六七八九十]{1,2}[)）][^。；;]{1,38}$/;
const LAW = /第[一二三四五六七八九十百零〇\d]{1,6}(?:条|款|项|章|号)|第[（(][一二三四五六七八九十\d]{1,3}[)）]项/g;
const COUNTED =
  /(?<![第每这同])[一二两三四五六七八九十百千万]{1,6}[余多]?(?:人次|百分点|件|条|次|篇|期|场|项|份|名|人|家|万|元)/;
const FACT =
  /^无[。.]?$|本年|今年|全年|年内|去年|上年|同比|环比|首次|新增|增长|下降|未(?:发生|收到|产生|收取|出现|被)|没有(?:发生|收到|收取)|[已均](?:按|在|于|予|被|全部|完成|办结|答复)|完成|印发|出台|召开|举办|修订|新建|建成|上线|开通|荣获|获得|获评|(?:制定|开展|组织)了|维持/;
const DATE_OF_REPORT = /20\d{2}年度?(?:1月1日|12月31日)?|12月31日/g;

/** A paragraph that is nothing but a sub-heading （一）. */
export function isSubheading(paragraph: string): boolean {
  return SUBHEADING.test(paragraph) && !paragraph.includes('【');
}

/**
 * The paragraph for this year: years advanced, and a mark behind each sentence that tells numbers or facts of last year.
 * Marks of an earlier time are taken out first, so that they never double.
 */
export function carrySentences(paragraph: string, place: Place, years: Years): string {
  const plain = paragraph.replaceAll(TO_REVIEW, '');
  if (isSubheading(plain)) return advanceYears(plain, years.from, years.to);
  return sentencesOf(plain)
    .map((sentence) => {
      const advanced = advanceYears(sentence, years.from, years.to);
      return isOfLastYear(sentence, place, years.from) ? advanced.trimEnd() + TO_REVIEW : advanced;
    })
    .join('');
}

export function sentencesOf(text: string): string[] {
  return text.match(/[^。！？!?]*[。！？!?]+[”’」』）)]*|[^。！？!?]+$/g) ?? [];
}

function isOfLastYear(sentence: string, place: Place, year: number): boolean {
  if (sentence.includes('【待填') || !/[\p{L}\p{N}]/u.test(sentence)) return false;
  const folded = fold(sentence);
  const body = folded.replace(NUMBERING, '');
  const isLead = /[:：]\s*$/.test(body) || body.trim() === '';
  if (place === 'facts') return !isLead;
  let rest = body;
  for (const { document } of EDITIONS) rest = rest.replaceAll(fold(document.number), '');
  if (new RegExp(`[<\\[(][^>\\])]{0,60}${year}`).test(rest)) return true;
  rest = rest.replace(/<[^<>]{0,120}>|\[20\d{2}\]\d{1,5}号?/g, '').replace(LAW, '');
  rest = rest.trim();
  if (place === 'preamble') return /\d/.test(rest.replace(/\s/g, '').replace(DATE_OF_REPORT, ''));
  return /\d/.test(rest) || COUNTED.test(rest) || FACT.test(rest) || /二[〇○零]/.test(rest);
}
