import { fold } from '../../../text/fold.js';
import { fullPinyin, initialsOf, isSpelled, isSpelledWithin } from './pinyin.js';

const LETTERS = /[A-Za-z][A-Za-z']*$/;
const ALL_LETTERS = /^[A-Za-z][A-Za-z']*$/;
const LONGEST = 120;

/** How much of the text before the cursor is the beginning of what is meant, and what the client may match it with. */
export interface Typed {
  readonly length: number;
  readonly filter: string;
}

/**
 * How the text before the cursor leads into a form: by its first characters in any width, by its pinyin or that of
 * its other name, or by nothing at all (length 0). Null where letters were typed that spell neither.
 */
export function leadsInto(before: string, form: string, name = form): Typed | null {
  const letters = LETTERS.exec(before.slice(-LONGEST))?.[0] ?? '';
  const forms = name === form ? [form] : [form, name];
  const length = overlap(before, form);
  if (letters !== '' && length < letters.length) {
    if (!forms.some((each) => isSpelled(letters, each))) return null;
    return { length: letters.length, filter: filterOf(letters, forms) };
  }
  return { length, filter: filterOf(before.slice(before.length - length), forms) };
}

/** Whether the whole of a text is the beginning of one of the forms, by characters or by pinyin. */
export function begins(text: string, forms: readonly string[]): boolean {
  const written = fold(text);
  if (forms.some((form) => fold(form).startsWith(written))) return true;
  if (!ALL_LETTERS.test(text)) return false;
  return forms.some((form) => isSpelled(text, form) || isSpelledWithin(text, form));
}

/**
 * Words, initials and full pinyin, with the one that the typed text begins in front, since some clients compare
 * beginnings only; the typed text itself where it begins none of them.
 */
export function filterOf(typed: string, forms: readonly string[]): string {
  const spelled = forms.flatMap((form) => [form, initialsOf(form), fullPinyin(form)]);
  const known = [...new Set(spelled)].filter((form) => form !== '');
  const first = known.find((form) => form.toLowerCase().startsWith(typed.toLowerCase())) ?? typed;
  return [first, ...known.filter((form) => form !== first)].join(' ');
}

/** Length of the longest end of the text that is a beginning of the form. */
function overlap(text: string, form: string): number {
  const end = fold(text.slice(-LONGEST));
  const start = fold(form);
  for (let length = Math.min(end.length, start.length); length > 0; length--) {
    if (end.endsWith(start.slice(0, length))) return length;
  }
  return 0;
}
