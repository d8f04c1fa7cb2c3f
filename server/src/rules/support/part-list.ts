import type { Prose } from '../../model/report.js';
import type { PartNumber } from '../../templates/template.js';
import type { Span } from '../../text/span.js';
import { squashed } from './squashed.js';

/** A sentence in which a report tells what parts it has. */
export interface PartList {
  readonly span: Span;
  /** The same in offsets of the prose. */
  readonly start: number;
  readonly end: number;
  readonly named: ReadonlySet<PartNumber>;
  /** The number of parts it claims to have, null where it gives none. */
  readonly stated: number | null;
  /** It closes with 等, so that it need not name all. */
  readonly open: boolean;
}

const NAMES: readonly (readonly [PartNumber, RegExp])[] = [
  [1, /总体|概述|概况|基本情况|(?:工作|开展)情况/],
  [2, /主动公开/],
  [3, /依申请|信息公开申请|申请(?:的|办理|处理)?情况|收到和处理/],
  [4, /复议|诉讼/],
  [5, /问题|不足|改进/],
  [6, /其[他它](?:需要?|应当?|有关|要)?(?:予以)?(?:报告|说明)?的?(?:事项|情况|内容)|(?:需要|应当)(?:报告|说明)的/],
];
const LISTS =
  /(?:报告|年报|全文|内容).{0,60}?(?:由|包括|包含|涵盖|分为|共分)|(?<![第这各每])(?:[二三四五六七八九十]|\d{1,2})个?大?部分|部分组成|如下/;
const LEAST_NAMED = 4;
const NUMERALS = '一二三四五六七八九十';

/** The first sentence that lists parts: it names at least four of them and says that it lists. */
export function findPartList(prose: Prose): PartList | null {
  const { text, at } = squashed(prose.text);
  let from = 0;
  while (from < text.length) {
    const stop = text.indexOf('。', from);
    const to = stop < 0 ? text.length : stop + 1;
    const sentence = text.slice(from, to);
    const named = namedParts(sentence);
    if (named.size >= LEAST_NAMED && LISTS.test(sentence)) {
      const [start, end] = [at(from), at(to - 1) + 1];
      return {
        span: prose.span(start, end),
        start,
        end,
        named,
        stated: statedCount(sentence),
        open: /等(?!于)/.test(sentence),
      };
    }
    from = to;
  }
  return null;
}

/** Whether a sentence of the squashed text lists parts. */
export function listsParts(text: string): boolean {
  if (!mayNameParts(text)) return false;
  return text.split('。').some((sentence) => LISTS.test(sentence) && namedParts(sentence).size >= LEAST_NAMED);
}

/** Whoever names four of the six parts names two of the last four. */
function mayNameParts(text: string): boolean {
  let named = text.includes('申请') || text.includes('收到和处理') ? 1 : 0;
  if (text.includes('复议') || text.includes('诉讼')) named++;
  if (text.includes('问题') || text.includes('不足') || text.includes('改进')) named++;
  if (named < 2 && /其[他它]|需要|应当/.test(text)) named++;
  return named >= 2;
}

function namedParts(sentence: string): ReadonlySet<PartNumber> {
  // 「被申请行政复议」 names part four and says nothing of part three.
  const plain = sentence.replace(/申请(?:人)?(?:提起)?行政复议/g, '行政复议');
  return new Set(NAMES.filter(([, pattern]) => pattern.test(plain)).map(([part]) => part));
}

function statedCount(sentence: string): number | null {
  const match =
    /(?<![第这各每])([二三四五六七八九十]|\d{1,2})个?大?部分/.exec(sentence) ??
    /(?<![第这各每])([二三四五六七八九十]|\d{1,2})个?大?方面(?:组成|构成|内容)/.exec(sentence);
  if (!match?.[1]) return null;
  const numeral = NUMERALS.indexOf(match[1]);
  return numeral >= 0 ? numeral + 1 : Number(match[1]);
}
