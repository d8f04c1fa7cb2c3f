import type { OtherReport } from '../../facts/other-report.js';
import type { Report } from '../../model/report.js';

/** The report at hand as last year's, null where it is of another year. One that tells no year is taken as handed in. */
export function lastYearOf(report: Report, previous: OtherReport | null): OtherReport | null {
  const year = previous?.report.year ?? null;
  return year === null || report.year === null || year === report.year - 1 ? previous : null;
}
