import type { Span } from '../../src/text/span.js';

/**
 * Invisible brackets round the texts whose place must be known. They are characters of the private use area, so they
 * come through every layout, and are taken out at the end.
 */
export interface Marks {
  /** The text in brackets that lead back to the id. */
  mark(id: string, text: string): string;
  /** The text without brackets, and where each id stands in it first. */
  strip(text: string): { text: string; places: Map<string, Span> };
}

const OPEN = 0xe100;
const CLOSE = '\ue0ff';
const ANY_MARK = /[\ue0ff-\uf8ff]/g;

export function createMarks(): Marks {
  const ids: string[] = [];
  return {
    mark(id, text) {
      ids.push(id);
      return String.fromCharCode(OPEN + ids.length - 1) + text + CLOSE;
    },
    strip(marked) {
      const places = new Map<string, Span>();
      let text = '';
      let from = 0;
      let open: string | undefined;
      let start = 0;
      for (const found of marked.matchAll(ANY_MARK)) {
        text += marked.slice(from, found.index);
        from = found.index + 1;
        if (found[0] === CLOSE) {
          if (open !== undefined && !places.has(open)) places.set(open, { start, end: text.length });
          open = undefined;
        } else {
          open = ids[found[0].charCodeAt(0) - OPEN];
          start = text.length;
        }
      }
      return { text: text + marked.slice(from), places };
    },
  };
}

/** The text as it will look when the marks are gone. */
export function withoutMarks(text: string): string {
  return text.replace(ANY_MARK, '');
}
