import { type OtherReport, otherReport } from '../../facts/other-report.js';
import type { Report } from '../../model/report.js';
import type { Configuration } from '../configuration.js';
import type { Documents } from '../documents.js';
import type { FaultLog } from '../guard.js';
import type { Runtime } from '../runtime.js';
import { besideChecks } from './beside.js';
import type { RelatedReports, ReportAt } from './related-reports.js';

/**
 * Last year's report of each open draft, as far as it is known. It is looked for beside the checks, so that none of
 * them waits for the files of a workspace; `changed` is called for a draft whose findings it may change.
 */
export class LastYears {
  private readonly known = new Map<string, OtherReport | null>();
  /** Some text has changed, was opened or closed: looks again for every open draft. */
  readonly look: () => void;
  changed: (uri: string) => void = () => {};

  constructor(
    private readonly documents: Documents,
    private readonly related: RelatedReports,
    private readonly configuration: Configuration,
    runtime: Runtime,
    private readonly faults: FaultLog,
  ) {
    this.look = besideChecks(runtime, () => this.lookAgain());
  }

  /** What is known now. */
  of(uri: string): OtherReport | null {
    return this.known.get(uri) ?? null;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  private async lookAgain(): Promise<void> {
    for (const uri of this.documents.uris) {
      try {
        await this.lookFor(uri);
      } catch (error) {
        this.faults.report('last year', uri, error);
      }
    }
  }

  private async lookFor(uri: string): Promise<void> {
    const report = this.documents.latest(uri);
    const found = report?.isReport ? await this.find(uri, report) : null;
    const before = this.of(uri);
    if (before?.report === found?.report && before?.location === found?.uri) return;
    if (this.documents.versionOf(uri) === undefined) return;
    this.known.set(uri, found && otherReport(found.report, found.uri));
    this.changed(uri);
  }

  /** The one that gouji.json names, else the one of the same organ. */
  private async find(uri: string, report: Report): Promise<ReportAt | null> {
    const { settings, file, folder } = await this.configuration.of(uri);
    const named = file === undefined ? undefined : settings.previous[file];
    if (named !== undefined && folder !== undefined) {
      return this.related.reportAt(folder + named.split('/').map(encodeURIComponent).join('/'));
    }
    const picked = await this.related.lastYearOf(uri, report);
    return picked.kind === 'found' ? picked.found : null;
  }
}
