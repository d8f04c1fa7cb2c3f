import type { TextEdit } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { AmbiguousWidth } from '../../text/width.js';
import { alignedLines, lineEdits } from './aligned-lines.js';
import { type NextRows, nextRows } from './next-rows.js';
import { cellsOfRow, lineText } from './pipe-runs.js';

/** Characters that are answered when they are typed. */
export const TYPED = ['|', '\n'] as const;

/** Lines above a row that belong to its table are looked for no further up. */
const LONGEST_TABLE = 400;

/**
 * What follows when a bar or a line end was typed in a table of bars, `offset` being right behind it. The bar that ends
 * a row lines the table up; where the next official row is missing, it is begun up to its first number. A line end
 * begins it too, or makes a row of as many blank cells. Empty elsewhere.
 */
export function formatOnType(
  report: Report,
  offset: number,
  typed: string,
  ambiguousWidth: AmbiguousWidth,
): readonly TextEdit[] {
  if (!report.isReport) return [];
  const { source } = report;
  const line = source.lineAt(offset);
  if (typed === '|') return afterBar(report, line, offset, ambiguousWidth);
  if (line === 0 || lineText(source, line).trim() !== '') return [];
  return afterLineEnd(report, line, ambiguousWidth);
}

function afterBar(report: Report, line: number, offset: number, width: AmbiguousWidth): readonly TextEdit[] {
  const { source } = report;
  const rest = source.text.slice(offset, source.lineEnd(line));
  if (!isRow(report, line) || rest.trim() !== '' || source.text[offset - 1] !== '|') return [];
  const run = rowsDownTo(report, line);
  const row = run.rows[run.rows.length - 1]!;
  const next = known(report, run.rows);
  const due = next?.width ?? run.rows[0]!.length;
  if (row.length < due || (run.rows.length === 1 && !next)) return [];
  const isLast = line + 1 >= source.lineCount || !isRow(report, line + 1);
  const added = next && isLast ? begun(next, run.rows.length) : [];
  const { aligned, start } = withNext(run.rows, added, next, width);
  const edits = lineEdits(source, run.first, aligned.slice(0, run.rows.length), run.indent);
  if (added.length === 0) return edits;
  const at = source.lineEnd(line);
  const lines = [...aligned.slice(run.rows.length, -1), start];
  const newText = lines.map((each) => source.lineBreak + run.indent + each).join('');
  return [...edits, { span: { start: at, end: at }, newText }];
}

function afterLineEnd(report: Report, line: number, width: AmbiguousWidth): readonly TextEdit[] {
  const { source } = report;
  if (!isRow(report, line - 1) || !/\|\s*$/.test(lineText(source, line - 1))) return [];
  const run = rowsDownTo(report, line - 1);
  const row = run.rows[run.rows.length - 1]!;
  if (row.every((cell) => cell === '')) return [];
  const span = { start: source.lineStart(line), end: source.lineEnd(line) };
  const next = known(report, run.rows);
  const isLast = line + 1 >= source.lineCount || !isRow(report, line + 1);
  if (next && isLast) {
    const added = begun(next, run.rows.length);
    if (added.length === 0) return [];
    const { aligned, start } = withNext(run.rows, added, next, width);
    const lines = [...aligned.slice(run.rows.length, -1), start];
    return [{ span, newText: lines.map((each) => run.indent + each).join(source.lineBreak) }];
  }
  if (run.rows.length < 2) return [];
  const blank = alignedLines([...run.rows, row.map(() => '')], width).pop()!;
  return [{ span, newText: run.indent + blank }];
}

/** The rows to add, with delimiters behind the first row of a table. */
function begun(next: NextRows, rowsThere: number): readonly (readonly string[])[] {
  const delimiter = next.delimiter && rowsThere === 1 ? [next.delimiter] : [];
  return [...delimiter, ...next.rows];
}

/** All rows lined up, and the last one only up to its first number. */
function withNext(
  rows: readonly (readonly string[])[],
  added: readonly (readonly string[])[],
  next: NextRows | null,
  width: AmbiguousWidth,
): { readonly aligned: readonly string[]; readonly start: string } {
  const aligned = alignedLines([...rows, ...added], width);
  const last = aligned[aligned.length - 1]!;
  let at = 0;
  for (let bars = 0; bars <= (next?.firstValue ?? 0); bars++) at = last.indexOf('|', at) + 1;
  return { aligned, start: `${last.slice(0, at)} ` };
}

function known(report: Report, rows: readonly (readonly string[])[]): NextRows | null {
  const words = rows.filter((cells, y) => y !== 1 || !cells.every((cell) => /^:?-+:?$/.test(cell)));
  const row = words[words.length - 1]!;
  const above = words[words.length - 2] ?? null;
  return nextRows(report, row, above);
}

function isRow({ source }: Report, line: number): boolean {
  return /^[ \t]*\|/.test(lineText(source, line));
}

/** The rows of the table down to a line. */
function rowsDownTo(report: Report, last: number) {
  let first = last;
  while (first > 0 && last - first < LONGEST_TABLE && isRow(report, first - 1)) first--;
  const lines = Array.from({ length: last - first + 1 }, (_, i) => lineText(report.source, first + i));
  return { first, rows: lines.map(cellsOfRow), indent: /^[ \t]*/.exec(lines[0]!)![0] };
}
