import type { OtherText } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Facts } from './facts.js';
import { factsOf } from './read-facts.js';

/** A report other than the one that is checked: last year's, or a part of a whole. */
export interface OtherReport extends OtherText {
  readonly report: Report;
  /** What its prose says; read when first asked for and kept. */
  readonly facts: Facts;
}

/** Last year's report of a draft; or why there is none to hold it against, though one is there or was named. */
export interface LastYearAtHand {
  readonly previous: OtherReport | null;
  readonly missing: NoLastYear | null;
}

/** `several`: more than one claims to be it; `unusable`: the one that was named is not there or no report. */
export interface NoLastYear {
  readonly reason: 'several' | 'unusable' | 'otherYear';
  readonly files: readonly string[];
}

/** `location`: path or URI, in the form of the caller. */
export function otherReport(report: Report, location: string): OtherReport {
  return {
    report,
    location,
    source: report.source,
    get facts() {
      return factsOf(report);
    },
  };
}

/** The file's name as messages say it: the last part of its path or URI. */
export function fileName({ location }: OtherText): string {
  const name = location.slice(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
  if (!location.includes('://')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
