import { TABLE_KEYS, type TableKey } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import { equals } from '../../values/decimal.js';
import type { Part } from './part.js';
import { sumsOver, type TableSums } from './sums.js';

/**
 * Why what is named as a part gives no numbers. `no-match`: a file or pattern that matches nothing; `unlisted`: a
 * pattern that may match files that cannot be seen from here.
 */
export type AbsentReason = 'no-match' | 'unlisted' | 'unreadable' | 'no-report';

export interface Absent {
  readonly name: string;
  readonly reason: AbsentReason;
}

/** What was found under the names of the parts. */
export interface FoundParts {
  /** Each file once, in the order of their names. */
  readonly parts: readonly Part[];
  readonly absent: readonly Absent[];
  /** Files that more than one pattern matches. */
  readonly repeated: readonly string[];
  /** Patterns that match the whole itself, which is none of its parts. */
  readonly itself: readonly string[];
}

/** One organ with several files. */
export interface SeveralFiles {
  readonly organ: string;
  readonly parts: readonly Part[];
  /** Their numbers are the same, so that any of them may be counted. */
  readonly isSame: boolean;
}

/** What a whole of one year is summed up from. */
export interface Rollup extends Pick<FoundParts, 'absent' | 'repeated' | 'itself'> {
  /** Those that are counted: of the year, one an organ. */
  readonly parts: readonly Part[];
  readonly otherYears: readonly Part[];
  readonly several: readonly SeveralFiles[];
  /** False where something is missing from the sums: then the whole may rightly be more than they are. */
  readonly isComplete: boolean;
  /** Summed up when first asked for and kept. */
  sums(table: TableKey): TableSums;
}

/** Parts that were found, for wholes of any year. */
export interface PartsAtHand {
  /** The same object for the same year. */
  forYear(year: number | null): Rollup;
}

export function partsAtHand(found: FoundParts): PartsAtHand {
  const known = new Map<number | null, Rollup>();
  return {
    forYear(year) {
      const rollup = known.get(year) ?? rollupOf(found, year);
      known.set(year, rollup);
      return rollup;
    },
  };
}

function rollupOf({ parts: found, absent, repeated, itself }: FoundParts, year: number | null): Rollup {
  const isOther = (part: Part) => year !== null && part.year !== null && part.year !== year;
  const ofYear = found.filter((part) => !isOther(part));
  const several = severalFiles(ofYear);
  const uncounted = new Set(several.flatMap(({ parts, isSame }) => (isSame ? parts.slice(1) : parts)));
  const parts = ofYear.filter((part) => !uncounted.has(part));
  const otherYears = found.filter(isOther);
  const sums = new Map<TableKey, TableSums>();
  return {
    parts,
    otherYears,
    several,
    absent,
    repeated,
    itself,
    isComplete: absent.length === 0 && otherYears.length === 0 && several.every(({ isSame }) => isSame),
    sums(table) {
      const known = sums.get(table) ?? sumsOver(parts, table);
      sums.set(table, known);
      return known;
    },
  };
}

function severalFiles(parts: readonly Part[]): readonly SeveralFiles[] {
  const byOrgan = new Map<string, Part[]>();
  for (const part of parts) {
    const organ = squash(part.organ ?? '');
    if (organ === '') continue;
    const same = byOrgan.get(organ);
    if (same) same.push(part);
    else byOrgan.set(organ, [part]);
  }
  return [...byOrgan.values()].flatMap((same): SeveralFiles[] => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return [];
    const isSame = others.every((other) => TABLE_KEYS.every((table) => hasSameNumbers(first, other, table)));
    return [{ organ: first.organ ?? '', parts: same, isSame }];
  });
}

function hasSameNumbers(a: Part, b: Part, table: TableKey): boolean {
  const [own, other] = [a.tables[table], b.tables[table]];
  if (!own || !other) return own === other;
  if (own.edition !== other.edition || own.byKey.size !== other.byKey.size) return false;
  for (const [key, { value }] of own.byKey) {
    const theirs = other.byKey.get(key)?.value ?? null;
    if (value === null || theirs === null ? value !== theirs : !equals(value, theirs)) return false;
  }
  return true;
}
