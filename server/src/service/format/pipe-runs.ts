import type { SourceText } from '../../text/source-text.js';
import { trimmedEnd } from '../../text/trim-end.js';

/** Lines of one Markdown table, from the first bar to the last. */
export interface PipeRun {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Blanks before the first bar of the first line. */
  readonly indent: string;
  /** Trimmed texts of the cells, line by line. */
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a text: two lines at least that begin with a bar, with something in their cells, outside of code. */
export function pipeRuns(source: SourceText): readonly PipeRun[] {
  const runs: PipeRun[] = [];
  let first = -1;
  let inCode = false;
  for (let line = 0; line <= source.lineCount; line++) {
    const text = line < source.lineCount ? lineText(source, line) : '';
    if (/^\s*(?:```|~~~)/.test(text)) inCode = !inCode;
    if (!inCode && isRow(text)) {
      if (first < 0) first = line;
      continue;
    }
    if (first >= 0) runs.push(...runOf(source, first, line - 1));
    first = -1;
  }
  return runs;
}

/** The cells of a row, one at least, trimmed: `\|` is no border. Other blanks than spaces and tabs belong to the text. */
export function cellsOfRow(line: string): readonly string[] {
  const cells: string[] = [];
  const text = trimmedEnd(line.replace(/^[ \t]*\|/, ''), /[ \t]/);
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') {
      cells.push(trimmed(text.slice(from, i)));
      from = i + 1;
    }
  }
  if (from < text.length) cells.push(trimmed(text.slice(from)));
  return cells.length === 0 ? [''] : cells;
}

export function lineText(source: SourceText, line: number): string {
  return source.text.slice(source.lineStart(line), source.lineEnd(line));
}

function isRow(line: string): boolean {
  return /^[ \t]*\|/.test(line);
}

function runOf(source: SourceText, firstLine: number, lastLine: number): readonly PipeRun[] {
  if (firstLine === lastLine) return [];
  const lines = Array.from({ length: lastLine - firstLine + 1 }, (_, i) => lineText(source, firstLine + i));
  const rows = lines.map(cellsOfRow);
  if (rows.every((cells) => cells.every((cell) => cell === ''))) return [];
  return [{ firstLine, lastLine, indent: /^[ \t]*/.exec(lines[0]!)![0], rows }];
}

function trimmed(text: string): string {
  return trimmedEnd(text.replace(/^[ \t]+/, ''), /[ \t]/);
}
