import type { DisclosureTable, ProceedingsTable, ReadProblem, RequestsTable, Table } from '../model/report.js';
import type { EditionId, TableKey } from '../templates/template.js';
import { moved, shiftOf, type TextChange } from '../text/change.js';
import { withChangedCell } from './changed-cell.js';
import { readDisclosure } from './disclosure.js';
import { movedReading } from './moved.js';
import type { Plain } from './plain.js';
import { readBareProceedings, readProceedings } from './proceedings.js';
import type { TableReading } from './reading.js';
import { findHits, findHitsAgain, findRegions, type Hit, type Region, type Squashed } from './region.js';
import { readRequests } from './requests.js';
import type { TableRange } from './sections.js';
import { findStops, findStopsAgain, MARKS } from './table-marks.js';

export interface TablesRead {
  readonly disclosure: DisclosureTable | null;
  readonly requests: RequestsTable | null;
  readonly proceedings: ProceedingsTable | null;
  readonly ranges: readonly TableRange[];
  readonly problems: readonly ReadProblem[];
}

type Kind = TableKey | 'bare-proceedings';

/** A region that was read as a table, and what was read; the edition by which it was. */
interface RegionRead {
  readonly kind: Kind;
  readonly region: Region;
  readonly edition: EditionId | undefined;
  readonly reading: TableReading<Table> | null;
}

type Chosen = Readonly<Record<TableKey, TableReading<Table> | null>>;

/** What was found on the way to the tables, by which those of the changed text are read. */
export interface TableTraces {
  readonly stops: readonly number[];
  readonly hits: Readonly<Record<TableKey, readonly Hit[]>>;
  readonly regions: readonly RegionRead[];
  readonly chosen: Chosen;
}

/** Whether each table is the same as before but for its place. */
export type TablesKept = Readonly<Record<TableKey, boolean>>;

/** The traces of a text and how it has changed since, in plain and in squashed units. */
export interface TablesBefore {
  readonly traces: TableTraces;
  readonly change: TextChange;
  readonly squashedChange: TextChange;
}

/** Reads the three tables; regions whose text is the same as before are not read again. */
export function readTables(
  plain: Plain,
  squashed: Squashed,
  wanted: EditionId | undefined,
  before: TablesBefore | null,
): { readonly tables: TablesRead; readonly traces: TableTraces; readonly kept: TablesKept } {
  const { text } = squashed;
  const stops = before ? findStopsAgain(before.traces.stops, text, before.squashedChange) : findStops(text);
  const hitsOf = (key: TableKey) =>
    before
      ? findHitsAgain(before.traces.hits[key], text, before.squashedChange, MARKS[key])
      : findHits(text, MARKS[key]);
  const hits = {
    disclosure: hitsOf('disclosure'),
    requests: hitsOf('requests'),
    proceedings: hitsOf('proceedings'),
  };
  const regions = (key: TableKey) => findRegions(squashed, MARKS[key], hits[key], stops);
  const done: RegionRead[] = [];
  const origins = new Map<TableReading<Table> | null, TableReading<Table> | null>();
  const reader = <T extends Table>(
    kind: Kind,
    edition: EditionId | undefined,
    read: (region: Region) => TableReading<T> | null,
  ) => {
    return (region: Region): TableReading<T> | null => {
      const known = before && readBefore(before, { kind, region, edition }, plain);
      const reading = known ? (known.reading as TableReading<T> | null) : read(region);
      if (known?.origin) origins.set(reading, known.origin);
      done.push({ kind, region, edition, reading });
      return reading;
    };
  };
  const requests = best(
    regions('requests'),
    reader('requests', wanted, (region) => readRequests(plain, region, wanted)),
  );
  const disclosure = best(
    regions('disclosure'),
    reader('disclosure', wanted, (region) => readDisclosure(plain, region, wanted)),
  );
  const edition = wanted ?? requests?.table.boundTo ?? disclosure?.table.boundTo ?? '2021';
  const proceedings =
    best(
      regions('proceedings'),
      reader('proceedings', edition, (region) => readProceedings(plain, region, edition)),
    ) ??
    best(
      partFour(squashed, stops),
      reader('bare-proceedings', undefined, (region) => readBareProceedings(plain, region)),
    );
  const found = [disclosure, requests, proceedings].filter((reading) => reading !== null);
  const ranges = found.map((reading) => ({ key: reading.table.key, from: reading.from, to: reading.to }));
  return {
    tables: {
      disclosure: disclosure?.table ?? null,
      requests: requests?.table ?? null,
      proceedings: proceedings?.table ?? null,
      ranges: ranges.sort((a, b) => a.from - b.from),
      problems: found.flatMap((reading) => reading.problems),
    },
    traces: { stops, hits, regions: done, chosen: { disclosure, requests, proceedings } },
    kept: {
      disclosure: isKept(disclosure, before?.traces.chosen.disclosure),
      requests: isKept(requests, before?.traces.chosen.requests),
      proceedings: isKept(proceedings, before?.traces.chosen.proceedings),
    },
  };

  function isKept(now: TableReading<Table> | null, was: TableReading<Table> | null | undefined): boolean {
    return was !== undefined && (now === null || was === null ? now === was : origins.get(now) === was);
  }
}

interface ReadBefore {
  readonly reading: TableReading<Table> | null;
  /** The reading that it is, but for its place; null where a cell has changed. */
  readonly origin: TableReading<Table> | null;
}

/** What was read of the region before, where its text is the same, or but for the digits of a cell. */
function readBefore(
  { traces, change }: TablesBefore,
  wanted: Omit<RegionRead, 'reading'>,
  plain: Plain,
): ReadBefore | null {
  const { kind, edition, region } = wanted;
  const by = shiftOf(change);
  for (const before of traces.regions) {
    if (before.kind !== kind || before.edition !== edition) continue;
    const { from, to } = before.region;
    if (change.start >= to) {
      if (from === region.from && to === region.to) return { reading: before.reading, origin: before.reading };
    } else if (change.end < from) {
      if (from + by === region.from && to + by === region.to)
        return {
          reading: before.reading && movedReading(before.reading, (at) => moved(at, change)),
          origin: before.reading,
        };
    } else if (before.reading && from === region.from && to + by === region.to && change.start > from) {
      const reading = withChangedCell(before.reading, change, plain.text);
      if (reading) return { reading, origin: null };
    }
  }
  return null;
}

/** The text of part four, as far as a table without its header may stand in it. */
function partFour(squashed: Squashed, stops: readonly number[]): Region[] {
  return stops.flatMap((stop, i) => {
    if (squashed.text[stop] !== '四') return [];
    const end = Math.min(stops[i + 1] ?? squashed.text.length, stop + 600);
    return [{ from: squashed.offsets[stop]!, to: (squashed.offsets[end - 1] ?? 0) + 1, marks: 0 }];
  });
}

/** A text with more tables of one kind is no report that anyone checks as one. */
export const MOST_REGIONS = 12;

/**
 * The first region that is read without a doubt, else the first of which about as many cells are read as of any:
 * a second table is a copy or another year's.
 */
function best<T>(regions: readonly Region[], read: (region: Region) => TableReading<T> | null): TableReading<T> | null {
  const readings: TableReading<T>[] = [];
  for (const region of regions.slice(0, MOST_REGIONS)) {
    const reading = read(region);
    if (reading) readings.push(reading);
    if (reading?.isComplete) break;
  }
  const most = Math.max(...readings.map(({ score }) => score));
  return readings.find(({ score }) => score * 2 > most) ?? readings[0] ?? null;
}
