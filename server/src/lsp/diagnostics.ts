import { type CancellationToken, ResponseError } from 'vscode-jsonrpc';
import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { FIRST_FINDINGS, type FirstFindings } from '../../../protocol/first-findings.js';
import type { Finding, Locale } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { ConfigFile } from '../service/config-file.js';
import type { ClientFeatures } from './capabilities.js';
import type { CheckedDocument, Checker } from './checker.js';
import { type Configuration, isConfig } from './configuration.js';
import type { Connection } from './connection.js';
import { configDiagnostics } from './convert.js';
import type { Documents } from './documents.js';
import { type FaultLog, guarded, Overtaken, stopIfCancelled } from './guard.js';
import { ErrorCode } from './protocol.js';

interface Parts {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly checker: Checker;
  readonly client: ClientFeatures;
  readonly faults: FaultLog;
}

/** What was made of the findings of one report. */
interface Made {
  readonly report: Report;
  readonly firstLine: number;
  readonly locale: Locale;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Diagnostics of drafts: pulled where the client can, else published with their version. Those of a gouji.json that
 * the client has not open are published in either case, since nobody would pull them.
 */
export class Diagnostics {
  private readonly waiting = new Set<string>();
  private pumping = false;
  /** What each document shows, by URI, of those that were published and not empty. */
  private readonly shown = new Map<string, string>();
  private readonly made = new WeakMap<readonly Finding[], Made>();

  constructor(private readonly parts: Parts) {
    const { connection, faults, client } = parts;
    if (client.pullDiagnostics) {
      connection.languages.diagnostics.on(
        guarded('textDocument/diagnostic', faults, (params, token) => this.pull(params, token)),
      );
    }
  }

  /** A document was opened or changed. */
  changed(uri: string): void {
    if (!this.parts.client.pullDiagnostics) this.schedule(uri);
    else if (isConfig(uri)) this.publish(uri, []);
  }

  /** Tells what was found in a document that was just opened, where the client takes it before it asks. */
  async tellFirst(uri: string): Promise<void> {
    const { checker, client, configuration, connection, faults } = this.parts;
    if (!client.firstFindings) return;
    try {
      // The settings, which the client is asked for, come while the text is read.
      const [checked] = await Promise.all([checker.check(uri), configuration.of(uri)]);
      if (!checked.isReport) return;
      const { version } = checked.snapshot;
      const first: FirstFindings<Diagnostic> = { uri, version, diagnostics: this.diagnosticsOf(checked) };
      await connection.sendNotification(FIRST_FINDINGS, first);
    } catch (error) {
      if (!(error instanceof Overtaken)) faults.report(FIRST_FINDINGS, uri, error);
    }
  }

  closed(uri: string): void {
    this.waiting.delete(uri);
    this.publish(uri, []);
  }

  /** Settings have changed: what was published is checked again. */
  recheck(): void {
    const { client, documents } = this.parts;
    if (!client.pullDiagnostics) for (const uri of documents.uris) this.schedule(uri);
  }

  /** A gouji.json was read on the way to a draft. */
  configSeen(uri: string, file: ConfigFile | null): void {
    const { client, documents, configuration } = this.parts;
    const version = documents.versionOf(uri);
    if (client.pullDiagnostics && version !== undefined) return;
    this.publish(uri, file === null ? [] : configDiagnostics(file, client, configuration.locale), version);
  }

  private async pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const { uri } = params.textDocument;
    const { checker, client, configuration, documents } = this.parts;
    if (isConfig(uri) && documents.versionOf(uri) !== undefined) {
      const file = await configuration.configAt(uri);
      return full(file === null ? [] : configDiagnostics(file, client, configuration.locale));
    }
    try {
      const checked = await checker.check(uri);
      stopIfCancelled(token);
      const { resultId } = checked;
      if (resultId === params.previousResultId) return { kind: 'unchanged', resultId };
      return full(this.diagnosticsOf(checked), resultId);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      const data = { retriggerRequest: error.stillOpen };
      throw new ResponseError(ErrorCode.ServerCancelled, error.message, data);
    }
  }

  private schedule(uri: string): void {
    this.waiting.add(uri);
    if (!this.pumping) void this.pump();
  }

  /** Checks what waits, one document after the other: of a burst of edits most are overtaken before they are read. */
  private async pump(): Promise<void> {
    const { faults } = this.parts;
    this.pumping = true;
    for (const uri of [...this.waiting]) {
      this.waiting.delete(uri);
      try {
        await this.check(uri);
      } catch (error) {
        // A change that overtakes the check has put the document back among those that wait.
        if (!(error instanceof Overtaken)) faults.report('diagnostics', uri, error);
      }
    }
    this.pumping = false;
    if (this.waiting.size > 0) void this.pump();
  }

  private async check(uri: string): Promise<void> {
    const { checker, configuration } = this.parts;
    if (isConfig(uri)) {
      await configuration.configAt(uri);
      return;
    }
    const checked = await checker.check(uri);
    if (checked.isReport) this.send(uri, this.diagnosticsOf(checked), checked.snapshot.version);
    else this.publish(uri, []);
  }

  /** Those of a report that is as it was and where it was are not made again. */
  private diagnosticsOf({ reports, locale }: CheckedDocument): Diagnostic[] {
    return reports.flatMap(({ report, findings, converter }) => {
      const { firstLine } = converter;
      const known = this.made.get(findings);
      const isSame = known?.report === report && known.firstLine === firstLine && known.locale === locale;
      if (isSame) return known.diagnostics;
      const diagnostics = findings.map((finding) => converter.diagnostic(finding));
      this.made.set(findings, { report, firstLine, locale, diagnostics });
      return diagnostics;
    });
  }

  /** Publishes what differs from what is shown. */
  private publish(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const before = this.shown.get(uri) ?? '[]';
    if (JSON.stringify(diagnostics) !== before) this.send(uri, diagnostics, version);
  }

  private send(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    if (diagnostics.length > 0) this.shown.set(uri, JSON.stringify(diagnostics));
    else this.shown.delete(uri);
    const params = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    this.parts.connection.sendDiagnostics(params).catch((error: unknown) => {
      this.parts.faults.report('textDocument/publishDiagnostics', uri, error);
    });
  }
}

function full(items: Diagnostic[], resultId?: string): DocumentDiagnosticReport {
  return { kind: 'full', items, ...(resultId === undefined ? {} : { resultId }) };
}
