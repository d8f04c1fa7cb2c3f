import { middleOf, type Run } from './page.js';

/** Runs that stand beside each other. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Has a gap as between columns. */
  readonly isSpaced: boolean;
}

/** A gap this wide, in letters, is one between columns. */
const COLUMN_GAP = 1.8;
/** A gap that a writer leaves between a Chinese word and a number is narrower. */
const WORD_GAP = 0.5;

/** The lines of some runs from above to below. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const sorted = [...runs].sort((a, b) => middleOf(a) - middleOf(b));
  const groups: Run[][] = [];
  let middle = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    const group = groups[groups.length - 1];
    if (group && middleOf(run) - middle <= group[0]!.size * 0.5) group.push(run);
    else {
      groups.push([run]);
      middle = middleOf(run);
    }
  }
  return groups.map((group) => lineOf(group.sort((a, b) => a.left - b.left)));
}

function lineOf(runs: readonly Run[]): Line {
  const size = runs.reduce((most, run) => Math.max(most, run.size), 0);
  let text = '';
  let isSpaced = false;
  let end = 0;
  for (const run of runs) {
    const gap = text === '' ? 0 : (run.left - end) / size;
    if (gap >= COLUMN_GAP) {
      isSpaced = true;
      text += ' '.repeat(Math.min(200, Math.round(gap * 2)));
    } else if (gap >= WORD_GAP || (gap > 0.15 && isLatin(text.slice(-1)) && isLatin(run.text[0]!))) text += ' ';
    text += withoutGaps(run.text.trim());
    end = Math.max(end, run.right);
  }
  return { text, left: runs[0]!.left, right: end, base: runs[0]!.base, size, isSpaced };
}

/** Blanks stand only between words of letters or digits: elsewhere they are the room that a writer left. */
function withoutGaps(text: string): string {
  return text.replace(/\s+/g, (gap, at: number) =>
    isLatin(text[at - 1]!) && isLatin(text[at + gap.length]!) ? ' ' : '',
  );
}

function isLatin(char: string): boolean {
  return /[0-9a-z.,%]/i.test(char);
}

/** The text of a cell from its lines. */
export function cellText(lines: readonly Line[], width: number): string {
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const meets = before !== undefined && isLatin(text.slice(-1)) && isLatin(line.text[0]!);
    text += (meets && !isBroken(before, width) ? ' ' : '') + line.text;
  });
  return text;
}

/** Room that cells keep free at their sides. */
const PADDING = 12;

/** Whether a line filled its cell, so that a number in it had to be broken. */
function isBroken({ left, right, size }: Line, width: number): boolean {
  return right - left > width / 2 && width - (right - left) < PADDING + size / 2;
}
