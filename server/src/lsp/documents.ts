import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../model/report.js';
import { type Book, readBook, soleReport } from '../parse/book.js';
import { isSameReading, type ParseOptions } from '../parse/options.js';
import { noReport } from '../parse/parse-report.js';
import { changeBetween } from '../text/change.js';
import type { Connection } from './connection.js';
import { columnToUtf16, type PositionEncoding } from './position.js';

/** A text as it stood at one version: what is worked on, since the document itself changes in place. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
}

interface CachedBook {
  readonly version: number;
  readonly reading: ParseOptions;
  readonly book: Book;
}

const MOST_CACHED = 64;

/** The open documents, kept in step with the client, and the reports read from each version: once a version. */
export class Documents {
  private readonly encodingOf: () => PositionEncoding;
  private readonly open = new Map<string, TextDocument>();
  private readonly cache = new Map<string, CachedBook>();
  /** Counts the texts parsed since the start. */
  parses = 0;

  constructor(encodingOf: () => PositionEncoding) {
    this.encodingOf = encodingOf;
  }

  /** Listens to the client; `changed` is called for each opening and change, `closed` and `saved` as they say. */
  listen(
    connection: Connection,
    on: { changed(uri: string): void; closed(uri: string): void; saved(uri: string): void },
  ): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      this.open.set(uri, TextDocument.create(uri, languageId, version, String(text ?? '')));
      on.changed(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.open.get(uri);
      if (document === undefined || contentChanges.length === 0) return;
      this.open.set(uri, this.update(document, contentChanges, version));
      on.changed(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      if (this.open.has(uri)) on.saved(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      if (!this.open.delete(uri)) return;
      this.cache.delete(uri);
      on.closed(uri);
    });
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
    return { uri, version: document.version, languageId: document.languageId, text: document.getText() };
  }

  /** The one report of a snapshot; a yearbook is none. */
  report(snapshot: Snapshot, reading: ParseOptions): Report {
    return soleReport(this.read(snapshot, reading)) ?? noReport(snapshot.text);
  }

  /** The reports of a snapshot, read at most once a version and reading. Only the latest of a document is kept. */
  read(snapshot: Snapshot, reading: ParseOptions): Book {
    const known = this.cache.get(snapshot.uri);
    const isKnown = known !== undefined && isSameReading(known.reading, reading);
    if (isKnown && known.version === snapshot.version) return known.book;
    this.parses++;
    const earlier = isKnown ? { book: known.book, change: changeBetween(known.book.text, snapshot.text) } : null;
    const book = readBook(snapshot.text, reading, earlier);
    if (this.versionOf(snapshot.uri) === snapshot.version) {
      this.keep(snapshot, { version: snapshot.version, reading, book });
    }
    return book;
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

  /** Applies the changes one after the other: each is counted in the text that the one before has left. */
  private update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    const encoding = this.encodingOf();
    if (encoding === 'utf-16') return TextDocument.update(document, changes, version);
    let current = document;
    for (const change of changes) {
      const inUtf16 = 'range' in change ? { ...change, range: rangeToUtf16(current, change.range, encoding) } : change;
      current = TextDocument.update(current, [inUtf16], version);
    }
    return current;
  }
}

function rangeToUtf16(document: TextDocument, range: { start: Place; end: Place }, encoding: PositionEncoding) {
  return { start: placeToUtf16(document, range.start, encoding), end: placeToUtf16(document, range.end, encoding) };
}

interface Place {
  line: number;
  character: number;
}

function placeToUtf16(document: TextDocument, place: Place, encoding: PositionEncoding): Place {
  const { line } = place;
  const text = document.getText({ start: { line, character: 0 }, end: { line, character: Number.MAX_SAFE_INTEGER } });
  return { line, character: columnToUtf16(text, 0, text.length, place.character, encoding) };
}
