import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Report } from '../model/report.js';
import { type Book, soleReport } from '../parse/book.js';
import { isSameReading, type ParseOptions } from '../parse/options.js';
import { noReport } from '../parse/parse-report.js';
import { readVersion, type VersionRead } from '../parse/versions.js';
import { changeBetween, joinedChange, type TextChange, trimmedChange } from '../text/change.js';
import { SourceText } from '../text/source-text.js';
import type { Connection } from './connection.js';
import { type PositionEncoding, Positions } from './position.js';

/** A text as it stood at one version: what is worked on. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
}

interface CachedBook {
  readonly version: number;
  readonly reading: ParseOptions;
  readonly read: VersionRead;
}

const MOST_CACHED = 64;

/** The open documents, kept in step with the client, and the reports read from each version: once a version. */
export class Documents {
  private readonly encodingOf: () => PositionEncoding;
  private readonly open = new Map<string, OpenDocument>();
  private readonly cache = new Map<string, CachedBook>();
  /** Counts the texts parsed since the start. */
  parses = 0;

  constructor(encodingOf: () => PositionEncoding) {
    this.encodingOf = encodingOf;
  }

  /** Listens to the client. */
  listen(
    connection: Connection,
    on: Readonly<Record<'opened' | 'changed' | 'closed' | 'saved', (uri: string) => void>>,
  ): void {
    const close = (uri: string): void => {
      if (!this.open.delete(uri)) return;
      this.cache.delete(uri);
      on.closed(uri);
    };
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      // Some clients open anew what they have open, with the version that it began with.
      close(uri);
      this.open.set(uri, { languageId, version, source: new SourceText(String(text ?? '')), since: null });
      on.opened(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.open.get(uri);
      if (document === undefined || contentChanges.length === 0) return;
      const encoding = this.encodingOf();
      const after = contentChanges.reduce((now, change) => changed(now, change, encoding), document);
      this.open.set(uri, { ...after, version });
      on.changed(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      if (this.open.has(uri)) on.saved(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => close(uri));
  }

  get uris(): readonly string[] {
    return [...this.open.keys()];
  }

  get cached(): number {
    return this.cache.size;
  }

  versionOf(uri: string): number | undefined {
    return this.open.get(uri)?.version;
  }

  snapshot(uri: string): Snapshot | undefined {
    const document = this.open.get(uri);
    if (document === undefined) return undefined;
    const { version, languageId, source } = document;
    return { uri, version, languageId, text: source.text };
  }

  /** The one report of a snapshot; a yearbook is none. */
  report(snapshot: Snapshot, reading: ParseOptions): Report {
    return soleReport(this.read(snapshot, reading)) ?? noReport(snapshot.text);
  }

  /** The reports of a snapshot, read at most once a version and reading. Only the latest of a document is kept. */
  read(snapshot: Snapshot, reading: ParseOptions): Book {
    const known = this.cache.get(snapshot.uri);
    const isKnown = known !== undefined && isSameReading(known.reading, reading);
    if (isKnown && known.version === snapshot.version) return known.read.book;
    this.parses++;
    const { uri, version, text } = snapshot;
    const document = this.open.get(uri);
    const isLatest = document?.version === version;
    const since = isLatest ? document.since : null;
    const before = isKnown ? known.read : null;
    const read = readVersion(text, reading, before && { before, change: changeSince(before.book.text, text, since) });
    if (isLatest) {
      this.open.set(uri, { ...document, since: { text, change: null } });
      this.keep(snapshot, { version, reading, read });
    }
    return read.book;
  }

  /** The report of an open document as it stands, read as it was last: which organ and year it is of. */
  latest(uri: string): Report | undefined {
    const snapshot = this.snapshot(uri);
    return snapshot && this.report(snapshot, this.cache.get(uri)?.reading ?? {});
  }

  private keep(snapshot: Snapshot, entry: CachedBook): void {
    this.cache.delete(snapshot.uri);
    this.cache.set(snapshot.uri, entry);
    const oldest = this.cache.keys().next();
    if (this.cache.size > MOST_CACHED && !oldest.done) this.cache.delete(oldest.value);
  }
}

interface OpenDocument {
  readonly languageId: string;
  readonly version: number;
  readonly source: SourceText;
  /** The text that was read last, and how it has changed; null where nobody knows. */
  readonly since: { readonly text: string; readonly change: TextChange | null } | null;
}

/** What the client has told saves comparing the texts. */
function changeSince(before: string, after: string, since: OpenDocument['since']): TextChange {
  if (!since?.change || since.text !== before) return changeBetween(before, after);
  return trimmedChange(since.change, before, after);
}

/** Applies a change; the next one is counted in the text that it leaves. */
function changed(
  document: OpenDocument,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): OpenDocument {
  const { source, since } = document;
  if (typeof change.text !== 'string') return document;
  if (!('range' in change)) return { ...document, source: new SourceText(change.text), since: null };
  const positions = new Positions(source, encoding);
  const ends = [positions.offset(change.range.start), positions.offset(change.range.end)] as const;
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const text = source.text.slice(0, start) + change.text + source.text.slice(end);
  const made = { start, end, inserted: change.text.length };
  return {
    ...document,
    source: source.changed(text, made),
    since: since && { text: since.text, change: since.change ? joinedChange(since.change, made) : made },
  };
}
