import { isBlankCode } from '../text/fold.js';

/** A line of a drawn table: the offset of the character in each column, -1 for the second half of a wide one. */
export interface DrawnLine {
  readonly offsets: readonly number[];
  readonly width: number;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Fewer rows with several numbers in one cell are no rows: there is a line below the header only. */
const LEAST_ROWS = 5;

/** A cell with the lines of its text. */
export interface DrawnCell {
  readonly columns: number;
  readonly rows: number;
  readonly parts: readonly Part[];
}

interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
  readonly parts: Part[];
}

/**
 * The cells of a drawn table, row by row: stretches of text between the same two borders that no line parts from what
 * stands above. Null where every cell has one line, and where rows have no line between them.
 */
export function drawnCells(
  text: string,
  lines: readonly DrawnLine[],
  borders: readonly number[],
): DrawnCell[][] | null {
  const areas: Area[] = [];
  let above: (Area | null)[] = [];
  lines.forEach((line, y) => {
    const here: (Area | null)[] = borders.slice(1).map(() => null);
    for (let i = 0; i + 1 < borders.length; i++) {
      if (isRule(text, line, borders[i]! + 1, borders[i + 1]!)) continue;
      let right = i;
      while (right + 2 < borders.length && !isBorder(charAt(text, line, borders[right + 1]!))) right++;
      const area = above[i] ?? { top: y, bottom: y, left: i, right, parts: [] };
      if (area.top === y) areas.push(area);
      area.bottom = y;
      area.right = Math.max(area.right, right);
      const part = partOf(text, line, borders[i]! + 1, borders[right + 1]!);
      if (part) area.parts.push(part);
      here.fill(area, i, right + 1);
      i = right;
    }
    above = here;
  });
  if (!areas.some(({ parts }) => parts.length > 1)) return null;
  const tops = [...new Set(areas.map(({ top }) => top))].sort((a, b) => a - b);
  if (tops.length < LEAST_ROWS && areas.some((area) => holdsNumbers(text, area))) return null;
  return tops.map((top) =>
    areas
      .filter((area) => area.top === top)
      .sort((a, b) => a.left - b.left)
      .map(({ left, right, bottom, parts }) => ({
        columns: right - left + 1,
        rows: tops.filter((other) => other >= top && other <= bottom).length,
        parts,
      })),
  );
}

function charAt(text: string, line: DrawnLine, x: number): string {
  const offset = line.offsets[x] ?? -1;
  return offset < 0 ? '' : text[offset]!;
}

/** Columns at which lines cross or end. */
export function bordersOf(text: string, lines: readonly DrawnLine[]): number[] {
  const width = lines[0]!.width;
  const borders: number[] = [];
  for (let x = 0; x < width; x++) {
    const isOne = lines.some((line) => {
      const char = charAt(text, line, x);
      return isCrossing(char) || (isBar(char) && (x === width - 1 || char !== '|' || isEnd(line, x)));
    });
    if (isOne && borders[borders.length - 1] !== x - 1) borders.push(x);
  }
  return borders;

  function isCrossing(char: string): boolean {
    return char === '+' || (char > '─' && char <= '╿' && !isDash(char) && !isBar(char));
  }

  /** A bar where a line begins or ends, or the table does. */
  function isEnd(line: DrawnLine, x: number): boolean {
    if (isDash(charAt(text, line, x + 1)) || (x > 0 && isDash(charAt(text, line, x - 1)))) return true;
    return x === borders[0] || (borders.length === 0 && line.offsets.slice(0, x).every((at) => isBlankAt(text, at)));
  }
}

function isBlankAt(text: string, at: number): boolean {
  return at < 0 || isBlankCode(text.charCodeAt(at));
}

function isBar(char: string): boolean {
  return char === '|' || char === '│' || char === '┃' || char === '║';
}

function isDash(char: string): boolean {
  return char !== '' && '-=─━═┄┅┈┉'.includes(char);
}

function isBorder(char: string): boolean {
  return char === '|' || char === '+' || (char >= '─' && char <= '╿');
}

/** A line with all its borders, each text moved behind its own; null where that has no room or borders are missing. */
export function straightened(text: string, line: DrawnLine, borders: readonly number[]): DrawnLine | null {
  const bars = line.offsets.flatMap((_, x) => (isBar(charAt(text, line, x)) ? [x] : []));
  if (bars.length !== borders.length) return null;
  const offsets: number[] = new Array(borders[borders.length - 1]! + 1).fill(-1);
  for (let i = 0; i < bars.length; i++) {
    offsets[borders[i]!] = line.offsets[bars[i]!]!;
    if (i + 1 === bars.length) break;
    let from = bars[i]! + 1;
    while (from < bars[i + 1]! && isBlankAt(text, line.offsets[from]!)) from++;
    const room = borders[i + 1]! - borders[i]! - 1;
    const own = line.offsets.slice(from, bars[i + 1]!);
    if (own.slice(room).some((at) => !isBlankAt(text, at))) return null;
    own.slice(0, room).forEach((at, x) => {
      offsets[borders[i]! + 1 + x] = at;
    });
  }
  return { offsets, width: offsets.length };
}

/** The columns hold a line and nothing else. */
function isRule(text: string, line: DrawnLine, from: number, to: number): boolean {
  let dashes = 0;
  for (let x = from; x < to; x++) {
    const char = charAt(text, line, x);
    if (char === '' || char === ':') continue;
    if (!isDash(char) && !isBorder(char)) return false;
    dashes++;
  }
  return dashes > 0;
}

function partOf(text: string, line: DrawnLine, from: number, to: number): Part | null {
  let start = from;
  let end = to;
  const isEmpty = (x: number) => isBlankAt(text, line.offsets[x]!);
  while (start < end && (isEmpty(start) || charAt(text, line, start) === '>')) start++;
  while (end > start && isEmpty(end - 1) && charAt(text, line, end - 1) !== '') end--;
  if (start === end) return null;
  let last = end - 1;
  while (charAt(text, line, last) === '') last--;
  return { start: line.offsets[start]!, end: line.offsets[last]! + 1 };
}

function holdsNumbers(text: string, { parts }: Area): boolean {
  return parts.filter(({ start, end }) => /^[-+]?[\d０-９][\d０-９.,]*$/.test(text.slice(start, end))).length > 1;
}
