import { firstWhere } from './ascending.js';
import type { TextChange } from './change.js';
import { LineIndex } from './line-index.js';
import type { Span } from './span.js';

/** A zero-based line and a character in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Of longer ones it is not remembered that they are absent. */
const LONGEST_WORD = 60;

/**
 * An immutable snapshot of a text with its line index.
 * Lines end at LF, CRLF or a lone CR, as the protocol counts them; U+2028 and U+0085 end none.
 */
export class SourceText {
  private index: LineIndex | undefined;
  /** Words that are known not to stand in it. */
  private readonly absent = new Set<string>();

  constructor(private readonly content: string) {}

  get text(): string {
    return this.content;
  }

  /** The snapshot of a text that differs from this one by the change: lines that are the same are not counted again. */
  changed(text: string, change: TextChange): SourceText {
    const after = new SourceText(text);
    after.index = this.lines.changed(text, change);
    const { start, inserted } = change;
    const near = text.slice(Math.max(0, start - LONGEST_WORD), start + inserted + LONGEST_WORD);
    for (const word of this.absent) if (word.length <= LONGEST_WORD && !near.includes(word)) after.absent.add(word);
    return after;
  }

  /** Whether the word stands in it. One that does not is not looked for again in a text with a small change. */
  includes(word: string): boolean {
    if (this.absent.has(word)) return false;
    const isThere = this.content.includes(word);
    if (!isThere) this.absent.add(word);
    return isThere;
  }

  get lineCount(): number {
    return this.lines.count;
  }

  /** Offset at which the line begins; lines past the end give the text's length. */
  lineStart(line: number): number {
    return this.lines.start(line) ?? this.text.length;
  }

  /** Offset just after the line's last character, before its line end. */
  lineEnd(line: number): number {
    const { lines } = this;
    let end = lines.start(line + 1);
    if (end === undefined) return this.text.length;
    if (this.text.charCodeAt(end - 1) === 10) end--;
    if (end > (lines.start(line) ?? 0) && this.text.charCodeAt(end - 1) === 13) end--;
    return end;
  }

  lineAt(offset: number): number {
    const { lines } = this;
    return firstWhere(lines.count - 1, (line) => lines.start(line + 1)! > offset);
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

  private get lines(): LineIndex {
    this.index ??= LineIndex.of(this.text);
    return this.index;
  }
}
