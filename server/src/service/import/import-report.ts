import type { Message } from '../../model/finding.js';
import { proseOffset } from '../../model/prose.js';
import type { Report } from '../../model/report.js';
import { hasMarkup } from '../../parse/html-tags.js';
import { officialHeading, saysSomething } from '../../rules/support/parts.js';
import type { Span } from '../../text/span.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { editionForDraft } from '../tables/draft-edition.js';
import type { Note } from '../tables/note.js';
import { contentBlock } from './content-block.js';
import { type Dropped, importNotes } from './import-notes.js';
import { piecesOf } from './pieces.js';
import { bareLine, isPageNumber, radicalsIn } from './prose-lines.js';
import { changedTables, type TableBlock, tableAsRead, tableBlock } from './table-blocks.js';
import { textBlocks } from './text-blocks.js';

export interface ImportOptions {
  readonly ambiguousWidth?: AmbiguousWidth;
  /** Each line is a paragraph of its own, as where the text was taken from a Word file. */
  readonly isParagraphed?: boolean;
}

export interface ImportedDraft {
  readonly text: string;
  /** What was recognised, what was not, what was left out. */
  readonly notes: readonly Note[];
}

const NOT_REPORT: Message = {
  zh: '里面没有认出政府信息公开年报（标题、六个部分或表格），没有写',
  en: 'no annual report was recognised in it (title, parts or tables); nothing was written',
};

/** A report of any layout as a clean draft in Markdown with standard tables, the words and numbers as they stand. */
export function importReport(report: Report, options: ImportOptions = {}): ImportedDraft | { readonly problem: Note } {
  if (!report.isReport) return { problem: { text: NOT_REPORT, args: {} } };
  const first = compose(report, options, new Set());
  const changed = changedTables(report, first.text);
  // What the reader would not read back as it was is better left as it was.
  const { text, ...made } = changed.size > 0 ? compose(report, options, changed) : first;
  return { text, notes: importNotes(report, { ...made, changed }) };
}

interface Composed {
  readonly text: string;
  readonly tables: readonly TableBlock[];
  readonly dropped: readonly Dropped[];
  /** Headings that were added, since a table stood below none. */
  readonly added: readonly string[];
  /** Tables beside the three that were kept. */
  readonly others: number;
  /** Characters of a PDF that became the usual ones that look the same. */
  readonly radicals: number;
}

/** A report on fewer lines has none for its paragraphs. */
const LEAST_LINES = 12;

function compose(report: Report, options: ImportOptions, raw: ReadonlySet<string>): Composed {
  const { prose, source } = report;
  const { ambiguousWidth = 'narrow' } = options;
  const isMarkup = hasMarkup(source.text);
  const blocks: string[] = [];
  const tables: TableBlock[] = [];
  const dropped: Dropped[] = [];
  const added: string[] = [];
  let others = 0;
  const pieces = piecesOf(report);
  const block = isMarkup ? blockRange(report, pieces) : null;

  const isRolled = prose.text.split(/[\r\n]+/).length < LEAST_LINES;
  let asRead = false;
  for (const piece of pieces) {
    const text = prose.text.slice(piece.start, piece.end);
    if (piece.kind === 'title') blocks.push(`# ${inline(text)}`);
    else if (piece.kind === 'heading') blocks.push(`## ${inline(text)}`);
    else if (piece.kind === 'table') {
      if (report.sections.length === 0) {
        const part = editionForDraft(report).parts.find(({ table }) => table === piece.table.key)!;
        added.push(officialHeading(part));
        blocks.push(`## ${officialHeading(part)}`);
      }
      const made = raw.has(piece.table.key)
        ? tableAsRead(piece.table, text, ambiguousWidth)
        : tableBlock(report, piece.table, text, ambiguousWidth);
      tables.push(made);
      for (const words of made.blocks) blocks.push(words);
      const lines = made.isStandard ? text.split(/[\r\n]/) : [];
      for (const line of lines) if (isPageNumber(line)) dropped.push({ kind: 'page', text: line.trim() });
    } else {
      const rows = asRead ? rowsBelow(text) : '';
      if (rows !== '') blocks.push(`${blocks.pop()}\n${rows.trim()}`);
      const rest = { ...piece, start: piece.start + rows.length };
      const inside = block ? clip(rest, block) : rest;
      const outside = [prose.text.slice(rest.start, inside.start), prose.text.slice(inside.end, piece.end)];
      const around = piece.where === 'opening' ? 'before' : 'outside';
      for (const words of outside) for (const line of linesDropped(words, around)) dropped.push(line);
      const made = textBlocks(prose.text.slice(inside.start, inside.end), {
        where: piece.where,
        isParagraphed: isMarkup || options.isParagraphed === true,
        isRolled,
        ambiguousWidth,
      });
      for (const words of made.blocks) blocks.push(isMarkup ? escaped(words) : words);
      for (const line of made.dropped) dropped.push(line);
      others += made.tables;
    }
    asRead = piece.kind === 'table' && tables[tables.length - 1]?.isStandard === false;
  }
  const text = `${blocks.join('\n\n')}\n`;
  return { text, tables, dropped, added, others, radicals: radicalsIn(prose.text) };
}

/** What of the prose stands in the page's article; the whole where the text is no page. */
function blockRange(report: Report, pieces: ReturnType<typeof piecesOf>): Span | null {
  const { prose, source } = report;
  const isCore = (piece: (typeof pieces)[number]) => piece.kind === 'heading' || piece.kind === 'table';
  const core = pieces.filter((piece) => isCore(piece) || (piece.kind === 'text' && piece.where === 'signature'));
  if (core.length === 0) return null;
  const opening = pieces.find((piece) => piece.kind === 'text' && piece.where === 'opening');
  const sentence = opening ? /^[^\n]{20}[^\n]*?[。：:]/m.exec(prose.text.slice(opening.start, opening.end)) : null;
  const start = opening && sentence ? opening.start + sentence.index : core[0]!.start;
  const end = core[core.length - 1]!.end;
  const block = contentBlock(source.text, prose.span(start, end));
  return block && { start: proseOffset(prose, block.start), end: proseOffset(prose, block.end) };
}

/** Rows right below a table that the reader did not take for its own: where the table stays as it was, so do they. */
function rowsBelow(text: string): string {
  return /^(?:\r\n|\r|\n)?(?:[|｜][^\r\n]*(?:\r\n|\r|\n|$))*/.exec(text)?.[0] ?? '';
}

function clip(piece: Span, block: Span): Span {
  const start = Math.min(Math.max(piece.start, block.start), piece.end);
  return { start, end: Math.max(start, Math.min(piece.end, block.end)) };
}

function linesDropped(text: string, kind: Dropped['kind']): Dropped[] {
  const lines = text
    .split(/[\r\n]/)
    .map((line) => bareLine(line).replace(/\t+/g, ' '))
    .filter(saysSomething);
  return lines.map((line) => ({ kind, text: line }));
}

/** A title or heading on one line. */
function inline(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => bareLine(line).replace(/\t/g, ' '))
    .join('');
}

/** What would read as a tag or an entity in Markdown was no such thing where it came from. */
function escaped(words: string): string {
  return words.replace(/&(?=#?\w{1,10};)/g, '&amp;').replace(/<(?=[a-z!/?])/gi, '&lt;');
}
