import type { LastYearAtHand } from '../facts/other-report.js';
import type { Finding, Locale } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Book } from '../parse/book.js';
import { isSameReading, type ParseOptions } from '../parse/options.js';
import { noReport } from '../parse/parse-report.js';
import type { PartsAtHand } from '../rules/rollup/rollup.js';
import { type Check, type CheckOptions, readingBy } from '../service/check.js';
import { withoutUsedEntries } from '../service/check-book.js';
import { Checks } from '../service/checks.js';
import type { ClientFeatures } from './capabilities.js';
import type { Applied, Configuration } from './configuration.js';
import { Converter } from './convert.js';
import type { Documents, Snapshot } from './documents.js';
import { type FaultLog, Overtaken } from './guard.js';
import type { Runtime } from './runtime.js';
import type { LastYears } from './workspace/last-years.js';
import type { Rollups } from './workspace/rollups.js';

/** The answer for one report of one version of a document. */
export interface Checked {
  readonly snapshot: Snapshot;
  readonly isReport: boolean;
  /** What was read; empty where the text is no report. */
  readonly report: Report;
  readonly locale: Locale;
  readonly findings: readonly Finding[];
  /** Leads from the report's own offsets to places of the document, and back. */
  readonly converter: Converter;
}

/** The answer for one version of one document. */
export interface CheckedDocument {
  readonly snapshot: Snapshot;
  readonly isReport: boolean;
  readonly locale: Locale;
  /** In text order: several in a yearbook, else one, which is empty where the text is no report. */
  readonly reports: readonly [Checked, ...Checked[]];
  /** Names this answer; two answers with one name are the same. */
  readonly resultId: string;
}

type Place = { readonly line: number };

/** The reports that a range of the document has lines of. */
export function reportsIn(reports: CheckedDocument['reports'], range: { readonly start: Place; readonly end: Place }) {
  return reports.filter(
    ({ converter }, i) =>
      converter.firstLine <= range.end.line &&
      range.start.line < (reports[i + 1]?.converter.firstLine ?? Number.POSITIVE_INFINITY),
  );
}

/** The report at a place that a client may have given, else the first of the document. */
export async function reportFor(checker: Checker, uri: string, place: unknown): Promise<Checked> {
  return reportAt((await checker.check(uri)).reports, place);
}

export function reportAt(reports: CheckedDocument['reports'], place: unknown): Checked {
  const line: unknown = (place as Partial<Place> | null | undefined)?.line;
  return (typeof line === 'number' && reports.findLast(({ converter }) => converter.firstLine <= line)) || reports[0];
}

/** The one report of a document; of a yearbook an empty one. */
export function soleOf({ snapshot, reports: [first, ...others] }: CheckedDocument): Report {
  return others.length === 0 ? first.report : noReport(snapshot.text);
}

interface Entry {
  readonly checked: CheckedDocument;
  readonly applied: Applied;
  readonly reading: ParseOptions;
  readonly lastYear: LastYearAtHand;
  readonly parts: PartsAtHand | null;
}

/** All texts that are no report have the same answer. */
const NO_REPORT = 'no-report';
const NO_LAST_YEAR: LastYearAtHand = { previous: null, missing: null };
/** Other requests, and the change that overtakes the check, wait no longer for one (milliseconds). */
const LONGEST_WAIT = 30;

/** Checks open documents, each report of a version once: every feature asks here. */
export class Checker {
  private readonly latest = new Map<string, Entry>();
  private readonly checks = new Checks();
  private readonly told = new Map<string, boolean>();
  private answers = 0;
  /** Called when a document has turned out to be a report, or to be none. */
  onKind: (uri: string, isReport: boolean) => void = () => {};
  /** Called with each new answer; one that is asked for again is not new. */
  onAnswer: (checked: CheckedDocument) => void = () => {};

  constructor(
    private readonly documents: Documents,
    private readonly configuration: Configuration,
    private readonly runtime: Runtime,
    private readonly client: ClientFeatures,
    private readonly faults: FaultLog,
    private readonly lastYears: Pick<LastYears, 'of'>,
    private readonly rollups: Pick<Rollups, 'of'>,
  ) {}

  forget(uri: string): void {
    this.latest.delete(uri);
    this.told.delete(uri);
  }

