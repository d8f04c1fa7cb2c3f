import { fold } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import type { Announcement } from './announcement.js';
import type { Heading } from './headings.js';

/** What tells an annual report from the notices, guides, lists and explanations that speak of one. */
export interface Signs {
  readonly text: string;
  readonly opening: string;
  /** How many years or organs the titles among the first lines are of; 0 without a title. */
  readonly titles: number;
  readonly headings: readonly Heading[];
  /** Tables found, and rows of 表二 with values. */
  readonly tables: number;
  readonly requestRows: number;
  readonly announcement: Announcement | null;
  /** The opening states the period that the numbers are of. */
  readonly hasPeriod: boolean;
}

export function isReport(signs: Signs): boolean {
  return isReportByParts(signs) || (signs.titles > 0 && isBegun(signs)) || opensAsReport(signs);
}

/** Whether title, headings and tables tell by themselves, whatever is written between them. */
export function isReportByParts({ titles, headings, tables, requestRows }: Signs): boolean {
  if (titles > 0 && (headings.length > 0 || tables > 0)) return true;
  const parts = new Set(
    headings.filter((heading) => heading.match === 'exact' || heading.match === 'variant').map((h) => h.official),
  );
  if (parts.size >= 3 || requestRows >= 5) return true;
  return parts.size + tables >= 3 && parts.size >= 1;
}

const LIST_OF_TITLES = 3;
/** A longer text below a title is a report, whatever else is in it. */
export const SHORTEST_BODY = 400;

/** A title with text of its own below it: neither a list of reports nor a page whose report is a file to download. */
function isBegun({ text, titles }: Signs): boolean {
  if (titles >= LIST_OF_TITLES) return false;
  return text.length > SHORTEST_BODY || !/附件|下载|\.(?:pdf|docx?|wps|ofd|xlsx?)(?![a-z])/i.test(text);
}

const ASPECT = /\([一二三四五]\)\s*[^\n。]{0,8}?(主动公开|依申请|政府信息管理|平台建设|监督保障)/g;
const ASPECTS_OF_A_REPORT = 3;

/** Part one under its official heading, below or above what only a report says of itself. */
function opensAsReport({ text, opening, headings, announcement, hasPeriod }: Signs): boolean {
  const [first] = headings;
  if (first?.official !== 1 || first.match !== 'exact' || first.style !== 'chinese') return false;
  if (announcement || (hasPeriod && opening.includes('信息公开'))) return true;
  if (/主动公开政府信息/.test(opening) && /其他需要?报告/.test(opening)) return true;
  const body = fold(text.slice(first.end, first.end + 8000));
  const aspects = new Set(matchesIn(body, ASPECT).map((match) => match[1]));
  return aspects.size >= ASPECTS_OF_A_REPORT;
}
