import type { Report } from '../model/report.js';
import type { Reading } from '../parse/parse-report.js';
import { type Check, type CheckOptions, checkSince, isSameCheck } from './check.js';

/** The checks of readings, each made once, by what the one before has left. */
export class Checks {
  private readonly made = new WeakMap<Report, Check>();

  of({ report, kept }: Reading, options: CheckOptions): Check {
    const known = this.made.get(report);
    if (known && isSameCheck(known.options, options)) return known;
    // What several versions are held against is checked by itself, where it has not been by these options.
    const before = kept?.inPlace ? this.of({ report: kept.before, traces: null, kept: null }, options) : null;
    const earlier = before ?? (kept && this.made.get(kept.before));
    const check = checkSince(report, options, earlier ? { check: earlier, kept: kept! } : null);
    this.made.set(report, check);
    if (kept && !kept.inPlace) this.made.delete(kept.before);
    return check;
  }
}
