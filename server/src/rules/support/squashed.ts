import { foldCode, isBlankCode } from '../../text/fold.js';
import { textFromCodes } from '../../text/from-codes.js';

/** A text folded and without blanks, with the way back to where its characters stood. */
export interface Squashed {
  readonly text: string;
  /** Offset in the text that was squashed; the index after the last character gives the offset after it. */
  at(index: number): number;
}

/** The parts of one report at most: a dozen rules squash the same few texts one after another. */
const MOST_KNOWN = 8;
/** Longer ones are not held: they are no part that anyone wrote, and memory is to be given back. */
const LONGEST_KNOWN = 50_000;
const known = new Map<string, Squashed>();

/** Squashes a text for the search of words that line breaks and blanks may have torn apart. */
export function squashed(text: string): Squashed {
  if (text.length > LONGEST_KNOWN) return squashAnew(text);
  const found = known.get(text) ?? squashAnew(text);
  known.delete(text);
  known.set(text, found);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
  return found;
}

function squashAnew(text: string): Squashed {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    if ((code < 0x4e00 || code > 0x9fff) && isBlankCode(code)) continue;
    codes[count] = code;
    offsets[count++] = i;
  }
  return {
    text: textFromCodes(codes, count),
    at(index) {
      if (index < count) return offsets[index] ?? 0;
      return count === 0 ? 0 : (offsets[count - 1] ?? 0) + 1;
    },
  };
}
