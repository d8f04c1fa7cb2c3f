import type { Prose } from '../model/report.js';
import { type Span, span } from '../text/span.js';

/** A cell of an HTML table: where its text stands in the plain text and which columns of its table it covers. */
export interface HtmlCell {
  readonly start: number;
  readonly end: number;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/**
 * The text without tags and entities. Every plain offset leads back to the original by runs: a run either copies the
 * original unit by unit or stands for a stretch of it as a whole (an entity, a tag that became a separator).
 * Rows of HTML tables are lines here and their cells are separated by tabs; `cells` says which columns they cover.
 */
export class Plain {
  private constructor(
    readonly text: string,
    private readonly runs: Runs | null,
    readonly cells: readonly HtmlCell[],
    /** What `runs` lead back to, where that is itself not the original. */
    private readonly base: Plain | null,
  ) {}

  /** For a text that has no tag and no entity: plain and original are the same. */
  static of(text: string): Plain {
    return new Plain(text, null, [], null);
  }

  static from(text: string, runs: Runs, cells: readonly HtmlCell[], base: Plain | null = null): Plain {
    return new Plain(text, runs, cells, base);
  }

  /** Every offset is that of the original. */
  get isOriginal(): boolean {
    return this.runs === null;
  }

  /** Span in the original of the plain range. */
  span(start: number, end: number): Span {
    if (this.runs === null) return span(start, end);
    const from = this.runs.toStart(start);
    const to = end <= start ? from : Math.max(from, this.runs.toEnd(end));
    return this.base ? this.base.span(from, to) : span(from, to);
  }

  prose(start: number, end: number): Prose {
    return new PlainProse(this, start, end);
  }
}

class PlainProse implements Prose {
  private cached: string | undefined;

  constructor(
    private readonly plain: Plain,
    private readonly start: number,
    private readonly end: number,
  ) {}

  get text(): string {
    this.cached ??= this.plain.text.slice(this.start, this.end);
    return this.cached;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  span(start: number, end: number): Span {
    return this.plain.span(this.start + start, this.start + end);
  }
}

/** Offset map of a plain text, built front to back. */
export class Runs {
  private readonly plainStarts: number[] = [];
  private readonly originalStarts: number[] = [];
  /** End in the original for a run that stands for a stretch as a whole, -1 for one that copies. */
  private readonly originalEnds: number[] = [];

  copy(plainStart: number, originalStart: number): void {
    this.push(plainStart, originalStart, -1);
  }

  replace(plainStart: number, originalStart: number, originalEnd: number): void {
    this.push(plainStart, originalStart, originalEnd);
  }

  toStart(offset: number): number {
    const i = this.find(offset);
    if (i < 0) return offset;
    const whole = this.originalEnds[i]! >= 0;
    return whole ? this.originalStarts[i]! : this.originalStarts[i]! + (offset - this.plainStarts[i]!);
  }

  toEnd(offset: number): number {
    const i = this.find(offset - 1);
    if (i < 0) return offset;
    const end = this.originalEnds[i]!;
    return end >= 0 ? end : this.originalStarts[i]! + (offset - this.plainStarts[i]!);
  }

  private push(plainStart: number, originalStart: number, originalEnd: number): void {
    this.plainStarts.push(plainStart);
    this.originalStarts.push(originalStart);
    this.originalEnds.push(originalEnd);
  }

  private find(offset: number): number {
    let low = 0;
    let high = this.plainStarts.length - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.plainStarts[middle]! <= offset) {
        found = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }
}

/** Start and end of what is replaced, and what stands there instead. */
export type Edit = readonly [start: number, end: number, meaning: string];

/** The text with the edits, which are in its order; `base` leads the text itself back to the original. */
export function withEdits(text: string, edits: readonly Edit[], base: Plain | null): Plain {
  const runs = new Runs();
  const chunks: string[] = [];
  let length = 0;
  let from = 0;
  const put = (chunk: string) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [start, end, meaning] of [...edits, [text.length, text.length, ''] as const]) {
    if (start > from) {
      runs.copy(length, from);
      put(text.slice(from, start));
    }
    if (meaning !== '') {
      runs.replace(length, start, end);
      put(meaning);
    }
    from = end;
  }
  return Plain.from(chunks.join(''), runs, [], base);
}
