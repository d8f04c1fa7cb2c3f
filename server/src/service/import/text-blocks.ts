import { saysSomething } from '../../rules/support/parts.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { isCaption } from '../draft/paragraphs.js';
import { isSubheading } from '../draft/sentences.js';
import type { Dropped } from './import-notes.js';
import type { Where } from './pieces.js';
import {
  bareLine,
  countedPages,
  isContentsLine,
  isPageFoot,
  isPageInfo,
  isPageNumber,
  startsAnew,
  wrapping,
} from './prose-lines.js';
import { rawBlocks } from './table-blocks.js';

export interface TextOptions {
  readonly where: Where;
  readonly isParagraphed: boolean;
  /** The report stands on very few lines: paragraphs are told apart by blanks only. */
  readonly isRolled: boolean;
  readonly ambiguousWidth: AmbiguousWidth;
}

export interface TextBlocks {
  readonly blocks: readonly string[];
  readonly dropped: readonly Dropped[];
  /** Tables among the blocks. */
  readonly tables: number;
}

/** Paragraphs, sub-headings and other tables of a stretch of prose, without what only pages have. */
export function textBlocks(text: string, { where, isParagraphed, isRolled, ambiguousWidth }: TextOptions): TextBlocks {
  const lines = isRolled ? unrolled(linesOf(text)) : linesOf(text);
  const pages = countedPages(lines);
  const goesOn = isParagraphed ? () => false : wrapping(lines);
  const blocks: string[] = [];
  const dropped: Dropped[] = [];
  let rows: string[] = [];
  let tables = 0;
  let open = false;
  const flush = () => {
    if (rows.length > 1) {
      for (const block of rawBlocks(rows.join('\n'), ambiguousWidth)) blocks.push(block);
      tables++;
    } else if (rows.length === 1) blocks.push(bareLine(rows[0]!).replace(/\t+/g, ' '));
    rows = [];
  };
  lines.forEach((line, at) => {
    const bare = bareLine(line);
    const kind = pages.has(at) || isPageNumber(line) ? 'page' : kindDropped(bare, where);
    if (kind) {
      dropped.push({ kind, text: bare.replace(/\t+/g, ' ') });
      return;
    }
    if (!saysSomething(bare) && !isTableRow(line)) {
      open &&= line.trim() !== '';
      if (rows.length > 0 && line.trim() === '') flush();
      return;
    }
    if (isTableRow(line)) {
      rows.push(line);
      open = false;
      return;
    }
    flush();
    if (open && !startsAnew(line)) blocks[blocks.length - 1] += bare;
    else blocks.push(isSubheading(bare) ? `### ${bare.replace(/^\*\*(.+)\*\*$/, '$1')}` : bare);
    open = goesOn(line);
  });
  flush();
  return { blocks, dropped, tables };
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The paragraphs of a text that stands on one long line: a blank behind a full stop, or behind a sub-heading, ends one. */
function unrolled(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => line.split(/(?<=[。！？])[ \u3000]+(?=\S)/))
    .flatMap((part) => {
      const [heading = '', ...rest] = part.trim().split(/[ \u3000]+/);
      return rest.length > 0 && isSubheading(heading) ? [heading, part.trim().slice(heading.length)] : [part];
    });
}

/** A row of several cells; a single cell between bars or behind a tab is a line like any other. */
function isTableRow(line: string): boolean {
  const bare = bareLine(line);
  return (
    bare.includes('\t') || (/^\s*[|｜]/.test(line) && /[|｜]/.test(bare)) || /^\s*(?:\|\s*)?:?-{3,}:?\s*\|/.test(line)
  );
}

function kindDropped(bare: string, where: Where): Dropped['kind'] | null {
  if (bare === '' || !saysSomething(bare)) return null;
  if (where === 'before') return 'before';
  if (isCaption(bare)) return 'caption';
  if (where === 'opening') {
    if (isContentsLine(bare)) return 'contents';
    return isPageInfo(bare) ? 'before' : null;
  }
  return (where === 'after' || where === 'closing') && isPageFoot(bare) ? 'after' : null;
}
