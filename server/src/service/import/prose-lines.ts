import { isKnownTitle } from '../../parse/titles.js';
import { fold } from '../../text/fold.js';
import { trimmedEnd } from '../../text/trim-end.js';
import { displayWidth } from '../../text/width.js';
import { isSubheading } from '../draft/sentences.js';

/** What pages put between a title and the text. */
const PAGE_INFO =
  /^[【[（(]?(?:发布|来源|信息来源|文章来源|稿源|日期|时间|浏览|阅读|访问|点击|字[号体]|大中小|作者|编辑|责任编辑|打印|索引号?|文号|分享|收藏|当前位置|您?(?:的|当前|所在)+位置|首页|信息公开目录|公开(?:类型|方式|日期|时间)|主题分类|生成日期|成文日期|发文(?:机关|日期|字号)|名称|有效性|责任部门)/;
/** What pages put behind a text. */
const PAGE_FOOT =
  /^[【[（(]?(?:上一[篇条页]|下一[篇条页]|打印|关闭|分享|收藏|返回|扫一扫|主办|承办|版权|copyright|©|网站(?:地图|标识码|声明|支持)|技术支持|联系我们|关于我们|浏览|访问|点击|阅读|责任编辑|编辑[:：]|附件下载|相关(?:链接|文档|阅读|新闻)|当前位置|首页|字号|无障碍|政务(?:微博|微信)|客户端|.{0,6}ICP备|.{0,6}公网安备|["'][,}\]])/i;
const LONGEST_PAGE_LINE = 80;

/** A line of a page between its title and its text that says nothing of the report. */
export function isPageInfo(line: string): boolean {
  return line.length <= LONGEST_PAGE_LINE && PAGE_INFO.test(line) && !/[。；]/.test(line);
}

/** A line of a page below its text. */
export function isPageFoot(line: string): boolean {
  return line.length <= LONGEST_PAGE_LINE * 2 && PAGE_FOOT.test(line.trim()) && !/[。；]/.test(line);
}

/** A line of a table of contents: a part's title, perhaps with dots and the number of its page. */
export function isContentsLine(line: string): boolean {
  if (/^目[\s\u3000]*[录次]$/.test(line)) return true;
  const title = /^[一二三四五六][、．.]\s*(.{2,60})$/.exec(line)?.[1];
  return title !== undefined && isKnownTitle(title.replace(/[\s.．·…\d-]+$/, ''));
}

/** `- 3 -`, `第 3 页 共 9 页`, `3 / 9`: what a page leaves between the lines. */
export function isPageNumber(line: string): boolean {
  return (
    line.length <= 40 &&
    /^\s*(?:[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页.{0,20}|\d{1,4}\s*[/／]\s*\d{1,4})\s*$/.test(line)
  );
}

/** Radicals that PDF writers leave in the place of the characters that look the same. */
const RADICALS = /[\u2e80-\u2fdf]/g;

export function radicalsIn(text: string): number {
  return text.match(RADICALS)?.length ?? 0;
}

/** The line without the marks and blanks at its ends; a row of a table keeps the bars and tabs between its cells. */
export function bareLine(line: string): string {
  const begun = line
    .replaceAll('\v', '')
    .replace(RADICALS, fold)
    .replace(/^(?:[\s\u00a0\u3000\ufeff#>|｜]+)/, '');
  return trimmedEnd(begun, /[\s\u00a0\u3000\ufeff|｜]/);
}

/** Lines wider than this are paragraphs, not pieces of some. */
const WIDEST_WRAPPED = 140;
/** How far a full line may end before the right margin: hanging punctuation, a number that did not fit. */
const RAGGED = 8;

/**
 * Whether a line goes on in the next one: as wide as the widest of a text that was broken at a margin, and no end of a
 * sentence. Nothing goes on in a text of long lines.
 */
export function wrapping(lines: readonly string[]): (line: string) => boolean {
  const margin = lines.reduce((most, line) => Math.max(most, displayWidth(line)), 0);
  if (margin > WIDEST_WRAPPED) return () => false;
  return (line) => {
    const bare = line.trim();
    if (bare.length < 15 || isSubheading(bare) || /[。！？!?；;：:】）)”」]$/.test(bare)) return false;
    return displayWidth(line.trimEnd()) >= margin - RAGGED;
  };
}

/** A line that begins a paragraph whatever stands before it. */
export function startsAnew(line: string): boolean {
  return (
    /^(?: {2}|\t|\u3000)/.test(line) ||
    /^[\s*_#>]*(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}(?:是|、)|\||｜)/.test(
      line,
    )
  );
}

/** Isolated lines of nothing but a number that count up one by one: the pages of a text without marks around them. */
export function countedPages(lines: readonly string[]): ReadonlySet<number> {
  const numbers: { readonly at: number; readonly value: number }[] = [];
  lines.forEach((line, at) => {
    if (/^\s*\d{1,3}\s*$/.test(line)) numbers.push({ at, value: Number(line) });
  });
  const counts = numbers.every(({ value }, i) => i === 0 || value === numbers[i - 1]!.value + 1);
  return new Set(numbers.length >= 2 && counts ? numbers.map(({ at }) => at) : []);
}
