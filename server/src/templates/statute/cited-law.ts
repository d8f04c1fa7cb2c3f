import { isBlankCode, squash } from '../../text/fold.js';

/** Whose provision it is. `unnamed`: no law stands near it, which in an annual report means the 条例. */
export type CitedLaw = 'regulation' | 'other' | 'unnamed';

const LONGEST_TITLE = 60;
/** How far back a law's title in the same sentence is looked for. */
const SENTENCE = 100;
const SENTENCE_ENDS = '。；！？\n\r;!?';
const OWN_NAMES = new Set(['条例', '政府信息公开条例', '信息公开条例', '国务院政府信息公开条例']);
const LAW_WORDS = ['法', '法典', '条例', '规定', '办法', '细则', '规则', '章程', '公约', '解释', '规范', '标准'];
const PAPER_WORDS = ['通知', '意见', '决定', '制度', '合同', '协议', '方案', '公告', '格式'];
/** What may stand right before 条例 where it is short for the 政府信息公开条例. */
const BEFORE_SHORT_NAME = [
  ...'据照按依本该旧新和与及同对以的在',
  '贯彻',
  '落实',
  '执行',
  '违反',
  '遵守',
  '符合',
  '适用',
];

/** Which law is meant by the provision whose 第 stands at `start`, by the text before it. */
export function citedLaw(text: string, start: number): CitedLaw {
  let end = skipBlanksBack(text, start);
  if (isOneOf(text[end - 1], '）)')) {
    const open = lastOf(text, end - 1, LONGEST_TITLE, '（(');
    if (open !== null) end = skipBlanksBack(text, open);
  }
  if (isOneOf(text[end - 1], '》〉')) {
    const open = lastOf(text, end - 1, LONGEST_TITLE, '《〈');
    return open !== null && isOwnName(text.slice(open + 1, end - 1)) ? 'regulation' : 'other';
  }
  const before = squash(text.slice(Math.max(0, end - LONGEST_TITLE), end));
  if (before.endsWith('条例')) return isShortName(before.slice(0, -2)) ? 'regulation' : 'other';
  if ([...LAW_WORDS, ...PAPER_WORDS].some((word) => before.endsWith(word))) return 'other';
  return lawOfSentence(text, start);
}

/** The law whose title stands last in the sentence before: a title of another law makes the provision that law's. */
function lawOfSentence(text: string, start: number): CitedLaw {
  const from = Math.max(0, start - SENTENCE);
  for (let i = start - 1; i >= from; i--) {
    if (SENTENCE_ENDS.includes(text[i]!)) return 'unnamed';
    if (text[i] !== '》') continue;
    const open = lastOf(text, i, LONGEST_TITLE, '《');
    const title = open === null ? '' : squash(text.slice(open + 1, i));
    if (isOwnName(title) || !LAW_WORDS.some((word) => title.endsWith(word))) return 'unnamed';
    return 'other';
  }
  return 'unnamed';
}

function isOwnName(title: string): boolean {
  return OWN_NAMES.has(squash(title).replace('中华人民共和国', ''));
}

function isShortName(before: string): boolean {
  if (before === '' || before.endsWith('信息公开')) return true;
  return BEFORE_SHORT_NAME.some((word) => before.endsWith(word)) || !/\p{Script=Han}$/u.test(before);
}

function lastOf(text: string, end: number, within: number, chars: string): number | null {
  const from = Math.max(0, end - within);
  for (let i = end - 1; i >= from; i--) if (chars.includes(text[i]!)) return i;
  return null;
}

function isOneOf(char: string | undefined, chars: string): boolean {
  return char !== undefined && chars.includes(char);
}

function skipBlanksBack(text: string, from: number): number {
  let i = from;
  while (i > 0 && isBlankCode(text.charCodeAt(i - 1))) i--;
  return i;
}
