import { firstAtOrAfter } from './ascending.js';
import { shiftOf, type TextChange } from './change.js';
import type { Span } from './span.js';

/** A zero-based line and a character in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/**
 * An immutable snapshot of a text with its line index.
 * Lines end at LF, CRLF or a lone CR, as the protocol counts them; U+2028 and U+0085 end none.
 */
export class SourceText {
  private starts: Uint32Array | undefined;

  constructor(private readonly content: string) {}

  get text(): string {
    return this.content;
  }

  /** The snapshot of a text that differs from this one by the change: lines that are the same are not counted again. */
  changed(text: string, change: TextChange): SourceText {
    const after = new SourceText(text);
    if (this.starts !== undefined) after.starts = movedLineStarts(this.starts, text, change);
    return after;
  }

  get lineCount(): number {
    return this.lineStarts().length;
  }

  /** Offset at which the line begins; lines past the end give the text's length. */
  lineStart(line: number): number {
    return this.lineStarts()[line] ?? this.text.length;
  }

  /** Offset just after the line's last character, before its line end. */
  lineEnd(line: number): number {
    const starts = this.lineStarts();
    let end = starts[line + 1];
    if (end === undefined) return this.text.length;
    if (this.text.charCodeAt(end - 1) === 10) end--;
    if (end > lineStartOf(starts, line) && this.text.charCodeAt(end - 1) === 13) end--;
    return end;
  }

  lineAt(offset: number): number {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStartOf(starts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): LineColumn {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.lineStart(line) };
  }

  offsetAt(position: LineColumn): number {
    if (position.line >= this.lineCount) return this.text.length;
    const start = this.lineStart(position.line);
    return Math.max(start, Math.min(start + position.character, this.lineEnd(position.line)));
  }

  slice(range: Span): string {
    return this.text.slice(range.start, range.end);
  }

  /** The line end that the text uses first, LF where it has none. */
  get lineBreak(): string {
    const match = /\r\n|\r|\n/.exec(this.text);
    return match ? match[0] : '\n';
  }

  private lineStarts(): Uint32Array {
    this.starts ??= findLineStarts(this.text);
    return this.starts;
  }
}

function lineStartOf(starts: Uint32Array, line: number): number {
  return starts[line] ?? 0;
}

function movedLineStarts(before: Uint32Array, text: string, change: TextChange): Uint32Array {
  // A line that begins at the change may end in half a CRLF, so that the one before is looked at anew.
  const first = firstAtOrAfter(before, change.start);
  const next = firstAtOrAfter(before, change.end + 2);
  const from = first > 0 ? before[first - 1]! : 0;
  const by = shiftOf(change);
  const to = next < before.length ? before[next]! + by : text.length;
  const near = findLineStarts(text.slice(from, to));
  // A line end that closes the stretch begins the line that is counted next.
  const count = near.length - (next < before.length && near.length > 0 ? 1 : 0);
  const starts = new Uint32Array(Math.max(first - 1, 0) + count + before.length - next);
  starts.set(before.subarray(0, Math.max(first - 1, 0)));
  let i = Math.max(first - 1, 0);
  for (let k = 0; k < count; k++) starts[i++] = near[k]! + from;
  for (let k = next; k < before.length; k++) starts[i++] = before[k]! + by;
  return starts;
}

function findLineStarts(text: string): Uint32Array {
  let capacity = Math.max(16, text.length >> 4);
  let starts = new Uint32Array(capacity);
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (count === capacity) {
      capacity *= 2;
      const grown = new Uint32Array(capacity);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = i + 1;
  }
  return starts.slice(0, count);
}
