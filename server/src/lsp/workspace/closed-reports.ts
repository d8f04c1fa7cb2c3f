import type { CancellationToken } from 'vscode-jsonrpc';
import type { Range } from 'vscode-languageserver';
import type { Locale } from '../../model/finding.js';
import { readBook, soleReport } from '../../parse/book.js';
import { noReport } from '../../parse/parse-report.js';
import { type FoundSymbol, symbolsOf } from '../../service/features/workspace-symbols.js';
import { InputProblem } from '../../service/input-problem.js';
import { type Claim, claimOf } from '../../service/workspace/last-year.js';
import type { ClientFeatures } from '../capabilities.js';
import { type FaultLog, stopIfCancelled } from '../guard.js';
import { Positions } from '../position.js';
import type { Runtime } from '../runtime.js';
import { uriKey } from './uri-key.js';
import type { WorkspaceFile, WorkspaceFiles } from './workspace-files.js';

export interface PlacedSymbol extends FoundSymbol {
  readonly range: Range;
}

/** What is kept of a report that is not open. */
export interface ReportSummary {
  readonly file: WorkspaceFile;
  /** A yearbook makes none. */
  readonly claim: Claim;
  /** Title, parts and tables. */
  readonly symbols: readonly PlacedSymbol[];
}

/**
 * The reports in the workspace's folders that are not open. Each file is read when it is asked for the first time,
 * and again only after it was written.
 */
export class ClosedReports {
  /** Files read since the start. */
  filesRead = 0;
  private summaries = new WeakMap<WorkspaceFile, Promise<ReportSummary | null>>();
  private summarisedIn: Locale | undefined;

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly runtime: Runtime,
    private readonly client: ClientFeatures,
    private readonly openUris: () => readonly string[],
    private readonly locale: () => Locale,
    private readonly faults: FaultLog,
  ) {}

  /** All of them. Other requests are served between two files; what was read before a cancellation is kept. */
  async all(token?: CancellationToken): Promise<readonly ReportSummary[]> {
    const files = await this.files.current();
    const open = new Set(this.openUris().map(uriKey));
    this.forgetOtherLanguage();
    const found: ReportSummary[] = [];
    for (const file of files.values()) {
      if (open.has(file.key)) continue;
      if (!this.summaries.has(file)) {
        await this.runtime.breathe();
        stopIfCancelled(token);
      }
      const summary = await this.summaryOf(file);
      if (summary) found.push(summary);
    }
    return found;
  }

  /** Text of a file; null where it is gone, is no text or cannot be read, which the log says: then it is no report. */
  async textOf({ uri }: WorkspaceFile): Promise<string | null> {
    this.filesRead++;
    return this.runtime.readText(uri).catch((error: unknown) => {
      if (!(error instanceof InputProblem)) this.faults.report('reading a file', uri, error);
      return null;
    });
  }

  private summaryOf(file: WorkspaceFile): Promise<ReportSummary | null> {
    const known = this.summaries.get(file);
    if (known) return known;
    const summary = this.summarise(file, this.locale());
    this.summaries.set(file, summary);
    return summary;
  }

  private async summarise(file: WorkspaceFile, locale: Locale): Promise<ReportSummary | null> {
    const text = await this.textOf(file);
    if (text === null) return null;
    const book = readBook(text);
    if (!book.parts.some(({ reading }) => reading.report.isReport)) return null;
    const symbols = book.parts.flatMap(({ reading: { report }, firstLine }) => {
      const positions = new Positions(report.source, this.client.encoding, firstLine);
      return symbolsOf(report, locale).map((symbol) => ({ ...symbol, range: positions.range(symbol.span) }));
    });
    return { file, claim: claimOf(soleReport(book) ?? noReport(text)), symbols };
  }

  /** Names of symbols are in the language of messages. */
  private forgetOtherLanguage(): void {
    const locale = this.locale();
    if (locale !== this.summarisedIn) this.summaries = new WeakMap();
    this.summarisedIn = locale;
  }
}
