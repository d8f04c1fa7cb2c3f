import type { Message } from '../../../model/finding.js';
import { sectionOf } from '../../../rules/support/parts.js';
import { basis, FEE_FROM, partList, period } from '../../draft/official-words.js';
import { type Cursor, isAtLineEnd } from './cursor.js';
import type { Piece } from './pieces.js';
import type { Proposal } from './proposal.js';
import { leadsInto } from './typed.js';

/** A set phrase of the form: what it is found by, and what is written. */
interface Phrase {
  /** What finds it, by characters or pinyin. */
  readonly name: string;
  readonly detail: Message;
  readonly isFor: (cursor: Cursor) => boolean;
  readonly pieces: (cursor: Cursor) => readonly Piece[];
}

const inPreamble = ({ section }: Cursor) => section === null;
const inPartOne = ({ part }: Cursor) => part === 1;
const inPartFive = ({ part }: Cursor) => part === 5;
const inPartSix = ({ part }: Cursor) => part === 6;
const hasFee = (cursor: Cursor) => inPartSix(cursor) && cursor.year >= FEE_FROM;

export const PHRASES: readonly Phrase[] = [
  {
    name: '引言',
    detail: { zh: '编制依据、六个部分和统计期限', en: 'Basis, the six parts and the period' },
    isFor: (cursor) => inPreamble(cursor) && isAlone(cursor),
    pieces: ({ edition, year }) => [`${basis(edition)}${partList(edition)}${period(year)}`],
  },
  {
    name: '根据《中华人民共和国政府信息公开条例》',
    detail: { zh: '编制依据', en: 'The basis' },
    isFor: inPreamble,
    pieces: ({ edition }) => [basis(edition)],
  },
  {
    name: '本报告由六个部分组成',
    detail: { zh: '列出六个部分', en: 'The list of the six parts' },
    isFor: inPreamble,
    pieces: ({ edition }) => [partList(edition)],
  },
  {
    name: '统计期限',
    detail: { zh: '数据的统计期限', en: 'The period of the figures' },
    isFor: inPreamble,
    pieces: ({ year }) => [period(year)],
  },
  {
    name: '本年度未收到政府信息公开申请',
    detail: { zh: '没有发生的也要写明', en: 'What did not occur is stated' },
    isFor: inPartOne,
    pieces: () => ['本年度未收到政府信息公开申请。'],
  },
  {
    name: '工作考核、社会评议、责任追究',
    detail: { zh: '监督保障里的三项结果（各级政府必写）', en: 'The three results that governments state' },
    isFor: inPartOne,
    pieces: () => [
      '工作考核方面，',
      { stop: '' },
      '；社会评议方面，',
      { stop: '' },
      '；责任追究方面，',
      { stop: '本年度未发生责任追究的情形' },
      '。',
    ],
  },
  {
    name: '存在的主要问题',
    detail: { zh: '问题和改进情况，两样都要写', en: 'Problems and improvements: both are due' },
    isFor: inPartFive,
    pieces: ({ lineBreak }) => ['存在的主要问题：', { stop: '' }, `${lineBreak}${lineBreak}改进情况：`, { stop: '' }],
  },
  {
    name: '本年度未收取政府信息公开信息处理费',
    detail: { zh: '没有收取信息处理费', en: 'No processing fee was charged' },
    isFor: hasFee,
    pieces: () => ['本年度未收取政府信息公开信息处理费。'],
  },
  {
    name: '本年度发出收费通知',
    detail: { zh: '收取了信息处理费', en: 'Processing fees were charged' },
    isFor: hasFee,
    pieces: () => [
      '本年度发出收费通知',
      { stop: '0' },
      '件，总金额',
      { stop: '0' },
      '元，实际收取信息处理费',
      { stop: '0' },
      '元。',
    ],
  },
  {
    name: '无',
    detail: { zh: '没有其他需要报告的事项', en: 'Nothing else to report' },
    isFor: (cursor) => inPartSix(cursor) && isAlone(cursor),
    pieces: () => ['无'],
  },
  {
    name: '落款',
    detail: { zh: '机关和日期', en: 'Organ and date' },
    isFor: (cursor) => inPartSix(cursor) && isAlone(cursor) && cursor.report.signature === null,
    pieces: ({ report, year, lineBreak }) => [
      { stop: report.organ?.name ?? '机关全称' },
      `${lineBreak}${lineBreak}${year + 1}年`,
      { stop: '1' },
      '月',
      { stop: '20' },
      '日',
    ],
  },
];

/** The set phrases of the place that the cursor is in. */
export function phrases(cursor: Cursor): readonly Proposal[] {
  if (!isAtLineEnd(cursor)) return [];
  return PHRASES.filter((phrase) => phrase.isFor(cursor)).flatMap((phrase) => {
    const pieces = phrase.pieces(cursor);
    const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.stop)).join('');
    const typed = leadsInto(cursor.content, phrase.name);
    if (typed === null) return [];
    const span = { start: cursor.offset - typed.length, end: cursor.offset };
    return {
      kind: 'phrase' as const,
      label: labelOf(phrase, text),
      detail: phrase.detail,
      span,
      pieces,
      filter: typed.filter,
      topic: null,
    };
  });
}

/** Whether the part that the cursor is in says nothing yet. */
export function isUnwritten(cursor: Cursor): boolean {
  const section = cursor.part === null ? null : sectionOf(cursor.report, cursor.part);
  const text = section ? section.body.text : cursor.section ? '' : cursor.report.preamble.text;
  return text.trim() === cursor.content.trim();
}

/** Nothing but the beginning of the phrase stands on the line. */
function isAlone({ marks, content }: Cursor): boolean {
  return marks.trim() === '' && content.length <= 12;
}

const LONGEST_LABEL = 24;

/** The name of a long phrase, else the phrase itself. */
function labelOf({ name }: Phrase, text: string): string {
  return text.length <= LONGEST_LABEL && !text.includes('\n') && !text.includes('\r') ? text : name;
}
