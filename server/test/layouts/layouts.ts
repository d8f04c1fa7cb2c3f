import { columns } from './columns.js';
import type { Layout } from './document.js';
import { glued, gluedLine, gluedRows } from './glued.js';
import { htmlEscaped, htmlInMarkdown, htmlNested, htmlPage, htmlUneven } from './html.js';
import { lines, linesBroken, linesOverPages, linesTight, tabLines } from './lines.js';
import { mixed } from './mixed.js';
import { oneLine, spacedRows } from './one-line.js';
import { pdf, pdfBelow, pdfMiddle, pdfSpaced } from './pdf.js';
import { pipe, pipeBare, pipeFlat, pipeFullWidth, pipeRepeated, pipeRows } from './pipe.js';
import { tabs, tabsOverPages } from './tabs.js';
import { trailingPipe } from './trailing-pipe.js';

/** Layouts in which every cell can be told from the next. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  pipe,
  pipeFlat,
  pipeRepeated,
  pipeBare,
  pipeFullWidth,
  pipeRows,
  trailingPipe,
  htmlInMarkdown,
  htmlNested,
  htmlPage,
  htmlEscaped,
  htmlUneven,
  tabs,
  tabsOverPages,
  lines,
  linesTight,
  linesBroken,
  linesOverPages,
  tabLines,
  oneLine,
  spacedRows,
  pdf,
  pdfMiddle,
  pdfBelow,
  pdfSpaced,
  columns,
  mixed,
};

/** Layouts that lost the borders between cells: a number may be unreadable there, but never wrong. */
export const GLUED_LAYOUTS: Readonly<Record<string, Layout>> = { glued, gluedLine, gluedRows };
