import { type LastYearAtHand, type NoLastYear, otherReport } from '../../facts/other-report.js';
import type { Report } from '../../model/report.js';
import type { Configuration } from '../configuration.js';
import type { Documents } from '../documents.js';
import type { FaultLog } from '../guard.js';
import type { Runtime } from '../runtime.js';
import { type Beside, besideChecks } from './beside.js';
import type { RelatedReports, ReportAt } from './related-reports.js';

interface Found {
  readonly found: ReportAt | null;
  readonly missing: NoLastYear | null;
}

const NOTHING: LastYearAtHand = { previous: null, missing: null };
const NOT_FOUND: Found = { found: null, missing: null };

/**
 * Last year's report of each open draft, as far as it is known. It is looked for beside the checks, so that none of
 * them waits for the files of a workspace; `changed` is called for a draft whose findings it may change.
 */
export class LastYears {
  private readonly known = new Map<string, LastYearAtHand>();
  /** Looks again for every open draft: now when one was opened or closed, soon when one is typed in. */
  readonly look: Beside;
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

  /** What is known now. The same object for as long as it is the same. */
  of(uri: string): LastYearAtHand {
    return this.known.get(uri) ?? NOTHING;
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
    const { found, missing } = report?.isReport ? await this.find(uri, report) : NOT_FOUND;
    const before = this.of(uri);
    const isSame = before.previous?.report === found?.report && before.previous?.location === found?.uri;
    if (isSame && JSON.stringify(before.missing) === JSON.stringify(missing)) return;
    if (this.documents.versionOf(uri) === undefined) return;
    this.known.set(uri, { previous: found && otherReport(found.report, found.uri), missing });
    this.changed(uri);
  }

  /** The one that gouji.json names, else the one of the same organ. */
  private async find(uri: string, report: Report): Promise<Found> {
    const { settings, file, folder } = await this.configuration.of(uri);
    const named = file === undefined ? undefined : settings.previous[file];
    if (named !== undefined && folder !== undefined) {
      const found = await this.related.reportAt(
        new URL(named.split('/').map(encodeURIComponent).join('/'), folder).href,
      );
      if (!found) return { found, missing: { reason: 'unusable', files: [named] } };
      const isOther = report.year !== null && found.report.year !== null && found.report.year !== report.year - 1;
      return isOther ? { found: null, missing: { reason: 'otherYear', files: [named] } } : { found, missing: null };
    }
    const picked = await this.related.lastYearOf(uri, report);
    if (picked.kind === 'found') return { found: picked.found, missing: null };
    if (picked.kind === 'none') return NOT_FOUND;
    return { found: null, missing: { reason: 'several', files: picked.all.map(({ name }) => name) } };
  }
}
