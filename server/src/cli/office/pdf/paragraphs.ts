import type { Line } from './lines.js';

/** How the lines of a text are set: between which margins, how large, how far below each other. */
interface Setting {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly pitch: number;
}

/** How far a line may end before the margin and still go on in the next, in letters. */
const RAGGED = 2.5;
/** How far a line begins behind the margin where it begins a paragraph, in letters. */
const INDENT = 1;
/** A paragraph ends where the step to the next line is so much longer than usual. */
const LOOSE = 1.4;
/** Letters of a title are so much larger than those of the text. */
const LARGE = 1.15;
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/;

/** Told by all lines of a text; the few that reach further than the others do not count. */
export function settingOf(lines: readonly Line[]): Setting {
  const steps = lines.slice(1).map((line, i) => line.base - lines[i]!.base);
  const at = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
  return {
    left: at(
      lines.map(({ left }) => left),
      0.05,
    ),
    right: at(
      lines.map(({ right }) => right),
      0.95,
    ),
    size: at(
      lines.map(({ size }) => size),
      0.5,
    ),
    pitch: at(
      steps.filter((step) => step > 0),
      0.5,
    ),
  };
}

/** Lines of prose as they stand between tables, over the pages. */
export function paragraphsOf(lines: readonly Line[], setting: Setting): readonly string[] {
  const found: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before || !goesOn(before, line, setting)) found.push(line.text);
    else found[found.length - 1] += joint(before.text, line.text) + line.text;
  });
  return found;
}

function goesOn(before: Line, line: Line, { left, right, size, pitch }: Setting): boolean {
  if (before.isSpaced || line.isSpaced || Math.abs(before.size - line.size) > 1) return false;
  // A line that stands higher is the first of the next page.
  if (line.base - before.base > Math.max(pitch, line.size * 1.6) * LOOSE) return false;
  if (before.size > size * LARGE) return !NUMBERED.test(line.text);
  return line.left < left + line.size * INDENT && before.right > right - before.size * RAGGED;
}

function joint(before: string, line: string): string {
  return /[a-z,.;]$/i.test(before) && /^[a-z]/i.test(line) ? ' ' : '';
}
