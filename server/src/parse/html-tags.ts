/** Finds tags, comments and entities in text that people pasted: HTML fragments, whole pages, JS strings. */

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
  readonly attributes: string;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  middot: '·',
  bull: '•',
  emsp: '\u2003',
  ensp: '\u2002',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  times: '×',
  yen: '¥',
  sect: '§',
  copy: '©',
};

const TAG_OR_ENTITY =
  /<!--|<\\?\/?(?:table|t[rdh]|tbody|thead|p|div|span|br|h[1-6]|html|body|font|strong|a|li|ul|section|article|o:p)[\s>\\/]|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|emsp|ensp|#\d{1,7}|#x[\da-f]{1,6});/i;

/** Whether the text has anything that must be taken out before it is read. */
export function hasMarkup(text: string): boolean {
  return (text.includes('<') || text.includes('&')) && TAG_OR_ENTITY.test(text);
}

export interface Entity {
  readonly text: string;
  readonly end: number;
}

/** The entity at `&`, or null where there is none. */
export function entityAt(text: string, at: number): Entity | null {
  const length = text.slice(at, at + 11).indexOf(';');
  if (length < 2) return null;
  const end = at + length;
  const name = text.slice(at + 1, end);
  if (name.charCodeAt(0) === 35) {
    const hex = name[1] === 'x' || name[1] === 'X';
    const digits = name.slice(hex ? 2 : 1);
    if (!(hex ? /^[\da-f]+$/i : /^\d+$/).test(digits)) return null;
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? { text: String.fromCodePoint(code), end: end + 1 } : null;
  }
  const decoded = Object.hasOwn(NAMED_ENTITIES, name) ? NAMED_ENTITIES[name] : undefined;
  return decoded === undefined ? null : { text: decoded, end: end + 1 };
}

const LONGEST_TAG = 4000;

/** The tag at `<` (also `<\/td>` of a JS string), or null where the `<` is only a character. */
export function tagAt(text: string, at: number): Tag | null {
  let i = at + 1;
  if (text[i] === '\\') i++;
  const closing = text[i] === '/';
  if (closing) i++;
  const nameStart = i;
  while (isNameCode(text.charCodeAt(i), i > nameStart)) i++;
  if (i === nameStart) return null;
  const name = text.slice(nameStart, i).toLowerCase();
  const end = tagEnd(text, i, Math.min(text.length, at + LONGEST_TAG));
  return end < 0 ? null : { name, closing, end, attributes: text.slice(i, end - 1) };
}

function isNameCode(code: number, inside: boolean): boolean {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return letter || (inside && ((code >= 48 && code <= 58) || code === 45));
}

/** Offset just after the `>` that ends the tag; quotes hide a `>`, also where they are escaped. */
function tagEnd(text: string, from: number, limit: number): number {
  let quote = 0;
  let plainEnd = -1;
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === 62 && plainEnd < 0) plainEnd = i + 1;
      if (code === quote) quote = 0;
    } else if (code === 62) {
      return i + 1;
    } else if (code === 60) {
      return -1;
    } else if ((code === 34 || code === 39) && followsEquals(text, i, from)) {
      quote = code;
    }
  }
  return plainEnd;
}

function followsEquals(text: string, at: number, from: number): boolean {
  let i = at - 1;
  while (i >= from && (text[i] === '\\' || text[i] === ' ')) i--;
  return text[i] === '=';
}

const SPANS = {
  colspan: /colspan\s{0,9}=[\s\\"']{0,9}(\d{1,4})/i,
  rowspan: /rowspan\s{0,9}=[\s\\"']{0,9}(\d{1,4})/i,
};

/** A span attribute's number, 1 where it is missing or no number. */
export function spanAttribute(attributes: string, name: 'colspan' | 'rowspan', most: number): number {
  const match = SPANS[name].exec(attributes);
  const value = match ? Number(match[1]) : 1;
  return value >= 1 ? Math.min(value, most) : 1;
}

/** What a text field shows: forms are published with the figures in them. */
export function fieldValue(attributes: string): string {
  if (/type\s{0,9}=[\s\\"']{0,9}(?:hidden|button|submit|checkbox|radio|image|file|password)/i.test(attributes))
    return '';
  return (
    /\svalue\s{0,9}=[\s\\]{0,9}(?:"([^"\\]{0,40})|'([^'\\]{0,40})|([^\s"'>\\]{1,40}))/i
      .exec(attributes)
      ?.slice(1)
      .find(Boolean) ?? ''
  );
}
