import type { Report } from '../../model/report.js';
import { claimingTitle } from '../../parse/title-claim.js';
import { squash } from '../../text/fold.js';
import { readText } from '../check.js';

/** Whose report of which year a text says it is. */
export interface Claim {
  /** Folded, so that the same name compares the same; null where no organ was read. */
  readonly organ: string | null;
  readonly year: number | null;
}

export interface WantedClaim {
  readonly organ: string;
  readonly year: number;
}

/** What there is of last year: nothing, one report, or several of which none is to be preferred. */
export type LastYear<Found, Candidate = Found> =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'ambiguous'; readonly year: number; readonly all: readonly Candidate[] };

export const NO_LAST_YEAR = { kind: 'none' } as const;

export function claimOf({ isReport, organ, year }: Report): Claim {
  return isReport ? { organ: organ && squash(organ.name), year } : { organ: null, year: null };
}

/** The claim of a text; null where it is no report, or several. Read only as far as that takes. */
export function claimIn(text: string): Claim | null {
  const title = claimingTitle(text);
  if (title) return { organ: squash(title.organ), year: title.year };
  const report = readText(text);
  return report.isReport ? claimOf(report) : null;
}

/** The claim that the report of the year before makes; null where organ or year are not known. */
export function claimOfLastYear(report: Report): WantedClaim | null {
  const { organ, year } = claimOf(report);
  return organ === null || year === null ? null : { organ, year: year - 1 };
}

export function isSameClaim(a: Claim, b: Claim): boolean {
  return a.organ === b.organ && a.year === b.year;
}

/** What claims to be the report that is wanted; two that do are ambiguous, whatever their files are called. */
export function pickLastYear<Found extends { readonly claim: Claim }>(
  wanted: WantedClaim,
  all: readonly Found[],
): LastYear<Found> {
  const same = all.filter(({ claim }) => isSameClaim(claim, wanted));
  const [found] = same;
  if (!found) return NO_LAST_YEAR;
  return same.length === 1 ? { kind: 'found', found } : { kind: 'ambiguous', year: wanted.year, all: same };
}
