import type { Message } from '../../../model/finding.js';
import { InputProblem } from '../../../service/input-problem.js';
import type { Note } from '../../../service/tables/note.js';
import { type FileText, shortened } from '../file-text.js';
import { PROBLEMS } from '../office-problems.js';
import { child, childrenOf, type Element, parseXml } from '../xml-tree.js';
import { bodyHtml, type Counts, textsIn } from './body.js';
import { numbersOf } from './numbering.js';

const NOTES = {
  deleted: {
    zh: '修订中删除的文字没有带过来（{count} 处）；修订按接受处理',
    en: 'tracked deletions were left out ({count})',
  },
  hidden: { zh: '隐藏文字没有带过来（{count} 处）', en: 'hidden text was left out ({count})' },
  pictures: { zh: '图片没有带过来（{count} 幅）', en: 'pictures were left out ({count})' },
  footnotes: {
    zh: '脚注写在它那一段、那张表的后面，以「注：」开头（{count} 条）：{words}',
    en: 'footnotes stand behind their paragraph or table, beginning with 注： ({count}): {words}',
  },
  headers: { zh: '页眉页脚没有带过来：{words}', en: 'page headers and footers were left out: {words}' },
} satisfies Record<string, Message>;

/** A Word file as HTML. Throws an InputProblem. */
export function readDocx(files: ReadonlyMap<string, Uint8Array>): FileText {
  const part = (path: string): Element | undefined => {
    const bytes = files.get(path);
    return bytes && parseXml(bytes);
  };
  const body = child(part('word/document.xml'), 'w:body');
  if (!body) throw new InputProblem(PROBLEMS.damaged);
  const counts: Counts = { pictures: 0, deleted: 0, hidden: 0, footnotes: [] };
  const notes = new Map<string, Element>();
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const note of childrenOf(part(`word/${kind}s.xml`))) {
      notes.set(`w:${kind}Reference/${note.attributes['w:id'] ?? ''}`, note);
    }
  }
  const numbers = numbersOf(part('word/numbering.xml'), part('word/styles.xml'));
  const html = bodyHtml(body, { numbers, notes, counts });
  const headers = [...files.keys()]
    .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
    .map((path) => textsIn(part(path)!).trim())
    .filter((text) => /\p{L}/u.test(text));
  return { text: `<body>\n${html}</body>\n`, notes: notesOf(counts, [...new Set(headers)]) };
}

function notesOf(counts: Counts, headers: readonly string[]): readonly Note[] {
  const { deleted, hidden, pictures, footnotes } = counts;
  const found: Note[] = [];
  if (deleted > 0) found.push({ text: NOTES.deleted, args: { count: deleted } });
  if (hidden > 0) found.push({ text: NOTES.hidden, args: { count: hidden } });
  if (pictures > 0) found.push({ text: NOTES.pictures, args: { count: pictures } });
  if (footnotes.length > 0) {
    found.push({ text: NOTES.footnotes, args: { count: footnotes.length, words: shortened(footnotes) } });
  }
  if (headers.length > 0) found.push({ text: NOTES.headers, args: { words: shortened(headers) } });
  return found;
}
