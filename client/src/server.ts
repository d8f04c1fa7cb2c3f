import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerState } from '../../protocol/api.js';
import type { MakeClient } from './client.js';
import type { Reports } from './reports.js';

/** Starts a server, where the host can at once, and gives who makes the client of it. */
export type StartServer = () => MakeClient;

/** The life of the server: started on the first report, restarted on command, stopped with the extension. */
export class Server implements vscode.Disposable {
  private client: Promise<BaseLanguageClient> | undefined;
  private started: Promise<void> | undefined;
  private current: ServerState = 'off';
  private readonly changes = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.changes.event;

  constructor(
    private readonly startServer: StartServer,
    private readonly log: vscode.LogOutputChannel,
    private readonly reports: Reports,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Starts the server where none is; a failure is logged and seen in `state`. */
  start(): Promise<void> {
    this.started ??= this.startAnew();
    return this.started;
  }

  /** Asks the server, which is started where it was not. Rejects where there is none, or it refuses. */
  async request<Result>(method: string, params?: unknown): Promise<Result> {
    await this.start();
    const client = await this.client;
    if (!client?.isRunning()) throw new Error(vscode.l10n.t('Gouji is not running: reports are not checked.'));
    return client.sendRequest<Result>(method, params);
  }

  /** Asks for an answer that comes in parts, each of which `hear` gets; resolves with what is left at the end. */
  async requestInParts<Part>(
    method: string,
    params: object,
    hear: { part(part: Part): void; progress(percentage: number): void },
    token: vscode.CancellationToken,
  ): Promise<Part> {
    await this.start();
    const client = await this.client;
    if (!client?.isRunning()) throw new Error(vscode.l10n.t('Gouji is not running: reports are not checked.'));
    const { ProgressType, WorkDoneProgress } = await import('vscode-languageclient');
    const tokens = { partialResultToken: crypto.randomUUID(), workDoneToken: crypto.randomUUID() };
    const listeners = [
      client.onProgress(new ProgressType<Part>(), tokens.partialResultToken, (part) => hear.part(part)),
      client.onProgress(WorkDoneProgress.type, tokens.workDoneToken, (step) => {
        if (step.kind === 'report' && step.percentage !== undefined) hear.progress(step.percentage);
      }),
    ];
    try {
      return await client.sendRequest<Part>(method, { ...params, ...tokens }, token);
    } finally {
      for (const listener of listeners) listener.dispose();
    }
  }

  private async startAnew(): Promise<void> {
    const client = this.createClient((state) => {
      if (this.client === client) this.enter(state);
    });
    this.client = client;
    try {
      await (await client).start();
    } catch (error) {
      this.log.error('The server did not start.', error instanceof Error ? error : String(error));
    }
  }

  /** A new server in place of the present one, whatever state that is in; nothing where none was ever started. */
  async restart(): Promise<void> {
    if (!this.client) return;
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.started = undefined;
    this.reports.forget();
    this.enter('off');
    try {
      await (await client)?.dispose();
    } catch (error) {
      this.log.warn('The server did not stop cleanly.', error instanceof Error ? error : String(error));
    }
  }

  dispose(): void {
    this.changes.dispose();
  }

  /**
   * The language client is nine tenths of the extension: it is loaded with the first report and not before, while the
   * server starts.
   */
  private async createClient(enter: (state: ServerState) => void): Promise<BaseLanguageClient> {
    const make = this.startServer();
    const { createClient } = await import('./client.js');
    return createClient(make, this.log, enter, this.reports);
  }

  private enter(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.changes.fire(state);
  }
}
