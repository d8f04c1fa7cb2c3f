import type { Section, Table } from '../../model/report.js';
import type { TableKey } from '../../templates/template.js';
import type { TextChange } from '../../text/change.js';
import { findAnnouncement, openingEnd, openingOf } from '../announcement.js';
import { beginningEnd } from '../beginning.js';
import { withChangedCell } from '../changed-cell.js';
import { CUT_OFF_TAIL } from '../cut-off.js';
import { hasDrawing as drawsTable, mayBeOfDrawing } from '../drawn-tables.js';
import { keepsHeadings } from '../headings.js';
import { hasMarkup } from '../html-tags.js';
import { lineEndAt, lineStartAt } from '../lines.js';
import { Plain } from '../plain.js';
import type { TableReading } from '../reading.js';
import { keepsSubheadings } from '../sections.js';
import { MARKS } from '../table-marks.js';
import { MOST_REGIONS, type TableTraces } from '../tables.js';
import type { Traces } from '../traces.js';
import { keepsPeriodYear } from '../year.js';
import { keepsRegions, keepsStops, squeeze } from './marks.js';

/** A change that leaves every heading, table and sign of the report as it was, but for its place. */
export interface InPlace {
  /** The part that it falls in, by its ordinal. */
  readonly part: number;
  /** The table of which it has changed the digits of a cell; null where it falls in prose. */
  readonly table: ChangedTable | null;
}

export interface ChangedTable {
  readonly key: TableKey;
  readonly reading: TableReading<Table>;
}

/** Null where the change may be more than that: the text must then be read. Looks at no more than what is near it. */
export function changeInPlace(
  traces: Traces,
  sections: readonly Section[],
  text: string,
  change: TextChange,
): InPlace | null {
  const { headings, tables: ranges, plain: before } = traces.sections;
  const part = headings.findIndex((heading, i) => {
    const next = headings[i + 1];
    return next !== undefined && heading.end < change.start && change.end < next.start;
  });
  if (part < 0 || !keepsBeginning(traces, text, change) || !keepsPlain(before.text, text, change)) return null;
  if (touchesDrawing(traces, text, change)) return null;
  if (before.text.length - change.end <= CUT_OFF_TAIL || traces.signatureFrom <= change.end) return null;
  const at = changedTable(traces, text, change);
  if (at === null) return null;
  const squeezed = squeeze(traces.squashed, text, change);
  if (!keepsStops(squeezed)) return null;
  for (const key of Object.keys(MARKS) as TableKey[]) {
    if (isDecided(traces.tables, key, change)) continue;
    const { stops, hits } = traces.tables;
    const given = { marks: MARKS[key], hits: hits[key], stops, length: traces.squashed.text.length };
    if (!keepsRegions(given, squeezed, key === at?.key)) return null;
  }
  if (!keepsHeadings(traces.candidates, { before: before.text, now: text }, ranges, change)) return null;
  if (!keepsSubheadings(sections[part]!, Plain.of(text), ranges, change)) return null;
  return { part, table: at ?? null };
}

/** Whether the table of the kind is found before the change, so that what stands behind it is not looked at. */
function isDecided({ regions }: TableTraces, key: TableKey, change: TextChange): boolean {
  const tried = regions.filter(({ kind }) => kind === key);
  const isEnd = tried.length >= MOST_REGIONS || tried.at(-1)?.reading?.isComplete === true;
  return isEnd && tried.every(({ region }) => region.to < change.start);
}

function keepsBeginning({ sections, beginning, hangsOnText }: Traces, text: string, change: TextChange): boolean {
  const { firstPart } = beginning;
  const lineEnd = lineEndAt(text, firstPart);
  return (
    !hangsOnText &&
    change.start > (text[lineEnd] === '\r' ? lineEnd + 1 : lineEnd) &&
    keepsPeriodYear(sections.plain, Plain.of(text), beginningEnd(firstPart), change) &&
    (change.start >= openingEnd(firstPart) || announcedIn(text, firstPart) === beginning.announcement?.year)
  );
}

function announcedIn(text: string, firstPart: number): number | undefined {
  return findAnnouncement(openingOf(Plain.of(text), firstPart))?.year;
}

/** Nothing to take out of the text before it is read, as before. */
function keepsPlain(before: string, text: string, { start, end, inserted }: TextChange): boolean {
  const near = (whole: string, upTo: number) => whole.slice(Math.max(0, start - LONGEST_MARK), upTo + LONGEST_MARK);
  const now = near(text, start + inserted);
  if (hasMarkup(now) || now.includes('\\') || near(before, end).includes('\\')) return false;
  // A text with fewer line ends than escaped ones is a string of a script.
  return !before.slice(start, end).includes('\n') || !text.includes('\\');
}

/** A table that is drawn with lines is read by its lines together: each bar of them may count. */
function touchesDrawing({ sections, hasDrawing }: Traces, text: string, { start, end, inserted }: TextChange): boolean {
  const lines = (whole: string, to: number) => whole.slice(lineStartAt(whole, start), lineEndAt(whole, to));
  const now = lines(text, start + inserted);
  if (!mayBeOfDrawing(`${lines(sections.plain.text, end)}\n${now}`)) return false;
  return hasDrawing() || drawsTable(now);
}

/** No tag name and no entity that counts is longer. */
const LONGEST_MARK = 16;

/** Undefined where the change is in no table; null where more of one may have changed than a cell. */
function changedTable({ tables }: Traces, text: string, change: TextChange): ChangedTable | null | undefined {
  const touched = tables.regions.filter(({ region }) => change.end >= region.from - 1 && change.start <= region.to + 1);
  if (touched.length === 0) return undefined;
  const [{ reading, region }] = touched as [(typeof touched)[0]];
  const key = reading?.table.key;
  if (touched.length > 1 || !reading || !key || tables.chosen[key] !== reading) return null;
  if (change.start <= region.from || change.end >= region.to) return null;
  if (change.start <= reading.from || change.end >= reading.to) return null;
  const now = withChangedCell(reading, change, text);
  return now && { key, reading: now };
}
