import { SourceText } from '../../../text/source-text.js';
import { TITLE } from '../../draft/official-words.js';
import { END, type Piece } from './pieces.js';
import { isSpelled } from './pinyin.js';
import type { Proposal } from './proposal.js';
import { filterOf } from './typed.js';

/** A text that is no report yet. */
export interface Beginning {
  readonly text: string;
  readonly offset: number;
  readonly languageId: string;
  /** Last part of the document's address, decoded. */
  readonly fileName: string;
  readonly thisYear: number;
}

const ORGAN = '机关全称';
const LANGUAGES = ['gouji', 'markdown', 'plaintext'];
const REPORT_FILE = /政府信息公开.*年.*报/;
const LONGEST = 60;
const DETAIL = { zh: '年报标题', en: 'Title of the report' };

/** The title's line, in an empty or one-line text that is to be a report by its language or its file name. */
export function reportTitle(beginning: Beginning): readonly Proposal[] {
  const { text, offset, thisYear } = beginning;
  const fileName = beginning.fileName.normalize('NFC');
  const before = text.slice(0, offset);
  const line = before.trimStart();
  const marks = /^#{0,6}[ \t]*/.exec(line)![0];
  const content = line.slice(marks.length);
  if (!isMeant(beginning.languageId, fileName) || text.trim() !== line.trim()) return [];
  if (content.length > LONGEST || /[。，；：\r\n]/.test(content)) return [];

  const typed = readTyped(content);
  const year = typed.year ?? /20\d{2}(?=年)/.exec(fileName)?.[0] ?? String(thisYear - 1);
  const named = /^[\u4e00-\u9fff]{2,30}(?=20\d{2}年)/.exec(fileName)?.[0] ?? ORGAN;
  const hash = marks.includes('#') ? (marks.endsWith('#') ? ' ' : '') : isMarkdown(beginning) ? '# ' : '';
  const pieces: readonly Piece[] = [
    hash,
    typed.organ === '' ? { stop: named } : typed.organ,
    typed.year ?? { stop: year },
    `年${TITLE}${new SourceText(text).lineBreak.repeat(2)}`,
    END,
  ];
  const organ = typed.organ || (named === ORGAN ? '×××' : named);
  return [
    {
      kind: 'title',
      label: `${organ}${year}年${TITLE}`,
      detail: DETAIL,
      span: { start: offset - content.length, end: offset },
      pieces,
      filter: filterOf(content, [TITLE]),
      topic: null,
    },
  ];
}

function isMeant(languageId: string, fileName: string): boolean {
  return languageId === 'gouji' || (LANGUAGES.includes(languageId) && REPORT_FILE.test(fileName));
}

function isMarkdown({ languageId, fileName }: Beginning): boolean {
  return languageId === 'markdown' || /\.md$/i.test(fileName);
}

/** The organ and the year that stand there, less a beginning of the title's fixed words or letters that spell it. */
function readTyped(content: string): { readonly organ: string; readonly year: string | null } {
  const letters = /[A-Za-z']+$/.exec(content)?.[0] ?? '';
  let rest = letters !== '' && isSpelled(letters, TITLE) ? content.slice(0, -letters.length) : content;
  rest = withoutBeginningOf(`年${TITLE}`, rest, 1, /\d$/) ?? withoutBeginningOf(TITLE, rest, 3, /./) ?? rest;
  const [, organ = '', year] = /^(.*?)(20\d{2})?年?$/.exec(rest) ?? [];
  return { organ, year: year ?? null };
}

/** The text without the fixed words that it ends with, of which at least `least` characters stand after `after`. */
function withoutBeginningOf(words: string, text: string, least: number, after: RegExp): string | null {
  for (let length = Math.min(words.length, text.length); length >= least; length--) {
    const stem = text.slice(0, text.length - length);
    if (text.endsWith(words.slice(0, length)) && (stem === '' || after.test(stem))) return stem;
  }
  return null;
}
