import type { LastYearAtHand } from '../facts/other-report.js';
import type { Finding, Locale } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { isSameReading, type ParseOptions } from '../parse/options.js';
import type { PartsAtHand } from '../rules/rollup/rollup.js';
import { type Check, checkSince, readingBy } from '../service/check.js';
import type { ClientFeatures } from './capabilities.js';
import type { Applied, Configuration } from './configuration.js';
import { Converter } from './convert.js';
import type { Documents, Snapshot } from './documents.js';
import { type FaultLog, Overtaken } from './guard.js';
import type { Runtime } from './runtime.js';
import type { LastYears } from './workspace/last-years.js';
import type { Rollups } from './workspace/rollups.js';

/** The answer for one version of one document. */
export interface Checked {
  readonly snapshot: Snapshot;
  readonly isReport: boolean;
  /** What was read; empty where the text is no report. */
  readonly report: Report;
  readonly locale: Locale;
  readonly findings: readonly Finding[];
  readonly converter: Converter;
  /** Names this answer; two answers with one name are the same. */
  readonly resultId: string;
}

interface Entry {
  readonly checked: Checked;
  readonly check: Check;
  readonly applied: Applied;
  readonly reading: ParseOptions;
  readonly lastYear: LastYearAtHand;
  readonly parts: PartsAtHand | null;
}

/** All texts that are no report have the same answer. */
const NO_REPORT = 'no-report';

/** Checks open documents, each version once: every feature asks here. */
export class Checker {
  private readonly latest = new Map<string, Entry>();
  private readonly told = new Map<string, boolean>();
  private answers = 0;
  /** Called when a document has turned out to be a report, or to be none. */
  onKind: (uri: string, isReport: boolean) => void = () => {};
  /** Called with each new answer; one that is asked for again is not new. */
  onAnswer: (checked: Checked) => void = () => {};

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
  async check(uri: string): Promise<Checked> {
    const version = this.documents.versionOf(uri);
    await this.runtime.breathe();
    const snapshot = this.current(uri, version);
    const before = this.latest.get(uri);
    const first = this.documents.read(snapshot, before?.reading ?? {});
    this.tellKind(uri, first.report.isReport);
    if (!first.report.isReport) return this.noReport(snapshot, first.report);

    const applied = await this.configuration.of(uri);
    this.current(uri, version);
    const lastYear = this.lastYears.of(uri);
    const parts = this.rollups.of(uri);
    const isSame = before?.applied === applied && before.lastYear === lastYear && before.parts === parts;
    if (before && isSame && before.checked.snapshot.version === version) return before.checked;
    const reading = readingBy({ settings: applied.settings });
    const { report, kept } = isSameReading(reading, before?.reading ?? {})
      ? first
      : this.documents.read(snapshot, reading);
    const options = {
      settings: applied.settings,
      ...(applied.file === undefined ? {} : { file: applied.file }),
      previous: lastYear.previous,
      noLastYear: lastYear.missing,
      parts,
      onRuleError: (rule: string, error: unknown) => this.faults.report(`rule ${rule}`, uri, error),
    };
    const check = checkSince(report, options, before && kept ? { check: before.check, kept } : null);
    const { findings } = check;
    const converter = new Converter(uri, report.source, this.client, applied.locale);
    const { isReport } = report;
    const resultId = String(++this.answers);
    const checked = { snapshot, isReport, report, locale: applied.locale, findings, converter, resultId };
    this.latest.set(uri, { checked, check, applied, reading, lastYear, parts });
    this.onAnswer(checked);
    return checked;
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

  private noReport(snapshot: Snapshot, report: Report): Checked {
    this.latest.delete(snapshot.uri);
    const converter = new Converter(snapshot.uri, report.source, this.client, 'zh');
    const checked = {
      snapshot,
      isReport: false,
      report,
      locale: 'zh',
      findings: [],
      converter,
      resultId: NO_REPORT,
    } as const;
    this.onAnswer(checked);
    return checked;
  }
}
