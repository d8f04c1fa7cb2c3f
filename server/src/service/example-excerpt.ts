/** Lines shown before and after a marked one. */
const AROUND = 1;
/** Lines of an example that are shown in full. */
const SHORT = 8;
/** Characters of a line that are shown, around the mark where there is one. */
const WIDEST = 100;

/**
 * A rule's example for a terminal: a short one as it is, of a long one the lines with a mark ⟦…⟧ and their
 * neighbours (its first lines where nothing is marked), 「…」 for what is left out.
 */
export function excerpt(example: string): string {
  const lines = example.split(/\r\n|\r|\n/);
  while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length <= SHORT) return lines.map(cut).join('\n');
  const shown = shownLines(lines);
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (shown.has(i)) out.push(cut(lines[i]!));
    else if (i === 0 || shown.has(i - 1)) out.push('…');
  }
  return out.join('\n');
}

function shownLines(lines: readonly string[]): ReadonlySet<number> {
  const shown = new Set<number>();
  let isOpen = false;
  for (const [i, line] of lines.entries()) {
    if (isOpen || line.includes('⟦')) for (let j = i - AROUND; j <= i + AROUND; j++) shown.add(j);
    isOpen = line.lastIndexOf('⟦') > line.lastIndexOf('⟧') || (isOpen && !line.includes('⟧'));
  }
  if (shown.size === 0) for (let i = 0; i < SHORT; i++) shown.add(i);
  return shown;
}

function cut(line: string): string {
  if (line.length <= WIDEST) return line;
  const mark = Math.max(0, line.indexOf('⟦'));
  const from = Math.max(0, Math.min(mark - WIDEST / 2, line.length - WIDEST));
  const to = Math.min(line.length, from + WIDEST);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
