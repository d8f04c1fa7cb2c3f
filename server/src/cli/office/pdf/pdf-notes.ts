import type { Message } from '../../../model/finding.js';
import type { Note } from '../../../service/tables/note.js';
import { shortened } from '../file-text.js';
import type { Page } from './page.js';
import { UNREAD } from './unread.js';

const NOTES = {
  furniture: {
    zh: '页码、页眉、页脚没有带过来（{count} 行）：{words}',
    en: 'page numbers, headers and footers left out ({count} lines): {words}',
  },
  unread: {
    zh: 'PDF 的字体没有说明是什么字，读不出的写成「\ufffd」，请对照原文改（第 {pages} 页，{count} 处）',
    en: 'characters that the PDF does not tell were written as \ufffd; compare them with the original (pages {pages}, {count} times)',
  },
  scanned: {
    zh: '第 {pages} 页的文字是扫描后识别的，可能有错，请逐格对照原文',
    en: 'the text of pages {pages} was recognised from a scan and may be wrong; compare each cell with the original',
  },
  empty: {
    zh: '第 {pages} 页没有文字（只有图），没有带过来',
    en: 'pages {pages} have no text (pictures only) and were left out',
  },
  pdf: {
    zh: '从 PDF 读的：格子和段落由位置定，请对照原文看一遍',
    en: 'read from a PDF: cells and paragraphs were told by their places; compare them with the original',
  },
} satisfies Record<string, Message>;

/** What the user should know of a text that comes from a PDF. */
export function pdfNotes(pages: readonly Page[], furniture: readonly string[]): readonly Note[] {
  const notes: Note[] = [{ text: NOTES.pdf, args: {} }];
  const numbers = (holds: (page: Page) => boolean) =>
    pages.flatMap((page, i) => (holds(page) ? [i + 1] : [])).join('、');
  const isUnread = ({ runs }: Page) => runs.some(({ text }) => text.includes(UNREAD));
  const count = pages.reduce(
    (sum, { runs }) => sum + runs.reduce((n, { text }) => n + text.split(UNREAD).length - 1, 0),
    0,
  );
  if (count > 0) notes.push({ text: NOTES.unread, args: { pages: numbers(isUnread), count } });
  const scanned = numbers(({ hasHiddenText, runs }) => hasHiddenText && runs.length > 0);
  if (scanned !== '') notes.push({ text: NOTES.scanned, args: { pages: scanned } });
  const empty = numbers(({ runs }) => runs.length === 0);
  if (empty !== '') notes.push({ text: NOTES.empty, args: { pages: empty } });
  if (furniture.length > 0)
    notes.push({ text: NOTES.furniture, args: { count: furniture.length, words: shortened(furniture) } });
  return notes;
}
