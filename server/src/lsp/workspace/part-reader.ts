import type { Report } from '../../model/report.js';
import { type Part, partOf } from '../../rules/rollup/part.js';
import { readText } from '../../service/check.js';
import type { Settings } from '../../service/settings.js';
import type { Documents } from '../documents.js';
import type { ClosedReports } from './closed-reports.js';
import type { WorkspaceFile, WorkspaceFiles } from './workspace-files.js';

/** A file of the workspace, or the URI of an open document. */
export type PartPlace = WorkspaceFile | string;

/** A text as a part; null where it is no report, `unreadable` where it has gone or is no text. */
export type ReadPart = Part | null | 'unreadable';

/**
 * Reads parts. Only their numbers are kept; each is read again only after it was written, or changed in the editor:
 * the same object says that nothing has changed.
 */
export class PartReader {
  private readonly files = new WeakMap<
    WorkspaceFile,
    { readonly edition: Settings['edition']; readonly read: ReadPart }
  >();
  private readonly open = new Map<string, { readonly version: number; readonly read: ReadPart }>();

  constructor(
    private readonly documents: Documents,
    private readonly workspace: WorkspaceFiles,
    private readonly closed: ClosedReports,
  ) {}

  forget(uri: string): void {
    this.open.delete(uri);
  }

  /** What is known of the place; undefined where it has to be read. */
  known(place: PartPlace, { edition }: Settings): ReadPart | undefined {
    if (typeof place === 'string') {
      const known = this.open.get(place);
      return known && known.version === this.documents.versionOf(place) ? known.read : undefined;
    }
    const known = this.files.get(place);
    return known?.edition === edition ? known.read : undefined;
  }

  async read(place: PartPlace, settings: Settings): Promise<ReadPart> {
    if (typeof place === 'string') return this.readOpen(place);
    const text = await this.closed.textOf(place);
    const read = text === null ? 'unreadable' : this.partIn(readText(text, { settings }), place.uri);
    this.files.set(place, { edition: settings.edition, read });
    return read;
  }

  private readOpen(uri: string): ReadPart {
    const version = this.documents.versionOf(uri);
    const report = this.documents.latest(uri);
    if (version === undefined || !report) return 'unreadable';
    const read = this.partIn(report, uri);
    this.open.set(uri, { version, read });
    return read;
  }

  private partIn(report: Report, uri: string): Part | null {
    return report.isReport ? partOf(report, this.workspace.nameOf(uri), uri) : null;
  }
}
