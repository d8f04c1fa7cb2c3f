import { InputProblem } from '../../../service/input-problem.js';
import type { FileText } from '../file-text.js';
import { PROBLEMS } from '../office-problems.js';
import { furnitureOf } from './furniture.js';
import { type Line, linesOf } from './lines.js';
import type { Page } from './page.js';
import { paragraphsOf, settingOf } from './paragraphs.js';
import { pdfNotes } from './pdf-notes.js';
import { escapeText, joinTables, type PageTable, tableHtml, tablesOn } from './tables.js';

type Item = { readonly line: Line; readonly table?: never } | { readonly table: PageTable; readonly line?: never };

/** The pages as one text: HTML where lines draw its tables, else the lines as they stand. */
export function pdfText(pages: readonly Page[]): FileText {
  if (pages.every(({ runs }) => runs.length === 0)) throw new InputProblem(PROBLEMS.scannedPdf);
  const parts = pages.map((page) => {
    const { tables, rest } = tablesOn(page);
    return { height: page.height, tables, lines: linesOf(rest) };
  });
  const furniture = furnitureOf(parts);
  const sheets = parts.map(({ tables, lines }): readonly Item[] =>
    [
      ...tables.map((table) => ({ table })),
      ...lines.filter((line) => !furniture.has(line)).map((line) => ({ line })),
    ].sort((a, b) => topOf(a) - topOf(b)),
  );
  const notes = pdfNotes(
    pages,
    [...furniture].map(({ text }) => text),
  );
  const hasTables = parts.some(({ tables }) => tables.length > 0);
  return { text: hasTables ? htmlOf(sheets) : layoutOf(sheets), notes };
}

function topOf({ line, table }: Item): number {
  return table ? table.top : line.base - line.size;
}

function htmlOf(sheets: readonly (readonly Item[])[]): string {
  const lines = sheets.flat().flatMap(({ line }) => line ?? []);
  const setting = settingOf(lines);
  let html = '';
  let prose: Line[] = [];
  let parts: PageTable[] = [];
  const flush = () => {
    for (const text of paragraphsOf(prose, setting)) html += `<p>${escapeText(text).replace(/ {2,}/g, '\u3000')}</p>\n`;
    if (parts.length > 0) html += tableHtml(joinTables(parts));
    prose = [];
    parts = [];
  };
  for (const items of sheets) {
    items.forEach(({ line, table }, i) => {
      const last = parts[parts.length - 1];
      const goesOn = last && table && i === 0 && isSameWidth(last, table);
      if (line ? parts.length > 0 : !goesOn) flush();
      if (line) prose.push(line);
      else parts.push(table);
    });
  }
  flush();
  return `<body>\n${html}</body>\n`;
}

function isSameWidth(a: PageTable, b: PageTable): boolean {
  return Math.abs(a.left - b.left) < 5 && Math.abs(a.right - b.right) < 5;
}

/** Lines of text, the place of each by blanks. */
function layoutOf(sheets: readonly (readonly Item[])[]): string {
  const lines = sheets.map((items) => items.flatMap(({ line }) => line ?? []));
  const { left } = settingOf(lines.flat());
  return lines
    .map((page) => page.map((line) => indentOf(line, left) + line.text).join('\n'))
    .join('\n')
    .concat('\n');
}

function indentOf(line: Line, left: number): string {
  return ' '.repeat(Math.max(0, Math.min(100, Math.round(((line.left - left) / line.size) * 2))));
}
