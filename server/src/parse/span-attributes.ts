import { type Edit, type Plain, withEdits } from './plain.js';

/** Longer ones are no attributes of a span. */
const LONGEST = 400;
/** Where a drawn cell goes on in its next line. */
const BREAK = '<br>';
/** `.class`, `#id`, `key="value"`. */
const ATTRIBUTE = /^\s*(?:[.#][\w-]|[\w:-]{1,30}\s*=)/;

/**
 * The text without what Pandoc writes round a span to keep its looks: `[94]{style="font-family:仿宋"}` is `94`.
 * Null where there is none. `base` leads the text back to the original.
 */
export function withoutSpanAttributes(text: string, base: Plain | null): Plain | null {
  const edits = attributesIn(text);
  return edits.length > 0 ? withEdits(text, edits, base) : null;
}

/** Where the brackets of spans and their attributes stand, in text order. */
function attributesIn(text: string): readonly Edit[] {
  if (!text.includes('="') && !text.includes(']{')) return [];
  const edits: Edit[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    // Not the character itself, of which a string would be made.
    const code = text.charCodeAt(i);
    if (code === 0x5b) open.push(i);
    else if (code === 0x5d) {
      const start = open.pop();
      const brace = text.startsWith(BREAK, i + 1) ? i + 1 + BREAK.length : i + 1;
      const end = text[brace] === '{' ? attributesEnd(text, brace) : -1;
      if (start === undefined || end < 0) continue;
      edits.push([start, start + 1, ''], [i, end, '']);
      i = end - 1;
    }
  }
  return edits.sort((a, b) => a[0] - b[0]);
}

/** The offset behind the `}` of the attributes that begin at `at`, or -1. */
function attributesEnd(text: string, at: number): number {
  const written = text.slice(at + 1, at + 1 + LONGEST);
  const length = written.indexOf('}');
  return length > 0 && ATTRIBUTE.test(written.slice(0, length).replaceAll(BREAK, '')) ? at + length + 2 : -1;
}
