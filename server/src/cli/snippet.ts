import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { codePointWidth, displayWidth } from '../text/width.js';

/** A line of the draft cut to the width, and the blanks and marks that belong under it. */
export interface Snippet {
  /** Line number from 1. */
  readonly line: number;
  readonly text: string;
  readonly mark: string;
}

const TAB = '  ';
const CUT = '…';

/**
 * The line where the span begins, with `^` under the part of the span that stands on it (one `^` for an empty span).
 * A line wider than `width` columns is cut to a window around the mark; work is bounded by the width, not the line.
 */
export function snippetAt(source: SourceText, span: Span, width: number): Snippet {
  const line = source.lineAt(span.start);
  const lineStart = source.lineStart(line);
  const lineEnd = source.lineEnd(line);
  const start = Math.min(span.start, lineEnd);
  const end = Math.max(start, Math.min(span.end, lineEnd));
  const reach = width * 4;

  const marked = takeStart(shown(source.text.slice(start, Math.min(end, start + reach))), Math.ceil(width * 0.6));
  const left = shown(source.text.slice(Math.max(lineStart, start - reach), start));
  const right = shown(source.text.slice(end, Math.min(lineEnd, end + reach))).trimEnd();
  const room = Math.max(0, width - displayWidth(marked));
  const rightWidth = marked.endsWith(CUT) ? 0 : displayWidth(right);
  const leftRoom = Math.max(room - rightWidth, Math.floor(room / 2));
  const before = takeEnd(left, leftRoom);
  const after = marked.endsWith(CUT) ? '' : takeStart(right, room - displayWidth(before));
  return {
    line: line + 1,
    text: before + marked + after,
    mark: ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked))),
  };
}

const UNSHOWABLE =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as a terminal can safely show it: tabs as blanks, nothing that moves the cursor or turns the direction. */
export function shown(text: string): string {
  return text.replaceAll('\t', TAB).replace(UNSHOWABLE, '\ufffd');
}

function takeStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let taken = 0;
  let at = 0;
  for (const character of text) {
    const step = codePointWidth(character.codePointAt(0)!);
    if (taken + step > width - 1) break;
    taken += step;
    at += character.length;
  }
  return text.slice(0, at) + CUT;
}

function takeEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const characters = [...text];
  let taken = 0;
  let at = characters.length;
  while (at > 0) {
    const step = codePointWidth(characters[at - 1]!.codePointAt(0)!);
    if (taken + step > width - 1) break;
    taken += step;
    at--;
  }
  return CUT + characters.slice(at).join('');
}
