import type { Locale, Message } from '../../model/finding.js';
import { render } from '../../service/messages.js';
import { isPassedOver, readableName } from '../../service/report-files.js';
import type { ClientFeatures } from '../capabilities.js';
import type { FaultLog } from '../guard.js';
import type { ListedFile, Runtime, Wanted } from '../runtime.js';
import { uriKey } from './uri-key.js';

/** A file of the workspace in which a report may stand. A new object each time the file was written. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly key: string;
  readonly stamp: string;
}

type Files = ReadonlyMap<string, WorkspaceFile>;

const MEGABYTE = 1024 * 1024;
const LARGEST = 5 * MEGABYTE;
const MOST_FILES = 5000;
const WANTED: Omit<Wanted, 'mostFiles'> = {
  isFile: readableName,
  isFolder: (name) => !isPassedOver(name),
  mostNames: 200_000,
};

const MESSAGES = {
  cut: {
    zh: '工作区的文件太多，跨文件的查找只看前 {count} 个（.md .markdown .txt .html .htm）',
    en: 'too many files in the workspace: only the first {count} are searched (.md .markdown .txt .html .htm)',
  },
  closed: {
    zh: '没有权限打开，里面的年报不在跨文件的查找之内：{folders}',
    en: 'may not be opened, and the reports in it are not searched: {folders}',
  },
  large: {
    zh: '超过 {max} MB，跨文件的查找不看：{files}',
    en: 'larger than {max} MB and not searched: {files}',
  },
} satisfies Record<string, Message>;

/**
 * Which files the folders of the workspace have. Nothing is listed before it is asked for; afterwards again only
 * where the client has told of a change, or each time where it tells of none.
 */
export class WorkspaceFiles {
  /** How often folders were listed since the start. */
  listings = 0;
  private folders: readonly string[] = [];
  private files: Files = new Map();
  private listing: Promise<Files> | undefined;
  private isStale = true;
  private isComplete = false;
  private isWatched: boolean;
  /** Keys of files that were written though their stamp may not show it. */
  private suspects = new Set<string>();
  private said = '';

  constructor(
    private readonly runtime: Runtime,
    private readonly faults: FaultLog,
    client: ClientFeatures,
    private readonly warn: (text: string) => void,
    private readonly locale: () => Locale,
  ) {
    this.isWatched = client.watchFiles;
  }

  setFolders(uris: readonly string[]): void {
    this.folders = uris;
    this.isStale = true;
  }

  /** The client has refused to watch files. */
  unwatched(): void {
    this.isWatched = false;
  }

  /** Files or folders were made, written or deleted. */
  changed(uris: readonly string[]): void {
    const keys = uris.map(uriKey).filter((key) => this.isInside(key));
    if (keys.length === 0) return;
    for (const key of keys) this.suspects.add(key);
    this.isStale = true;
  }

  /** The files as they are now, by key. The same object for as long as they are the same. */
  async current(): Promise<Files> {
    while (this.listing && this.isStale) await this.listing;
    if (this.isStale || !this.isWatched) {
      this.listing ??= this.list().finally(() => {
        this.listing = undefined;
      });
    }
    return this.listing ?? this.files;
  }

  /** A file's name for people: its path within its folder of the workspace. */
  nameOf(uri: string): string {
    const key = uriKey(uri);
    const folder = this.folderKeys().find((found) => key.startsWith(found));
    return key.slice(folder?.length ?? key.lastIndexOf('/') + 1);
  }

  /** Whether every file at and below a place, given by its key, is among them. */
  covers(key: string): boolean {
    return this.isComplete && this.folderKeys().some((folder) => key.startsWith(folder));
  }

  private async list(): Promise<Files> {
    const { suspects, files: before } = this;
    this.suspects = new Set();
    this.isStale = false;
    const files = new Map<string, WorkspaceFile>();
    for (const { uri, stamp } of await this.listed()) {
      const key = uriKey(uri);
      const known = before.get(key);
      files.set(key, known?.stamp === stamp && !suspects.has(key) ? known : { uri, key, stamp });
    }
    const isSame = files.size === before.size && [...files].every(([key, file]) => before.get(key) === file);
    if (!isSame) this.files = files;
    return this.files;
  }

  private async listed(): Promise<readonly ListedFile[]> {
    const files: ListedFile[] = [];
    const closed: string[] = [];
    this.isComplete = true;
    let isComplete = true;
    for (const folder of this.folders) {
      this.listings++;
      try {
        const found = await this.runtime.listFiles(folder, { ...WANTED, mostFiles: MOST_FILES - files.length });
        if (!found) this.isComplete = false;
        if (!found) continue;
        files.push(...found.files);
        isComplete &&= found.isComplete;
        closed.push(...(found.closed ?? []));
      } catch (error) {
        this.faults.report('listing files', folder, error);
        this.isComplete = false;
      }
    }
    this.isComplete &&= isComplete && closed.length === 0;
    const large = files.filter(({ bytes }) => bytes > LARGEST).map(({ uri }) => this.nameOf(uri));
    this.tell([
      ...(isComplete ? [] : [render(MESSAGES.cut, { count: files.length }, this.locale())]),
      ...(closed.length === 0
        ? []
        : [render(MESSAGES.closed, { folders: closed.map((uri) => this.nameOf(uri)).join(', ') }, this.locale())]),
      ...(large.length === 0
        ? []
        : [render(MESSAGES.large, { max: LARGEST / MEGABYTE, files: large.join(', ') }, this.locale())]),
    ]);
    return files.filter(({ bytes }) => bytes <= LARGEST);
  }

  /** Says what was left out, once as long as it is the same. */
  private tell(lines: readonly string[]): void {
    const text = lines.join('\n');
    if (text !== '' && text !== this.said) this.warn(text);
    this.said = text;
  }

  private isInside(key: string): boolean {
    const folder = this.folderKeys().find((found) => key.startsWith(found));
    return folder !== undefined && !key.slice(folder.length).split('/').some(isPassedOver);
  }

  private folderKeys(): readonly string[] {
    return this.folders.map((folder) => `${uriKey(folder).replace(/\/$/, '')}/`);
  }
}
