import { tableCaption } from '../../rules/tables/naming.js';
import { EDITIONS } from '../../templates/editions.js';
import { TABLE_KEYS } from '../../templates/template.js';
import { isBlank, squash } from '../../text/fold.js';
import { isSubheading } from './sentences.js';

/** What pages put between a title and the text. */
export const PAGE_LINE =
  /^(?:发布|来源|信息来源|文章来源|日期|时间|浏览|阅读|访问|点击|字[号体]|作者|打印|索引号|分享|当前位置)/;

export interface PlainPiece {
  /** `row`: looks like the row of a table; `mark`: a page number, a rule, the caption of a table. */
  readonly kind: 'paragraph' | 'row' | 'mark';
  readonly text: string;
}

const CAPTIONS = new Set(EDITIONS.flatMap((edition) => TABLE_KEYS.map((key) => squash(tableCaption(edition, key)))));

/** A line that is the name of one of the three tables and nothing more, as exports write it above the table. */
export function isCaption(line: string): boolean {
  return CAPTIONS.has(squash(line));
}
const INDENT = /^(?:\u3000|[ \u00a0]{2})/;

/** The lines of a text, those of one paragraph joined. */
export function paragraphsOf(text: string): readonly PlainPiece[] {
  const pieces: PlainPiece[] = [];
  let last = 0;
  let open = false;
  // Where a paragraph is indented, a line at the margin that no sentence ended before belongs to it.
  let openByIndent = false;
  let hasIndent = false;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.replace(/^[\s#>]+/, '').trimEnd();
    if (isBlank(line)) {
      open = openByIndent = false;
      continue;
    }
    if (isMark(line) || isCaption(line)) {
      pieces.push({ kind: 'mark', text: line });
      continue;
    }
    if (isRow(line)) {
      pieces.push({ kind: 'row', text: line });
      open = openByIndent = false;
      continue;
    }
    const isIndented = INDENT.test(raw);
    if ((open || (openByIndent && !isIndented)) && !startsAnew(line)) {
      pieces[last] = { kind: 'paragraph', text: pieces[last]!.text + line };
    } else {
      last = pieces.push({ kind: 'paragraph', text: line }) - 1;
      hasIndent = isIndented;
    }
    const isWhole = line.length < 15 || isSubheading(line);
    open = !isWhole && !/[。！？!?；;：:】）)”」]$/.test(line);
    openByIndent = !isWhole && hasIndent && !/[。！？!?]$/.test(line);
  }
  return pieces;
}

function isRow(line: string): boolean {
  return /^[|｜]|\t.*\t/.test(line) || /^[\d\s,.|｜]+$/.test(line);
}

function isMark(line: string): boolean {
  return /^[\s—–\-*_=|｜\d]+$/.test(line) && (line.match(/\d/g)?.length ?? 0) <= 4 && !/\d[^\d]+\d/.test(line);
}

function startsAnew(line: string): boolean {
  return /^[*_]{0,2}(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}(?:是|、))/.test(
    line,
  );
}
