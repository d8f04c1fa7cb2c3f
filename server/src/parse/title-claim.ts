import type { ReportTitle } from '../model/report.js';
import { toPlain } from './html.js';
import { mayBeReport } from './parse-report.js';
import { SHORTEST_BODY } from './recognition.js';
import { firstLineTitle } from './title.js';
import { findReports } from './yearbook.js';

/** A title that says both. */
export interface ClaimingTitle extends ReportTitle {
  readonly organ: string;
  readonly year: number;
}

/**
 * The title by which a text is the one report of an organ and a year, found without reading its parts and tables; null
 * where only the whole reading tells whose report it is, and whether it is one.
 */
export function claimingTitle(text: string): ClaimingTitle | null {
  if (!mayBeReport(text) || findReports(text).starts.length > 0) return null;
  const plain = toPlain(text);
  if (plain.text.length <= SHORTEST_BODY) return null;
  return firstLineTitle(plain) as ClaimingTitle | null;
}
