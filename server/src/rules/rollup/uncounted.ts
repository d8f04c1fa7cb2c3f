import type { Report } from '../../model/report.js';
import type { RuleContext } from '../define-rule.js';
import { TABLE_NAMES } from '../tables/naming.js';
import type { Part } from './part.js';
import { figureName, firstOf, partPlace, placeOfWhole, type WholeTable } from './places.js';
import type { AbsentReason, Rollup } from './rollup.js';
import type { UnsummedCell } from './totals.js';

/** Messages on what is not in the sums: nothing goes unchecked without a word. */
export type UncountedKey = keyof typeof ABSENT | 'otherYear' | 'noTable' | 'otherEdition' | 'unread';

const ABSENT = { missing: 'no-match', unlisted: 'unlisted', unreadable: 'unreadable', noReport: 'no-report' } as const;
const MOST_CELLS = 4;
const MOST_FILES = 6;
const MOST_RELATED = 20;

type Told = Pick<RuleContext<UncountedKey>, 'report'>;

/** Parts that are not counted in any table. */
export function tellAbsent(report: Report, rollup: Rollup, ctx: Told): void {
  const at = placeOfWhole(report);
  for (const [message, reason] of Object.entries(ABSENT) as [keyof typeof ABSENT, AbsentReason][]) {
    const absent = rollup.absent.filter((each) => each.reason === reason);
    if (absent.length > 0) ctx.report(at, message, { files: namesOf(absent) }, { level: 'warning' });
  }
  const years = new Set(rollup.otherYears.map(({ year }) => year));
  for (const theirs of years) {
    const parts = rollup.otherYears.filter(({ year }) => year === theirs);
    const args = { year: report.year ?? '', theirs: theirs ?? '', files: namesOf(parts) };
    ctx.report(at, 'otherYear', args, { level: 'warning', related: placesOf(parts) });
  }
}

/** Parts that are counted and lack this table or some of its cells. */
export function tellUnsummed(whole: WholeTable, unsummed: readonly UnsummedCell[], ctx: Told): void {
  const { report, key, figures, rollup } = whole;
  const table = TABLE_NAMES[key];
  const at = placeOfWhole(report);
  const cellsText = (cells: readonly UnsummedCell[]) =>
    firstOf(
      cells.map(({ own }) => figureName(whole, own)),
      MOST_CELLS,
    );
  const { without } = rollup.sums(key);
  if (without.length > 0) {
    const args = { table, count: without.length, files: namesOf(without) };
    ctx.report(at, 'noTable', args, { level: 'warning', related: placesOf(without) });
  }
  const others = rollup.parts.filter(({ tables }) => {
    const theirs = tables[key];
    return theirs && !theirs.isMixed && theirs.edition !== figures.edition;
  });
  const ofEdition = unsummed.filter(({ unread }) => unread.length === 0);
  if (others.length > 0 && ofEdition.length > 0) {
    const args = { table, count: others.length, files: namesOf(others), cells: cellsText(ofEdition) };
    ctx.report(at, 'otherEdition', args, { level: 'warning', related: placesOf(others) });
  }
  const unread = unsummed.filter((cell) => cell.unread.length > 0);
  if (unread.length === 0) return;
  const parts = [...new Set(unread.flatMap((cell) => cell.unread))];
  const args = { table, count: unread.length, cells: cellsText(unread), files: namesOf(parts) };
  ctx.report(at, 'unread', args, { level: 'info', related: placesOf(parts) });
}

function namesOf(parts: readonly { readonly name: string }[]): string {
  return firstOf(
    parts.map(({ name }) => name),
    MOST_FILES,
  );
}

function placesOf(parts: readonly Part[]) {
  return parts.slice(0, MOST_RELATED).map(partPlace);
}
