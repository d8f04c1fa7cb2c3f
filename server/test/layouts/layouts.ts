import { columns } from './columns.js';
import type { Layout } from './document.js';
import { glued, gluedLine, gluedRows } from './glued.js';
import { htmlEscaped, htmlInMarkdown, htmlNested, htmlPage } from './html.js';
import { lines, linesBroken, linesTight, tabLines } from './lines.js';
import { mixed } from './mixed.js';
import { oneLine, spacedRows } from './one-line.js';
import { pdf, pdfBelow, pdfMiddle } from './pdf.js';
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
  tabs,
  tabsOverPages,
  lines,
  linesTight,
  linesBroken,
  tabLines,
  oneLine,
  spacedRows,
  pdf,
  pdfMiddle,
  pdfBelow,
  columns,
  mixed,
};

/** Layouts that lost the borders between cells: a number may be unreadable there, but never wrong. */
export const GLUED_LAYOUTS: Readonly<Record<string, Layout>> = { glued, gluedLine, gluedRows };
