import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { Status } from '../../../src/lsp/server.js';

export const SERVER = fileURLToPath(new URL('../../../../dist/server.js', import.meta.url));

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly folder?: string;
  readonly initializationOptions?: unknown;
  /** Answer to `workspace/configuration`. */
  settings?: unknown;
  readonly command?: readonly string[];
}

interface Registration {
  readonly method: string;
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string }[] };
}

/** A client of the bundled server over stdio: sends what the test says, keeps what comes. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly registrations: string[] = [];
  /** Patterns of the files that the server wants to be told of. */
  readonly watched: string[] = [];
  /** Methods by which the server asked to be asked again. */
  readonly refreshed: string[] = [];
  settings: unknown;
  private readonly listeners = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
  ) {}

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const [program = process.execPath, ...args] = options.command ?? [process.execPath, SERVER, '--stdio'];
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      workspaceFolders: options.folder === undefined ? null : [{ uri: options.folder, name: 'folder' }],
      initializationOptions: options.initializationOptions,
    };
    const left = once(child, 'exit').then(([code]) => {
      throw new Error(`the server left with ${code} before it answered`);
    });
    const initialized = await Promise.race([connection.sendRequest<InitializeResult>('initialize', params), left]);
    left.catch(() => {});
    const client = new TestClient(child, connection, initialized);
    client.settings = options.settings ?? null;
    client.receive();
    await connection.sendNotification('initialized', {});
    return client;
  }

  private receive(): void {
    const told = () => {
      for (const listener of [...this.listeners]) listener();
    };
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      told();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
      told();
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest('client/registerCapability', (params: { registrations: readonly Registration[] }) => {
      for (const { method, registerOptions } of params.registrations) {
        this.registrations.push(method);
        this.watched.push(...(registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern));
      }
      told();
      return null;
    });
    for (const kind of ['diagnostic', 'inlayHint', 'codeLens', 'semanticTokens']) {
      this.connection.onRequest(`workspace/${kind}/refresh`, () => {
        this.refreshed.push(kind);
        told();
        return null;
      });
    }
  }

  /** Resolves as soon as the condition holds; it is asked again after each message of the server. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listener = () => {
        if (!condition()) return;
        this.listeners.delete(listener);
        resolve();
      };
      this.listeners.add(listener);
      listener();
    });
  }

  open(uri: string, text: string, languageId = 'markdown', version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<Result>(method: string, params?: unknown): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const previous = previousResultId === undefined ? {} : { previousResultId };
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...previous });
  }

  /** Items of a full answer. */
  async items(uri: string): Promise<Diagnostic[]> {
    const answer = await this.pull(uri);
    if (answer.kind !== 'full') throw new Error(`${answer.kind} instead of full`);
    return answer.items;
  }

  status(): Promise<Status> {
    return this.request('gouji/status');
  }

  /** The latest that was published for the document. */
  latest(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast((params) => params.uri === uri);
  }

  /** Ends the session as a client should; gives the exit code. */
  async end(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.request('shutdown');
    await this.notify('exit', undefined);
    const [code] = await exited;
    this.connection.dispose();
    return code as number | null;
  }
}

/** A client that can do all that the server makes use of. */
export const RICH: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    diagnostic: { dynamicRegistration: false },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

/** A client of the protocol's first version: it takes what is published and no more. */
export const POOR: ClientCapabilities = {};
