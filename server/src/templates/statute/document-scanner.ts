import { isBlankCode, squash } from '../../text/fold.js';
import type { StatuteItem } from './statute-item.js';

interface Form {
  readonly item: StatuteItem;
  /** The citation form, squashed. */
  readonly form: string;
}

/** Citation forms by their first character, so that a scan looks at few places. */
export type DocumentForms = ReadonlyMap<string, readonly Form[]>;

export function documentForms(items: readonly StatuteItem[]): DocumentForms {
  const forms = new Map<string, Form[]>();
  for (const item of items) {
    for (const form of item.refs.map(squash)) {
      const first = form[0]!;
      forms.set(first, [...(forms.get(first) ?? []), { item, form }]);
    }
  }
  return forms;
}

/** The document cited at `start` of the folded text and the offset after it, or null. */
export function readDocument(
  folded: string,
  start: number,
  forms: DocumentForms,
): { readonly item: StatuteItem; readonly end: number } | null {
  for (const { item, form } of forms.get(folded[start]!.toUpperCase()) ?? []) {
    const end = matchForm(folded, start, form);
    if (end !== null) return { item, end };
  }
  return null;
}

/** Offset after the form, blanks inside skipped; a bracket stands for any bracket and 第 may be left out. */
function matchForm(folded: string, start: number, form: string): number | null {
  let at = start;
  let end = start;
  for (let i = 0; i < form.length; i++) {
    while (at < folded.length && isBlankCode(folded.charCodeAt(at))) at++;
    const written = folded[at];
    if (written === undefined) return null;
    if (isSame(form[i]!, written)) end = ++at;
    else if (form[i] !== '第') return null;
  }
  const isCutNumber = isDigit(form.at(-1)) && isDigit(folded[end]);
  return isCutNumber ? null : end;
}

function isSame(form: string, written: string): boolean {
  if (form === '[') return '[(<'.includes(written);
  if (form === ']') return '])>'.includes(written);
  return form === written || form === written.toUpperCase();
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
