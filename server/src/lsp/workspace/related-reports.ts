import type { CancellationToken } from 'vscode-jsonrpc';
import type { Report } from '../../model/report.js';
import { isSameReading, type ParseOptions } from '../../parse/options.js';
import { readingBy, readText } from '../../service/check.js';
import {
  type Claim,
  claimOf,
  claimOfLastYear,
  isSameClaim,
  type LastYear,
  NO_LAST_YEAR,
  pickLastYear,
} from '../../service/workspace/last-year.js';
import type { Configuration } from '../configuration.js';
import type { Documents } from '../documents.js';
import { stopIfCancelled } from '../guard.js';
import type { Runtime } from '../runtime.js';
import type { ClosedReports } from './closed-reports.js';
import { uriKey } from './uri-key.js';
import type { WorkspaceFile, WorkspaceFiles } from './workspace-files.js';

/** Where a report is: `name` is the file's name for people. */
interface NamedPlace {
  readonly uri: string;
  readonly name: string;
}

/** A report of the workspace. The same `report` for as long as its text and what the settings tell of it stay the same. */
export interface ReportAt extends NamedPlace {
  readonly report: Report;
}

/** Where a report is claimed to be: in a file, or in an open document where that is null. */
interface Place extends NamedPlace {
  readonly claim: Claim;
  readonly file: WorkspaceFile | null;
}

interface OpenClaim {
  readonly version: number;
  readonly claim: Claim;
}

interface ReadFile {
  readonly reading: ParseOptions;
  readonly report: Promise<Report | null>;
}

const MOST_KEPT = 16;
const MOST_TRIES = 3;

/** Reports of the workspace that have to do with another one. Open documents count as they stand in the editor. */
export class RelatedReports {
  private openClaims: ReadonlyMap<string, OpenClaim> = new Map();
  private readonly kept = new Map<WorkspaceFile, ReadFile>();

  constructor(
    private readonly documents: Documents,
    private readonly files: WorkspaceFiles,
    private readonly closed: ClosedReports,
    private readonly configuration: Configuration,
    private readonly runtime: Runtime,
  ) {}

  /** Last year's report of the same organ; of several that say they are it, all are named and none is used. */
  async lastYearOf(uri: string, report: Report, token?: CancellationToken): Promise<LastYear<ReportAt, NamedPlace>> {
    const wanted = claimOfLastYear(report);
    if (!wanted) return NO_LAST_YEAR;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const picked = pickLastYear(wanted, await this.placesOf(wanted, uri, token));
      if (picked.kind !== 'found') return picked;
      const { found } = picked;
      const last = found.file ? await this.readClosed(found.file) : await this.readOpen(found.uri);
      if (last && isSameClaim(claimOf(last), wanted)) {
        return { kind: 'found', found: { uri: found.uri, name: found.name, report: last } };
      }
      // Written or closed since it made its claim.
      this.files.changed([found.uri]);
    }
    return NO_LAST_YEAR;
  }

  /** The report at a URI as it stands, null where there is none in the workspace. */
  async reportAt(uri: string): Promise<ReportAt | null> {
    const key = uriKey(uri);
    const open = this.documents.uris.find((found) => uriKey(found) === key);
    const file = open === undefined ? (await this.files.current()).get(key) : undefined;
    const at = open ?? file?.uri;
    if (at === undefined) return null;
    const report = file ? await this.readClosed(file) : await this.readOpen(at);
    return report?.isReport ? { uri: at, name: this.files.nameOf(at), report } : null;
  }

  /** Where the claim is made, but at the URI. Only those places are named: there may be thousands of others. */
  private async placesOf(wanted: Claim, uri: string, token: CancellationToken | undefined): Promise<readonly Place[]> {
    const closed = await this.closed.all(token);
    const open = await this.readOpenClaims(token);
    const places = [
      ...[...open].map(([at, { claim }]) => ({ claim, uri: at, file: null })),
      ...closed.map(({ file, claim }) => ({ claim, uri: file.uri, file })),
    ].filter((place) => place.uri !== uri && isSameClaim(place.claim, wanted));
    return places.map((place) => ({ ...place, name: this.files.nameOf(place.uri) }));
  }

  private async readOpenClaims(token: CancellationToken | undefined): Promise<ReadonlyMap<string, OpenClaim>> {
    const claims = new Map<string, OpenClaim>();
    for (const uri of this.documents.uris) {
      const known = this.openClaims.get(uri);
      if (known && known.version === this.documents.versionOf(uri)) {
        claims.set(uri, known);
        continue;
      }
      await this.runtime.breathe();
      stopIfCancelled(token);
      const version = this.documents.versionOf(uri);
      const report = this.documents.latest(uri);
      if (report && version !== undefined) claims.set(uri, { version, claim: claimOf(report) });
    }
    this.openClaims = claims;
    return claims;
  }

  private async readOpen(uri: string): Promise<Report | null> {
    const { settings } = await this.configuration.of(uri);
    const snapshot = this.documents.snapshot(uri);
    return snapshot ? this.documents.report(snapshot, readingBy({ settings })) : null;
  }

  private async readClosed(file: WorkspaceFile): Promise<Report | null> {
    const { settings } = await this.configuration.of(file.uri);
    const reading = readingBy({ settings });
    const known = this.kept.get(file);
    if (known && isSameReading(known.reading, reading)) return known.report;
    const report = this.closed.textOf(file).then((text) => (text === null ? null : readText(text, { settings })));
    this.keep(file, { reading, report });
    return report;
  }

  private keep(file: WorkspaceFile, read: ReadFile): void {
    this.kept.delete(file);
    this.kept.set(file, read);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MOST_KEPT && !oldest.done) this.kept.delete(oldest.value);
  }
}
