import { proseOffset } from '../../model/prose.js';
import type { Report } from '../../model/report.js';
import { isBlankCode, withoutRadicals } from '../../text/fold.js';
import { PAGE_LINE, paragraphsOf } from '../draft/paragraphs.js';
import { isSubheading } from '../draft/sentences.js';
import { isOfLabelsOnly } from '../tables/table-words.js';
import { plainWords } from '../view/pieces.js';

export interface ProseText {
  readonly kind: 'subheading' | 'paragraph';
  readonly text: string;
  /** Says something of the web page: when it was published, by whom. */
  readonly ofPage: boolean;
}

interface ProseBlocks {
  readonly texts: readonly ProseText[];
  /** Page numbers among them. */
  readonly pages: number;
}

/** Gives the paragraphs of a stretch of the report's prose. A draft on one line is parted at its headings （一）. */
export function proseBlocks(report: Report): (from: number, to: number) => ProseBlocks {
  const { prose } = report;
  const breaks = breaksOf(report);
  let next = 0;
  return (from, to) => {
    let text = '';
    let start = from;
    while (next < breaks.length && breaks[next]! < to) {
      const at = breaks[next++]!;
      if (at <= start) continue;
      text += `${prose.text.slice(start, at)}\n`;
      start = at;
    }
    const pieces = paragraphsOf(text + prose.text.slice(start, to));
    const texts = pieces.flatMap(({ kind, text }): ProseText[] => {
      const words = officialWords(kind === 'row' ? text.replace(/[|｜\t]+/g, ' ') : text);
      // The header of a table that begins above its first cell is printed with the table.
      if (kind === 'mark' || words === '' || (kind === 'row' && isOfLabelsOnly(text))) return [];
      return [{ kind: isSubheading(words) ? 'subheading' : 'paragraph', text: words, ofPage: PAGE_LINE.test(words) }];
    });
    return { texts, pages: pieces.filter(({ kind, text }) => kind === 'mark' && /\d/.test(text)).length };
  };
}

/** Words of a draft as the official form prints them: without marks of notation. */
export function officialWords(written: string): string {
  return withoutRadicals(plainWords(written)).trim();
}

/** Where a heading （一） begins within a line, and where the text goes on behind it. */
function breaksOf({ prose, sections }: Report): readonly number[] {
  return sections.flatMap(({ subheadings }) =>
    subheadings.flatMap(({ level, span }) => {
      if (level !== 1) return [];
      const start = proseOffset(prose, span.start);
      const end = proseOffset(prose, span.end);
      if (prose.text[start - 1] !== '。' && !isBlankCode(prose.text.charCodeAt(start - 1))) return [];
      return isBlankCode(prose.text.charCodeAt(end)) ? [start, end] : [start];
    }),
  );
}
