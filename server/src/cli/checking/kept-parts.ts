import type { Report } from '../../model/report.js';
import { isSameReading, type ParseOptions } from '../../parse/options.js';
import { type Part, partOf } from '../../rules/rollup/part.js';

/** More than a county has. */
const MOST = 256;

/** Reports that were read as inputs and are parts of a roll-up, which comes behind them: it need not read them again. */
export interface KeptParts {
  keep(path: string, report: Report, reading: ParseOptions): void;
  /** Null where it is not there, or was read in another way. */
  of(name: string, path: string, reading: ParseOptions): Part | null;
}

export function keptParts(): KeptParts {
  const kept = new Map<string, { readonly part: Part; readonly reading: ParseOptions }>();
  return {
    keep(path, report, reading) {
      kept.delete(path);
      kept.set(path, { part: partOf(report, path, path), reading });
      if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    },
    of(name, path, reading) {
      const known = kept.get(path);
      return known && isSameReading(known.reading, reading) ? { ...known.part, name } : null;
    },
  };
}
