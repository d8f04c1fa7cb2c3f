import { matchesIn } from '../text/matches.js';
import { type Edit, type Plain, withEdits } from './plain.js';

const ESCAPE = /\\(?:[nrt"/\\]|u[\da-fA-F]{4})/g;
const ENTITY = /&(?:lt|gt|quot|amp);/g;
/** What Markdown converters put a backslash before: `\-156`, `3\.06`, `1\.属于`. */
const MARKDOWN = /\\[-+.()[\]#>~=]/g;
/** So many escaped line ends are no accident. */
const LEAST_BREAKS = 10;
const MEANINGS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/**
 * The text without the escapes of a JSON string or of HTML shown as text, where it was saved as such: line ends as
 * `\\n`, tags as `\\u003ctd\\u003e` or `&lt;td&gt;`; and without those of Markdown before signs and dots. Null for any other
 * text, quoted attributes in a script included.
 */
export function unescaped(text: string): Plain | null {
  if (isJsonString(text)) return replaced(text, ESCAPE);
  if (isShownHtml(text)) return replaced(text, ENTITY);
  return text.includes('\\') && text.search(MARKDOWN) >= 0 ? replaced(text, MARKDOWN) : null;
}

function isJsonString(text: string): boolean {
  if (!text.includes('\\')) return false;
  if (/\\u003c\/?(?:t[drh]|p|table)|\\u003c\\\/(?:t[drh]|p|table)/i.test(text)) return true;
  const escaped = count(text, '\\n') + count(text, '\\t');
  return escaped >= LEAST_BREAKS && escaped > count(text, '\n');
}

function isShownHtml(text: string): boolean {
  return text.includes('&lt;') && /&lt;t[dr][\s&]/i.test(text) && !/<t[dr][\s>]/i.test(text);
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

function replaced(text: string, pattern: RegExp): Plain {
  const edits = matchesIn(text, pattern).map(({ 0: written, index }): Edit => {
    const meaning =
      written[1] === 'u' ? String.fromCharCode(Number.parseInt(written.slice(2), 16)) : meaningOf(written);
    return [index, index + written.length, meaning];
  });
  return withEdits(text, edits, null);
}

function meaningOf(written: string): string {
  return MEANINGS[written] ?? MEANINGS[written[1]!] ?? written[1]!;
}
