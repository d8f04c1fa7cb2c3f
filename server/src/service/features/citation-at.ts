import { proseCharacter } from '../../model/prose.js';
import type { Report } from '../../model/report.js';
import { findCitations, findStatute } from '../../templates/statute/lookup.js';
import type { StatuteItem } from '../../templates/statute/statute-item.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';

/** A citation in the report. */
export interface CitationFound {
  readonly span: Span;
  /** Null where the 条例 has no such place. */
  readonly item: StatuteItem | null;
  /** As official texts write it. */
  readonly canonical: string;
  /** False for a 第…条 without a law's name beside it, taken for the 条例. */
  readonly named: boolean;
  /** The 条例 itself is named, not a place in it. */
  readonly isRegulation: boolean;
}

/** How much of the text before and after is read: a list of provisions takes its law from far before. */
const BEFORE = 600;
const AFTER = 200;

/** The 条例 by name, folded. */
const REGULATION = /<(?:中华人民共和国)?(?:政府信息公开)?条例>/g;
const REGULATION_TITLE = '《中华人民共和国政府信息公开条例》';
/** Id of the decree that published the 条例 in force. */
export const REGULATION_DECREE = '令/711';

/** The citation that covers an offset of the original, in any width and bracket form. Reads only what is around it. */
export function citationAt({ prose }: Report, offset: number): CitationFound | null {
  const at = proseCharacter(prose, offset);
  if (at === null) return null;
  const from = Math.max(0, at - BEFORE);
  const around = prose.text.slice(from, at + AFTER);
  const covers = (start: number, end: number): boolean => start <= at - from && at - from < end;
  for (const { start, end, item, canonical, named } of findCitations(around)) {
    if (covers(start, end))
      return { span: prose.span(from + start, from + end), item, canonical, named, isRegulation: false };
  }
  for (const match of fold(around).matchAll(REGULATION)) {
    const end = match.index + match[0].length;
    if (!covers(match.index, end)) continue;
    const span = prose.span(from + match.index, from + end);
    return { span, item: findStatute(REGULATION_DECREE), canonical: REGULATION_TITLE, named: true, isRegulation: true };
  }
  return null;
}
