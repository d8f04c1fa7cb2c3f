import type { Part } from '../../rules/rollup/part.js';
import { type Absent, type PartsAtHand, partsAtHand } from '../../rules/rollup/rollup.js';
import { matchParts, type PartNames } from '../../service/workspace/part-names.js';
import type { Applied, Configuration } from '../configuration.js';
import type { Documents } from '../documents.js';
import type { FaultLog } from '../guard.js';
import type { Runtime } from '../runtime.js';
import { type Beside, besideChecks } from './beside.js';
import type { PartPlace, PartReader, ReadPart } from './part-reader.js';
import { uriKey } from './uri-key.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** The files that the entries of a gouji.json take in, for as long as neither they nor the workspace's files change. */
interface Matched {
  readonly applied: Applied;
  readonly files: object;
  readonly open: string;
  readonly places: readonly PartPlace[];
  readonly names: PartNames;
  /** Entries of which more files may be there than the workspace knows. */
  readonly unlisted: readonly string[];
}

interface Known {
  readonly matched: Matched;
  readonly reads: readonly ReadPart[];
  readonly parts: PartsAtHand;
}

/**
 * The parts of each open draft that gouji.json says is a whole, as far as they are known. They are looked for beside
 * the checks; `changed` is called for a draft whose findings they may change.
 */
export class Rollups {
  private readonly known = new Map<string, Known>();
  /** Looks again for every open draft: now when one was opened or closed, soon when one is typed in. */
  readonly look: Beside;
  changed: (uri: string) => void = () => {};

  constructor(
    private readonly documents: Documents,
    private readonly workspace: WorkspaceFiles,
    private readonly reader: PartReader,
    private readonly configuration: Configuration,
    private readonly runtime: Runtime,
    private readonly faults: FaultLog,
  ) {
    this.look = besideChecks(runtime, () => this.lookAgain());
  }

  /** What is known now. The same object for as long as no part has changed. */
  of(uri: string): PartsAtHand | null {
    return this.known.get(uri)?.parts ?? null;
  }

  forget(uri: string): void {
    this.known.delete(uri);
    this.reader.forget(uri);
  }

  private async lookAgain(): Promise<void> {
    for (const uri of this.documents.uris) {
      try {
        await this.lookFor(uri);
      } catch (error) {
        this.faults.report('roll-up', uri, error);
      }
    }
  }

  private async lookFor(uri: string): Promise<void> {
    const applied = await this.configuration.of(uri);
    const before = this.known.get(uri);
    const matched = await this.match(applied, before?.matched);
    if (!matched) {
      if (this.known.delete(uri)) this.changed(uri);
      return;
    }
    const reads = await this.readAll(matched);
    const parts = before && isSame(before, matched, reads) ? before.parts : partsOf(matched, reads);
    if (this.documents.versionOf(uri) === undefined) return;
    this.known.set(uri, { matched, reads, parts });
    if (parts !== before?.parts) this.changed(uri);
  }

  /** The files of the parts; null for a draft that is no whole. The same object for as long as they are the same. */
  private async match(applied: Applied, before: Matched | undefined): Promise<Matched | null> {
    const { settings, file, folder } = applied;
    const entries = settings.rollups.flatMap(({ report, parts }) => (report === file ? parts : []));
    if (file === undefined || folder === undefined || entries.length === 0) return null;
    const files = await this.workspace.current();
    const opened = this.documents.uris.map((found) => [uriKey(found), found] as const);
    const open = opened.map(([key]) => key).join('\n');
    if (before?.applied === applied && before.files === files && before.open === open) return before;
    const all = new Map<string, PartPlace>([...files, ...opened]);
    const unlisted: string[] = [];
    const names = matchParts(entries, file, (glob) => {
      const root = above(uriKey(folder), glob.up);
      const start = root + glob.folder;
      if (glob.plain !== null) return all.has(root + glob.plain) ? [glob.plain] : [];
      if (!this.workspace.covers(start)) unlisted.push(glob.entry);
      return [...all.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(root.length));
    });
    const places = names.names.flatMap((name) => all.get(keyOf(uriKey(folder), name)) ?? []);
    return { applied, files, open, places, names, unlisted };
  }

  /** Other requests are served between two files that have to be read. */
  private async readAll({ places, applied: { settings } }: Matched): Promise<readonly ReadPart[]> {
    const reads: ReadPart[] = [];
    for (const place of places) {
      let read = this.reader.known(place, settings);
      if (read === undefined) {
        await this.runtime.breathe();
        read = await this.reader.read(place, settings);
      }
      reads.push(read);
    }
    return reads;
  }
}

function isSame(before: Known, { names, unlisted }: Matched, reads: readonly ReadPart[]): boolean {
  const lists = ({ repeated, itself, unmatched }: PartNames) => [repeated, itself, unmatched];
  return (
    areSame(before.reads, reads) &&
    areSame(before.matched.unlisted, unlisted) &&
    lists(before.matched.names).every((list, i) => areSame(list, lists(names)[i]!))
  );
}

function areSame<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function partsOf({ names, unlisted }: Matched, reads: readonly ReadPart[]): PartsAtHand {
  const { repeated, itself, unmatched } = names;
  const absent: Absent[] = [
    ...unmatched.map((name) => ({ name, reason: 'no-match' as const })),
    ...unlisted.filter((name) => !unmatched.includes(name)).map((name) => ({ name, reason: 'unlisted' as const })),
  ];
  const parts: Part[] = [];
  for (const [i, read] of reads.entries()) {
    const name = names.names[i] ?? '';
    if (read === null) absent.push({ name, reason: 'no-report' });
    else if (read === 'unreadable') absent.push({ name, reason: 'unreadable' });
    else parts.push(read);
  }
  return partsAtHand({ parts, absent, repeated, itself });
}

/** The key of a file by its path from a folder. */
function keyOf(folder: string, name: string): string {
  const path = name.replace(/^(?:\.\.\/)*/, '');
  return above(folder, (name.length - path.length) / '../'.length) + path;
}

/** The folder so many levels up; nothing lies above that of the whole system. */
function above(folder: string, levels: number): string {
  const root = /^[\w+.-]+:\/\/[^/]*\//.exec(folder)?.[0] ?? '';
  let found = folder;
  for (let i = 0; i < levels && found.length > root.length; i++) {
    found = found.slice(0, found.lastIndexOf('/', found.length - 2) + 1);
  }
  return found;
}
