import type { ReportTitle } from '../model/report.js';
import type { TextChange } from '../text/change.js';
import { type Announcement, findAnnouncement, openingEnd, openingOf } from './announcement.js';
import { lineEndAt } from './lines.js';
import type { Plain } from './plain.js';
import { findTitles } from './title.js';
import { findPeriodYear, keepsPeriodYear, type PeriodYear } from './year.js';

/** What a text says of itself before its parts begin. */
export interface Beginning {
  readonly plain: Plain;
  /** Plain offset of the first part's heading, or of the first table. */
  readonly firstPart: number;
  readonly period: PeriodYear | null;
  /** Squashed. */
  readonly opening: string;
  readonly announcement: Announcement | null;
  readonly titles: readonly ReportTitle[];
  /** Nothing up to the end of the first part's line differs from the beginning before. */
  readonly isKept: boolean;
}

const LEAST_READ = 4000;

/** Plain offset up to which the beginning is looked for the year. */
export function beginningEnd(firstPart: number): number {
  return Math.max(firstPart, LEAST_READ);
}

/** Reads the beginning; what a change since an earlier one has not touched is taken over. */
export function readBeginning(
  plain: Plain,
  firstPart: number,
  before: { readonly beginning: Beginning; readonly change: TextChange } | null,
): Beginning {
  const was = before?.beginning;
  const change = before?.change;
  const isKept = was !== undefined && was.firstPart === firstPart && change!.start > lineEndAt(plain.text, firstPart);
  const limit = beginningEnd(firstPart);
  const period =
    isKept && keepsPeriodYear(was.plain, plain, limit, change!) ? was.period : findPeriodYear(plain, limit);
  const titles = isKept ? was.titles : findTitles(plain, firstPart + 1);
  if (isKept && change!.start >= openingEnd(firstPart)) {
    const { opening, announcement } = was;
    return { plain, firstPart, period, opening, announcement, titles, isKept };
  }
  const opening = openingOf(plain, firstPart);
  return { plain, firstPart, period, opening, announcement: findAnnouncement(opening), titles, isKept };
}
