import { withoutMarks } from './marks.js';

/** Lines a page before its number comes. */
const PAGE_LINES = 26;

/**
 * The text cut about every `width` characters, never inside a number nor before a closing mark, as line breakers do.
 * Marks count nothing and stay with the character behind them.
 */
export function pieces(text: string, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  let previous = '';
  for (const char of text) {
    const visible = withoutMarks(char) !== '';
    if (visible && withoutMarks(piece).length >= width && !sticks(previous, char)) {
      found.push(piece);
      piece = '';
    }
    piece += char;
    if (visible) previous = char;
  }
  return [...found, piece];
}

function sticks(previous: string, next: string): boolean {
  return /[，。、；：）》〉〕”]/.test(next) || /[（《〈〔“]/.test(previous) || /[0-9][0-9]/.test(previous + next);
}

/** Puts a page's number between the lines where the page ends, and the break before the next line. */
export function paged(lines: readonly string[], pageBreak: string): string[] {
  const all: string[] = [];
  lines.forEach((line, i) => {
    all.push(i > 0 && i % PAGE_LINES === 0 ? pageBreak + line : line);
    if (i % PAGE_LINES === PAGE_LINES - 1) all.push(`- ${(i + 1) / PAGE_LINES} -`);
  });
  return [...all, ''];
}

const RADICALS = radicals();

/** 康熙部首 and their supplement in place of the characters that look the same, as many PDF fonts yield. */
export function withRadicals(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (char) => RADICALS.get(char) ?? char);
}

function radicals(): Map<string, string> {
  const found = new Map(
    [...'民⺠见⻅长⻓门⻔车⻋页⻚风⻛马⻢'].flatMap((c, i, all) => (i % 2 ? [] : [[c, all[i + 1]!]])) as [
      string,
      string,
    ][],
  );
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const radical = String.fromCharCode(code);
    found.set(radical.normalize('NFKC'), radical);
  }
  return found;
}
