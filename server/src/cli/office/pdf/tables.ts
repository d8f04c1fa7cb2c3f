import { type Box, fieldAt, type Lattice, latticesOf, placeAt, places } from './lattice.js';
import { cellText, linesOf } from './lines.js';
import { middleOf, type Page, type Run } from './page.js';

export interface Cell extends Box {
  readonly text: string;
}

/** What stands in one rectangle of lines. */
export interface PageTable extends Box {
  readonly cells: readonly Cell[];
}

/** The tables of a page, and the runs that stand in none. */
export function tablesOn({ runs, rules }: Page): {
  readonly tables: readonly PageTable[];
  readonly rest: readonly Run[];
} {
  const lattices = latticesOf(rules).filter(({ cells }) => cells.length > 1);
  const inCells = lattices.map(({ cells }) => cells.map((): Run[] => []));
  const rest: Run[] = [];
  for (const run of runs) {
    const at = lattices.findIndex((lattice) => holds(lattice, run));
    if (at < 0) rest.push(run);
    else for (const part of parted(run, lattices[at]!)) inCells[at]![cellAt(lattices[at]!, part)]!.push(part);
  }
  const tables = lattices.map((lattice, at) => ({
    ...boundsOf(lattice),
    cells: lattice.cells.map((box, i) => ({ ...box, text: cellText(linesOf(inCells[at]![i]!), box.right - box.left) })),
  }));
  const isFilled = ({ cells }: PageTable) => cells.filter(({ text }) => text !== '').length > 1;
  const empty = tables.filter((table) => !isFilled(table));
  const freed = empty.flatMap((table) => inCells[tables.indexOf(table)]!.flat());
  return { tables: tables.filter(isFilled), rest: [...rest, ...freed] };
}

function boundsOf({ xs, ys }: Lattice): Box {
  return { left: xs[0]!, right: xs[xs.length - 1]!, top: ys[0]!, bottom: ys[ys.length - 1]! };
}

function holds(lattice: Lattice, run: Run): boolean {
  const { left, right, top, bottom } = boundsOf(lattice);
  const x = (run.left + run.right) / 2;
  const y = middleOf(run);
  return left <= x && x <= right && top <= y && y <= bottom;
}

function cellAt({ xs, ys, cellOf }: Lattice, run: Run): number {
  const row = cellOf[fieldAt(ys, middleOf(run))] ?? cellOf[cellOf.length - 1]!;
  return row[fieldAt(xs, (run.left + run.right) / 2)] ?? row[row.length - 1]!;
}

/** A run that goes over the line between two cells is parted at its blank next to that line. */
function parted(run: Run, lattice: Lattice): readonly Run[] {
  const { xs, cells } = lattice;
  const first = fieldAt(xs, run.left + run.size * 0.3);
  const last = fieldAt(xs, run.right - run.size * 0.3);
  if (first >= last || !/\s/.test(run.text.trim())) return [run];
  const cell = cells[cellAt(lattice, { ...run, right: run.left + run.size * 0.6 })]!;
  if (cell.right >= run.right - run.size * 0.3) return [run];
  const widths = [...run.text].map(weightOf);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const unit = (run.right - run.left) / whole;
  let best: { readonly at: number; readonly x: number } | null = null;
  let x = run.left;
  [...run.text].forEach((char, at) => {
    const middle = x + (widths[at]! * unit) / 2;
    if (/\s/.test(char) && (!best || Math.abs(middle - cell.right) < Math.abs(best.x - cell.right)))
      best = { at, x: middle };
    x += widths[at]! * unit;
  });
  const split = best as { readonly at: number; readonly x: number } | null;
  if (!split || Math.abs(split.x - cell.right) > run.size) return [run];
  const chars = [...run.text];
  const before = { ...run, text: chars.slice(0, split.at).join(''), right: split.x };
  const after = { ...run, text: chars.slice(split.at + 1).join(''), left: split.x };
  return [before, ...parted(after, lattice)].filter(({ text }) => text.trim() !== '');
}

/** Width of a character to the others: as wide as high, or half of that. */
function weightOf(char: string): number {
  return char < '\u2000' ? 0.5 : 1;
}

/** A table over all the pages it goes on over; rows that are repeated at the top of a page come once. */
export function joinTables(parts: readonly PageTable[]): PageTable {
  const [first] = parts;
  let cells: readonly Cell[] = first!.cells;
  let bottom = first!.bottom;
  for (const part of parts.slice(1)) {
    const from = repeatedTo(first!, part);
    const shift = bottom - from;
    const rest = part.cells.filter(({ top }) => top >= from - 1);
    cells = [...cells, ...rest.map((cell) => ({ ...cell, top: cell.top + shift, bottom: cell.bottom + shift }))];
    bottom = part.bottom + shift;
  }
  return { ...first!, bottom, cells };
}

/** Where the rows of a part end that repeat the first rows of the table. */
function repeatedTo(first: PageTable, part: PageTable): number {
  const rows = rowsOf(part);
  const original = rowsOf(first);
  let count = 0;
  while (count < rows.length && isHeader(rows[count]!) && said(rows[count]!) === said(original[count] ?? [])) count++;
  return rows[count]?.[0]?.top ?? (count > 0 ? part.bottom : part.top);
}

function rowsOf({ cells }: PageTable): readonly (readonly Cell[])[] {
  const tops = places(cells.map(({ top }) => top));
  const rows = tops.map((): Cell[] => []);
  for (const cell of cells) rows[placeAt(tops, cell.top)]!.push(cell);
  return rows;
}

function said(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('\t');
}

function isHeader(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => text !== '') && cells.every(({ text }) => !/^[\d.,\s-]+$/.test(text));
}

/** The table as HTML; a cell over several rows or columns says so. */
export function tableHtml({ cells }: PageTable): string {
  const xs = places(cells.flatMap(({ left, right }) => [left, right]));
  const rows = rowsOf({ cells } as PageTable);
  const ys = places(cells.flatMap(({ top, bottom }) => [top, bottom]));
  const html = rows.map((row) => {
    const tds = [...row]
      .sort((a, b) => a.left - b.left)
      .map((cell) => {
        const columns = placeAt(xs, cell.right) - placeAt(xs, cell.left);
        const down = placeAt(ys, cell.bottom) - placeAt(ys, cell.top);
        const spans = (columns > 1 ? ` colspan="${columns}"` : '') + (down > 1 ? ` rowspan="${down}"` : '');
        return `<td${spans}>${escapeText(cell.text)}</td>`;
      });
    return `<tr>${tds.join('')}</tr>\n`;
  });
  return `<table>\n${html.join('')}</table>\n`;
}

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
