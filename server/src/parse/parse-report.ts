import { once } from '../model/once.js';
import type { Report } from '../model/report.js';
import { editionForYear } from '../templates/editions.js';
import type { EditionId } from '../templates/template.js';
import { moved, type TextChange } from '../text/change.js';
import { SourceText } from '../text/source-text.js';
import { readBeginning } from './beginning.js';
import { isCutOff } from './cut-off.js';
import { hasDrawing } from './drawn-tables.js';
import { findHeadings, headingCandidates, headingCandidatesAgain } from './headings.js';
import { toPlain } from './html.js';
import { changeInPlace, type InPlace } from './in-place/change-in-place.js';
import { ReportInPlace } from './in-place/report-in-place.js';
import { movedSignature } from './moved.js';
import { isSameReading, type ParseOptions } from './options.js';
import { findOrgan } from './organ.js';
import { Plain } from './plain.js';
import { isReport, isReportByParts } from './recognition.js';
import { squashAgain, squashAll } from './region.js';
import { buildSections, type SectionSources } from './sections.js';
import { findSignature } from './signature.js';
import { readTables, type TablesKept, type TablesRead } from './tables.js';
import { chooseTitle, spreadOf } from './title.js';
import type { Traces } from './traces.js';

/** Reads a text into a report model; never throws, linear in its length. */
export function parseReport(text: string, options: ParseOptions = {}): Report {
  return readReport(text, options).report;
}

/** A report, and what was found on the way to it: by that a changed text is read without reading all of it again. */
export interface Reading {
  readonly report: Report;
  readonly traces: Traces | null;
  /** What is the same as in the reading before; null where all of it was read anew. */
  readonly kept: Kept | null;
}

/** What a change of the text has left as it was, but for its place. */
export interface Kept {
  readonly before: Report;
  readonly change: TextChange;
  readonly tables: TablesKept;
  readonly preamble: boolean;
  /** Of each part, whether its text is the same; null where the headings differ. */
  readonly parts: readonly boolean[] | null;
  /** What has changed, where it is no more than a stretch of prose or the digits of a cell. */
  readonly inPlace: InPlace | null;
}

/** An earlier reading, and how the text has changed since. */
export interface Earlier {
  readonly reading: Reading;
  readonly change: TextChange;
}

/**
 * Reads a text. What a change has not touched since an earlier reading is taken over from it; the report is the same
 * as without.
 */
export function readReport(text: string, options: ParseOptions = {}, earlier: Earlier | null = null): Reading {
  if (!mayBeReport(text)) return nothing(new SourceText(text), Plain.of(text));
  return (earlier && readInPlace(text, options, earlier)) ?? readWhole(text, options, earlier);
}

/** The same, which no longer keeps what it was read beside. */
export function settledReading(reading: Reading): Reading {
  const { report, traces, kept } = reading;
  return kept === null ? reading : { report, traces, kept: null };
}

/** Null where the change may be more than one in place, or the reading before is itself one. */
function readInPlace(text: string, options: ParseOptions, { reading, change }: Earlier): Reading | null {
  if (reading.kept?.inPlace) return null;
  const { report: before, traces } = reading;
  if (traces === null || !isSameReading(traces.options, options)) return null;
  const inPlace = changeInPlace(traces, before.sections, text, change);
  if (inPlace === null) return null;
  const { part, table } = inPlace;
  const report = new ReportInPlace(before.source.changed(text, change), { before, traces, change, inPlace });
  const settled = settledReading(reading);
  const tracesNow = once(() => readWhole(text, options, { reading: settled, change }).traces);
  return {
    report,
    // Only a change elsewhere asks for them.
    get traces() {
      return tracesNow();
    },
    kept: {
      before,
      change,
      tables: {
        disclosure: table?.key !== 'disclosure',
        requests: table?.key !== 'requests',
        proceedings: table?.key !== 'proceedings',
      },
      preamble: true,
      parts: before.sections.map((_, i) => i !== part),
      inPlace,
    },
  };
}

/** By itself, as what it holds until it is asked is held by every version that is read beside this one. */
function drawingIn(text: string): () => boolean {
  return once(() => hasDrawing(text));
}

