import type { CellText } from '../../../../protocol/cell-edits.js';
import type { Message, TextEdit } from '../../model/finding.js';
import type { Cell, Report } from '../../model/report.js';
import { parseReport } from '../../parse/parse-report.js';
import { cellsOf, placeKey, tablesOf } from '../../rules/tables/cells.js';
import { TABLE_KEYS } from '../../templates/template.js';
import { fold } from '../../text/fold.js';
import { applyEdits } from '../apply-fixes.js';
import { cellEdit } from '../tables/cell-text.js';
import { cellKey } from './marks.js';

export interface CellPlan {
  readonly edits: readonly TextEdit[];
  readonly refused: readonly { readonly cell: CellText; readonly reason: Message }[];
}

const REASONS = {
  place: {
    zh: '这一格在文稿里没有位置，请先转成标准表',
    en: 'The draft has no place for this cell; convert the table first',
  },
  others: {
    zh: '照这样写会读成别的数，请先转成标准表',
    en: 'Written there it would be read as something else; convert the table first',
  },
} satisfies Record<string, Message>;

/**
 * The edits that put texts into cells. They are tried on a copy first: where the draft, read again, has another text in
 * any other cell than before, or not the one asked for, that cell is refused and nothing of it is written.
 */
export function planCellEdits(report: Report, asked: readonly CellText[]): CellPlan {
  const wanted = asked.map((cell) => ({ ...cell, text: oneLine(cell.text) }));
  const whole = tryEdits(report, wanted);
  if (whole.refused.length === 0 || wanted.length === 1) return whole;
  // One of them spoils the others: each that goes alone, together again without those that do not.
  const alone = wanted.map((cell) => tryEdits(report, [cell]));
  const good = wanted.filter((_, i) => alone[i]!.refused.length === 0);
  const together = tryEdits(report, good);
  return { edits: together.edits, refused: [...alone.flatMap(({ refused }) => refused), ...together.refused] };
}

function tryEdits(report: Report, asked: readonly CellText[]): CellPlan {
  const before = cellsByKey(report);
  const edits: TextEdit[] = [];
  const refused: { cell: CellText; reason: Message }[] = [];
  const expected = new Map<string, string>();
  for (const cell of asked) {
    const key = cellKey(cell.table, cell.id);
    const there = before.get(key);
    if (there && there.text === cell.text) continue;
    const edit = there && hasPlace(there) ? cellEdit(report.source, there, escaped(report, cell)) : null;
    if (!edit) refused.push({ cell, reason: REASONS.place });
    else {
      edits.push(edit);
      expected.set(key, cell.text);
    }
  }
  if (edits.length === 0) return { edits, refused };
  edits.sort((a, b) => a.span.start - b.span.start);
  const after = cellsByKey(parseReport(applyEdits(report.source, edits), editionGiven(report)));
  const isSame =
    after.size === before.size &&
    [...before].every(([key, cell]) => holds(after.get(key), expected.get(key) ?? cell.text));
  if (isSame) return { edits, refused };
  return { edits: [], refused: asked.map((cell) => ({ cell, reason: REASONS.others })) };
}

function cellsByKey(report: Report): ReadonlyMap<string, Cell> {
  return new Map(
    tablesOf(report).flatMap((table) =>
      cellsOf(table).map(({ ref, cell }) => [cellKey(table.key, placeKey(ref)), cell] as const),
    ),
  );
}

function holds(cell: Cell | undefined, text: string): boolean {
  return cell !== undefined && fold(cell.text).trim() === fold(text).trim();
}

function hasPlace({ state, text }: Cell): boolean {
  return state !== 'missing' && (state !== 'unread' || text !== '');
}

/** As the notation of the table writes it. */
function escaped(report: Report, { table, text }: CellText): string {
  if (report.tables[table]?.layout !== 'html') return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function editionGiven({ edition, editionFrom }: Report) {
  return editionFrom === 'given' && edition ? { edition } : {};
}

/** Whether what a client sent names cells. */
export function areCellTexts(given: unknown): given is readonly CellText[] {
  return (
    Array.isArray(given) &&
    given.every(
      (cell: Partial<CellText> | null) =>
        typeof cell?.id === 'string' &&
        typeof cell.text === 'string' &&
        (TABLE_KEYS as readonly unknown[]).includes(cell.table),
    )
  );
}
