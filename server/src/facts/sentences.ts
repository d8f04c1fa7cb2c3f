import type { Section } from '../model/report.js';
import { foldCode, isBlankCode } from '../text/fold.js';
import type { Span } from '../text/span.js';
import { isHan } from './paragraphs.js';

/** A sentence of the report's own text: no table, no heading of a part. */
export interface Sentence {
  /** Folded and without blanks: 「2020年,共收到政府信息公开申请25件」. */
  readonly text: string;
  /** The part it stands in; null before the first part. */
  readonly section: Section | null;
  /** The nearest heading （一） above it, folded and without blanks; `` where there is none. */
  readonly topic: string;
  /** Ordinal of its paragraph in the report. */
  readonly paragraph: number;
  /** The mark that ends it, folded; `` where it has none. */
  readonly mark: string;
  /** Span in the original of `text.slice(start, end)`. */
  span(start: number, end: number): Span;
  /** The character as written at `text[index]`, before folding. */
  written(index: number): string;
  /** `text.slice(start, end)` as written, without blanks. */
  quote(start: number, end: number): string;
  /** What is written behind its last character, no more than `length`. */
  following(length: number): string;
}

/** The words of a sentence, wherever it stands. */
export interface Words {
  /** Folded and without blanks. */
  readonly text: string;
  /** Where each unit of `text` stands behind the paragraph's start. */
  readonly offsets: readonly number[];
  /** The mark that ends it, folded. */
  readonly mark: string;
}

/** What nobody writes as one sentence is cut here, so that every pattern over a sentence has a bounded text. */
const LONGEST = 1500;

/** Of the sentence that is read: lists that grow with each are copied again and again. */
const CODES: number[] = [];
const OFFSETS: number[] = [];

/** The sentences of a paragraph. */
export function sentencesIn(paragraph: string): readonly Words[] {
  const sentences: Words[] = [];
  let length = 0;
  let saysSomething = false;
  const close = (mark: string) => {
    if (saysSomething) {
      const text = String.fromCharCode.apply(null, CODES.slice(0, length));
      sentences.push({ text, offsets: OFFSETS.slice(0, length), mark });
    } else if (length === 0) return;
    length = 0;
    saysSomething = false;
  };
  for (let i = 0; i < paragraph.length; i++) {
    const code = paragraph.charCodeAt(i);
    if ((code < 0x4e00 || code > 0x9fff) && isBlankCode(code)) continue;
    const folded = foldCode(code);
    if (isHan(folded)) saysSomething = true;
    else if (isSentenceEnd(folded)) {
      close(String.fromCharCode(folded));
      continue;
    }
    CODES[length] = folded;
    OFFSETS[length++] = i;
    if (length >= LONGEST) close('');
  }
  close('');
  return sentences;
}

/** 。 ; ! ? */
function isSentenceEnd(code: number): boolean {
  return code === 0x3002 || code === 0x3b || code === 0x21 || code === 0x3f;
}
