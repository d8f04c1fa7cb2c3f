import type { Position, Range } from 'vscode-languageserver';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';

/** How a client counts characters in a line; inside the server everything is UTF-16. */
export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

const STEP = 1024;

/** Positions of one text in the client's encoding. A line is measured once in steps, so one very long line is no cost. */
export class Positions {
  private readonly steps = new Map<number, Uint32Array>();

  constructor(
    private readonly source: SourceText,
    private readonly encoding: PositionEncoding,
    /** Line of the document that the text begins with. */
    readonly firstLine = 0,
  ) {}

  /** An offset inside a surrogate pair gives, in UTF-8 and UTF-32, the position before the pair. */
  position(offset: number): Position {
    const { line, character } = this.source.positionAt(offset);
    if (this.encoding === 'utf-16') return { line: this.firstLine + line, character };
    const start = this.source.lineStart(line);
    const step = Math.floor(character / STEP);
    const measured = this.stepsOf(line)[step] ?? 0;
    return { line: this.firstLine + line, character: measured + this.width(start + step * STEP, start + character) };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /**
   * Columns past the line's end give its end; a column inside a character gives the offset before it; lines before and
   * behind the text give its start and its end.
   */
  offset({ line: ofDocument, character }: Position): number {
    const line = ofDocument - this.firstLine;
    if (line < 0) return 0;
    if (this.encoding === 'utf-16') return this.source.offsetAt({ line, character });
    if (line >= this.source.lineCount) return this.source.text.length;
    const start = this.source.lineStart(line);
    const end = this.source.lineEnd(line);
    const steps = this.stepsOf(line);
    let step = steps.length - 1;
    while (step > 0 && (steps[step] ?? 0) > character) step--;
    return start + columnToUtf16(this.source.text, start, end, character, this.encoding, step, steps[step] ?? 0);
  }

  private width(from: number, to: number): number {
    let width = 0;
    for (let i = from; i < to; i++) width += widthAt(this.source.text, i, this.encoding);
    return width;
  }

  private stepsOf(line: number): Uint32Array {
    const known = this.steps.get(line);
    if (known) return known;
    const start = this.source.lineStart(line);
    const end = this.source.lineEnd(line);
    const steps = new Uint32Array(Math.floor((end - start) / STEP) + 1);
    for (let i = 1; i < steps.length; i++) {
      const from = start + (i - 1) * STEP;
      steps[i] = (steps[i - 1] ?? 0) + this.width(from, from + STEP);
    }
    this.steps.set(line, steps);
    return steps;
  }
}

/** The UTF-16 character of a column in the encoding, in the line that goes from `start` to `end` of the text. */
function columnToUtf16(
  text: string,
  start: number,
  end: number,
  column: number,
  encoding: PositionEncoding,
  step: number,
  measured: number,
): number {
  let width = measured;
  const from = start + step * STEP;
  // A step may end inside of a pair.
  let whole = from > start && isPairStart(text, from - 1) ? from - 1 : from;
  for (let i = from; i < end; i++) {
    const unit = widthAt(text, i, encoding);
    if (width + unit > column) break;
    width += unit;
    if (!isPairStart(text, i)) whole = i + 1;
  }
  return whole - start;
}

function isPairStart(text: string, index: number): boolean {
  return isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1));
}

/** Width of one UTF-16 unit; a surrogate pair counts whole at its second unit. */
function widthAt(text: string, index: number, encoding: PositionEncoding): number {
  const code = text.charCodeAt(index);
  if (code < 0x80) return 1;
  if (isHigh(code) && isLow(text.charCodeAt(index + 1))) return 0;
  if (encoding === 'utf-32') return 1;
  if (code < 0x800) return 2;
  return isLow(code) && isHigh(text.charCodeAt(index - 1)) ? 4 : 3;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