function readWhole(text: string, options: ParseOptions, earlier: Earlier | null): Reading {
  const plain = toPlain(text);
  const change = earlier?.change ?? null;
  const traces = earlier?.reading.traces ?? null;
  const before =
    change && traces && plain.isOriginal && isSameReading(traces.options, options)
      ? { traces, change, report: earlier!.reading.report, move: (at: number) => moved(at, change) }
      : null;
  const source = before ? before.report.source.changed(text, before.change) : new SourceText(text);

  const again = before && squashAgain(before.traces.squashed, text, before.change);
  const squashed = again?.squashed ?? squashAll(plain);
  const {
    tables,
    traces: tableTraces,
    kept: keptTables,
  } = readTables(
    plain,
    squashed,
    options.edition,
    before && again && { traces: before.traces.tables, change: before.change, squashedChange: again.change },
  );
  const { ranges } = tables;
  const candidates = before
    ? headingCandidatesAgain(before.traces.candidates, plain, squashed, before.change)
    : headingCandidates(plain, squashed);
  const headings = findHeadings(plain, candidates, ranges);
  const firstPart = headings[0]?.start ?? ranges[0]?.from ?? plain.text.length;
  const beginning = readBeginning(
    plain,
    firstPart,
    before && { beginning: before.traces.beginning, change: before.change },
  );
  const { period, opening, announcement, titles } = beginning;
  const stated = period?.from === 'period' ? period.year : (announcement?.year ?? null);
  const signs = {
    text: plain.text,
    opening,
    titles: spreadOf(titles),
    headings,
    tables: ranges.length,
    requestRows: rowsRead(tables),
    announcement,
    hasPeriod: period?.from === 'period',
  };
  if (!isReport(signs)) return nothing(source, plain);
  const title = chooseTitle(titles, stated);

  const lastTable = ranges.reduce((end, range) => Math.max(end, range.to), 0);
  const lastHeading = headings[headings.length - 1]?.end ?? 0;
  const signatureFrom = Math.max(lastTable, lastHeading);
  const { signature, start: signatureAt } = signatureOf();
  const year = title?.year ?? announcement?.year ?? period?.year ?? null;
  const fromTables = tableEdition(tables);
  const byYear = year === null ? null : (editionForYear(year)?.id ?? null);
  const preambleFrom = title ? plainEndOfTitle(plain, title.text) : 0;
  const sources: SectionSources = { plain, headings, tables: ranges, contentEnd: signatureAt };
  const { sections, kept: parts } = buildSections(
    sources,
    before && { sources: before.traces.sections, sections: before.report.sections, change: before.change },
  );
  const report: Report = {
    source,
    isReport: true,
    title,
    organ: findOrgan(plain, title, signature, options.organ ?? {}),
    year,
    yearFrom: title?.year != null ? 'title' : announcement ? 'announcement' : (period?.from ?? null),
    edition: options.edition ?? fromTables ?? byYear,
    editionFrom: options.edition ? 'given' : fromTables ? 'tables' : byYear ? 'year' : null,
    preamble: plain.prose(preambleFrom, Math.max(preambleFrom, firstPart)),
    sections,
    tables: { disclosure: tables.disclosure, requests: tables.requests, proceedings: tables.proceedings },
    signature,
    problems: tables.problems,
    prose: plain.prose(0, plain.text.length),
    truncated: isCutOff(plain.text, lastTable, tables.problems, signature !== null),
  };
  return {
    report,
    traces: plain.isOriginal
      ? {
          options,
          squashed,
          tables: tableTraces,
          candidates,
          sections: sources,
          beginning,
          signatureFrom,
          hasDrawing: drawingIn(text),
          hangsOnText: !isReportByParts(signs) || isNamedByText(report),
        }
      : null,
    kept: before && {
      before: before.report,
      change: before.change,
      tables: keptTables,
      preamble: beginning.isKept && title === before.report.title,
      parts,
      inPlace: null,
    },
  };

  function signatureOf(): ReturnType<typeof findSignature> {
    const isApart =
      before !== null &&
      before.change.end < before.traces.signatureFrom &&
      signatureFrom === before.move(before.traces.signatureFrom);
    if (!isApart) return findSignature(plain, signatureFrom);
    const { signature } = before.report;
    return {
      signature: signature && movedSignature(signature, before.move),
      start: before.move(before.traces.sections.contentEnd),
    };
  }
}

/** What is read of a text that is no report. */
export function noReport(text: string): Report {
  return emptyReport(new SourceText(text), Plain.of(text));
}

function nothing(source: SourceText, plain: Plain): Reading {
  return { report: emptyReport(source, plain), traces: null, kept: null };
}

/** A quick look: no annual report is without these words. */
export function mayBeReport(text: string): boolean {
  return /公[\s\u00a0\u3000]{0,3}[开開]|申[\s\u00a0\u3000]{0,3}[请請]/.test(text);
}

function emptyReport(source: SourceText, plain: Plain): Report {
  return {
    source,
    isReport: false,
    title: null,
    organ: null,
    year: null,
    yearFrom: null,
    edition: null,
    editionFrom: null,
    preamble: plain.prose(0, 0),
    sections: [],
    tables: { disclosure: null, requests: null, proceedings: null },
    signature: null,
    problems: [],
    prose: plain.prose(0, plain.text.length),
    truncated: false,
  };
}

/** Whose report it is, or of what kind of organ, is told by more than title and signature. */
function isNamedByText({ organ }: Report): boolean {
  return organ === null || organ.span === null || organ.kindFrom === 'text' || organ.kind === 'other';
}

function tableEdition(tables: TablesRead): EditionId | null {
  const { requests, disclosure } = tables;
  const byRequests = requests?.edition ?? null;
  const byDisclosure = disclosure?.edition ?? null;
  if (byRequests !== null && byRequests !== 'mixed') return byRequests;
  if (byDisclosure !== null && byDisclosure !== 'mixed') return byDisclosure;
  return byDisclosure === 'mixed' ? disclosure!.boundTo : null;
}

/** Rows of 表二 with a value. */
function rowsRead({ requests }: TablesRead): number {
  return requests?.rows.filter((row) => row.cells?.some((cell) => cell.state !== 'unread')).length ?? 0;
}

function plainEndOfTitle(plain: Plain, title: string): number {
  const at = plain.text.indexOf(title);
  return at < 0 ? 0 : at + title.length;
}