  /** The findings of the document as it stands. Throws `Overtaken` when it changes, or closes, in the meantime. */
  async check(uri: string): Promise<CheckedDocument> {
    const version = this.documents.versionOf(uri);
    await this.runtime.breathe();
    const snapshot = this.current(uri, version);
    const before = this.latest.get(uri);
    const first = this.documents.read(snapshot, before?.reading ?? {});
    const isReport = first.parts.some(({ reading }) => reading.report.isReport);
    this.tellKind(uri, isReport);
    if (!isReport) return this.noReport(snapshot, first.parts[0]!.reading.report);

    const applied = await this.configuration.of(uri);
    this.current(uri, version);
    const reading = readingBy({ settings: applied.settings });
    const book = isSameReading(reading, before?.reading ?? {}) ? first : this.documents.read(snapshot, reading);
    const isOne = book.parts.length === 1;
    // Nobody says which report of a yearbook another file belongs to.
    const lastYear = isOne ? this.lastYears.of(uri) : NO_LAST_YEAR;
    const parts = isOne ? this.rollups.of(uri) : null;
    const known = () => {
      const entry = this.latest.get(uri);
      const isSame = entry?.applied === applied && entry.lastYear === lastYear && entry.parts === parts;
      return isSame && entry.checked.snapshot.version === version ? entry.checked : null;
    };
    const same = known();
    if (same) return same;
    const options = {
      settings: applied.settings,
      ...(applied.file === undefined ? {} : { file: applied.file }),
      previous: lastYear.previous,
      noLastYear: lastYear.missing,
      parts,
      onRuleError: (rule: string, error: unknown) => this.faults.report(`rule ${rule}`, uri, error),
    };
    const checks = await this.checkAll(book, options, () => this.current(uri, version));
    // Another request may have asked for the same while this one waited.
    const meanwhile = known();
    if (meanwhile) return meanwhile;
    const { locale } = applied;
    const findings = withoutUsedEntries(checks.map((check) => check.findings));
    const reports = book.parts.map(({ reading: { report }, firstLine }, i): Checked => {
      const converter = new Converter(uri, report.source, this.client, locale, firstLine);
      return { snapshot, isReport: report.isReport, report, locale, findings: findings[i]!, converter };
    }) as [Checked, ...Checked[]];
    const checked = { snapshot, isReport, locale, reports, resultId: String(++this.answers) };
    this.latest.set(uri, { checked, applied, reading, lastYear, parts });
    this.onAnswer(checked);
    return checked;
  }

  /** The report that a position falls in. Before the first one of a yearbook there is none: the answer is empty. */
  async checkAt(uri: string, position: Place): Promise<Checked> {
    const { reports, snapshot } = await this.check(uri);
    const found = reports.findLast(({ converter }) => converter.firstLine <= position.line);
    return found ?? this.empty(snapshot, noReport(snapshot.text));
  }

  /** The checks of all reports; those that are as they were are not made again. */
  private async checkAll({ parts }: Book, options: CheckOptions, stillCurrent: () => void): Promise<Check[]> {
    const checks: Check[] = [];
    let since = Date.now();
    for (const { reading } of parts) {
      if (checks.length > 0 && Date.now() - since > LONGEST_WAIT) {
        await this.runtime.breathe();
        stillCurrent();
        since = Date.now();
      }
      checks.push(this.checks.of(reading, options));
    }
    return checks;
  }

  private current(uri: string, version: number | undefined): Snapshot {
    const snapshot = this.documents.snapshot(uri);
    if (snapshot === undefined || snapshot.version !== version) throw new Overtaken(snapshot !== undefined);
    return snapshot;
  }

  private tellKind(uri: string, isReport: boolean): void {
    if (this.told.get(uri) === isReport) return;
    this.told.set(uri, isReport);
    this.onKind(uri, isReport);
  }

  private noReport(snapshot: Snapshot, report: Report): CheckedDocument {
    this.latest.delete(snapshot.uri);
    const reports: [Checked] = [this.empty(snapshot, report)];
    const checked: CheckedDocument = { snapshot, isReport: false, locale: 'zh', reports, resultId: NO_REPORT };
    this.onAnswer(checked);
    return checked;
  }

  private empty(snapshot: Snapshot, report: Report): Checked {
    const converter = new Converter(snapshot.uri, report.source, this.client, 'zh');
    return { snapshot, isReport: false, report, locale: 'zh', findings: [], converter };
  }
}
