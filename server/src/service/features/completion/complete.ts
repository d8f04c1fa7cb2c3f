import type { Report } from '../../../model/report.js';
import { documents, provisions } from './citations.js';
import { type Cursor, cursorAt } from './cursor.js';
import { partLevel } from './heading-marks.js';
import { columnLabels, isInTable, opensRow, rowLabels } from './labels.js';
import { partTitles } from './part-titles.js';
import { isUnwritten, phrases } from './phrases.js';
import type { Proposal } from './proposal.js';
import { subHeadings } from './sub-headings.js';
import { wholeTables } from './whole-tables.js';

export interface CompletionQuestion {
  readonly report: Report;
  readonly offset: number;
  /**
   * `asked`: by the user; a character: the client asks because it was typed; `again`: the list is open and typing
   * goes on.
   */
  readonly cause: 'asked' | 'again' | string;
  /** The calendar year, for a report that does not name its own. */
  readonly thisYear: number;
}

/** Characters after which a client may ask by itself. */
export const TRIGGERS = ['|', '、', '第', '〔', '#', '（'] as const;

/** What may be written at the cursor of a report, in the order to be shown. Linear in the text. */
export function complete(question: CompletionQuestion): readonly Proposal[] {
  const { report, offset, cause, thisYear } = question;
  const cursor = cursorAt(report, offset, thisYear);
  if (cause === 'asked') return asked(cursor);
  if (cause === 'again') return asked(cursor).filter(({ span }) => span.start < offset || cursor.content === '');
  return typed(cursor, cause);
}

function asked(cursor: Cursor): readonly Proposal[] {
  if (isInTable(cursor)) return [...wholeTables(cursor), ...rowLabels(cursor), ...columnLabels(cursor)];
  if (cursor.marks.includes('#')) return headings(cursor);
  const said = phrases(cursor);
  const parts = partTitles(cursor);
  const inOrder = isUnwritten(cursor) ? [...said, ...parts] : [...parts, ...said];
  const cited = [...documents(cursor), ...provisions(cursor, false)];
  const all = [...subHeadings(cursor), ...wholeTables(cursor), ...inOrder, ...cited];
  // What was begun is meant: the rest would only hide it.
  const begun = all.filter(({ span }) => span.start < cursor.offset);
  return begun.length > 0 ? begun : all;
}

/** Behind `#`: what the number of them says comes first. */
function headings(cursor: Cursor): readonly Proposal[] {
  const [parts, below] = [partTitles(cursor), subHeadings(cursor)];
  return cursor.marks.trim().length === partLevel(cursor) ? [...parts, ...below] : [...below, ...parts];
}

/** After a character typed in running text there is an answer only where the place leaves no doubt. */
function typed(cursor: Cursor, character: string): readonly Proposal[] {
  const { content, marks } = cursor;
  switch (character) {
    case '#':
      return content === '' && marks.endsWith('#') ? headings(cursor) : [];
    case '、':
      return /^[一二三四五六]、$/.test(content) ? partTitles(cursor) : [];
    case '（':
      return content === '（' ? subHeadings(cursor) : [];
    case '|':
      if (!opensRow(cursor)) return [];
      return [...wholeTables(cursor), ...rowLabels(cursor)];
    case '第':
      return provisions(cursor, true).filter(({ span }) => span.start < cursor.offset);
    case '〔':
      return documents(cursor).filter(({ span }) => span.start < cursor.offset);
    default:
      return [];
  }
}
