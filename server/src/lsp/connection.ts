import { type CancellationToken, type Logger, type MessageConnection, ResponseError } from 'vscode-jsonrpc';
import type {
  ApplyWorkspaceEditResult,
  InitializeParams,
  InitializeResult,
  Connection as LibraryConnection,
  PublishDiagnosticsParams,
  WorkspaceEdit,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { ErrorCode, MessageType } from './protocol.js';

/** What clients ask for, by the names of the reference library. A feature that needs another one adds it here. */
const REQUESTS = {
  onCodeAction: 'textDocument/codeAction',
  onCodeLens: 'textDocument/codeLens',
  onCompletion: 'textDocument/completion',
  onCompletionResolve: 'completionItem/resolve',
  onDefinition: 'textDocument/definition',
  onDocumentFormatting: 'textDocument/formatting',
  onDocumentHighlight: 'textDocument/documentHighlight',
  onDocumentLinks: 'textDocument/documentLink',
  onDocumentOnTypeFormatting: 'textDocument/onTypeFormatting',
  onDocumentRangeFormatting: 'textDocument/rangeFormatting',
  onDocumentSymbol: 'textDocument/documentSymbol',
  onExecuteCommand: 'workspace/executeCommand',
  onFoldingRanges: 'textDocument/foldingRange',
  onHover: 'textDocument/hover',
  onReferences: 'textDocument/references',
  onSelectionRanges: 'textDocument/selectionRange',
  onWorkspaceSymbol: 'workspace/symbol',
} as const;

const NOTIFICATIONS = {
  onInitialized: 'initialized',
  onDidChangeConfiguration: 'workspace/didChangeConfiguration',
  onDidChangeWatchedFiles: 'workspace/didChangeWatchedFiles',
  onDidOpenTextDocument: 'textDocument/didOpen',
  onDidChangeTextDocument: 'textDocument/didChange',
  onDidSaveTextDocument: 'textDocument/didSave',
  onDidCloseTextDocument: 'textDocument/didClose',
} as const;

/** Takes handlers of what `Method` of the reference library takes them for. */
type Taker<Method> = Method extends (handler: infer Handler) => unknown
  ? Handler extends (...args: infer Args) => infer Result
    ? (handler: (params: Args[0], token: CancellationToken) => Result) => void
    : never
  : never;

type Takers<Names extends keyof LibraryConnection> = { readonly [Name in Names]: Taker<LibraryConnection[Name]> };

type Languages = LibraryConnection['languages'];

/**
 * The client, as the server sees it: the part of the reference library's connection that Gouji uses, with its names
 * and types. The library itself would be a quarter of the server; the transport below is still its own.
 */
export interface Connection extends Takers<keyof typeof REQUESTS | keyof typeof NOTIFICATIONS> {
  /** One handler, called for the first message of a session. */
  onInitialize(handler: (params: InitializeParams) => InitializeResult): void;
  /** Of our own: nothing holds `Params` against what a client sends. */
  onRequest<Params>(method: string, handler: (params: Params, token: CancellationToken) => unknown): void;
  sendRequest<Result>(method: string, params?: object): Promise<Result>;
  sendNotification(method: string, params: object): Promise<void>;
  sendDiagnostics(params: PublishDiagnosticsParams): Promise<void>;
  readonly console: { error(message: string): void; warn(message: string): void };
  readonly client: { register(method: string, options?: object): Promise<void> };
  readonly workspace: {
    applyEdit(edit: WorkspaceEdit): Promise<ApplyWorkspaceEditResult>;
    getConfiguration(item: { scopeUri: string; section: string }): Promise<unknown>;
    onDidChangeWorkspaceFolders(handler: (event: WorkspaceFoldersChangeEvent) => void): void;
  };
  readonly languages: {
    readonly diagnostics: { readonly on: Taker<Languages['diagnostics']['on']> };
    readonly inlayHint: { readonly on: Taker<Languages['inlayHint']['on']> };
    readonly semanticTokens: {
      readonly on: Taker<Languages['semanticTokens']['on']>;
      readonly onDelta: Taker<Languages['semanticTokens']['onDelta']>;
      readonly onRange: Taker<Languages['semanticTokens']['onRange']>;
    };
  };
  listen(): void;
}

/** What the process, or worker, around the server does when a client comes and goes. */
export interface Session {
  /** The client says which process it is. */
  begin(clientProcess: number | null): void;
  /** The client has taken its leave: after `shutdown`, as it should, or without. */
  end(inOrder: boolean): void;
}

type AnyHandler = (params: never, token: CancellationToken) => unknown;

/** Serves the protocol on a transport, which `open` makes once it knows where to write its own faults. */
export function connect(open: (logger: Logger) => MessageConnection, session: Session): Connection {
  const log = (type: MessageType) => (message: string) => {
    rpc.sendNotification('window/logMessage', { type, message }).catch(() => {});
  };
  const error = log(MessageType.Error);
  const warn = log(MessageType.Warning);
  const rpc = open({ error, warn, info: log(MessageType.Info), log: log(MessageType.Log) });
  let state: 'new' | 'running' | 'shut down' = 'new';
  /** What the session has not come to, or has left, is answered by an error; null where it is in its course. */
  const refusal = () => {
    if (state === 'running') return null;
    if (state === 'new') return new ResponseError(ErrorCode.ServerNotInitialized, 'Before initialize.');
    return new ResponseError(ErrorCode.InvalidRequest, 'After shutdown.');
  };
  const onRequest = (method: string) => (handler: AnyHandler) =>
    void rpc.onRequest(method, (params: never, token: CancellationToken) => refusal() ?? handler(params, token));
  const onNotification = (method: string) => (handler: AnyHandler) =>
    void rpc.onNotification(method, ((params: never, token: CancellationToken) => {
      if (state === 'running') handler(params, token);
    }) as never);
  const sendRequest = <Result>(method: string, params?: object): Promise<Result> =>
    params === undefined ? rpc.sendRequest(method) : rpc.sendRequest(method, params);
  const register = async (method: string, options: object = {}) => {
    const registrations = [{ id: `gouji ${method}`, method, registerOptions: options }];
    await sendRequest('client/registerCapability', { registrations });
  };

  rpc.onRequest((method) => refusal() ?? new ResponseError(ErrorCode.MethodNotFound, `Unhandled method ${method}`));
  onRequest('shutdown')(() => {
    state = 'shut down';
    return null;
  });
  rpc.onNotification('exit', () => session.end(state === 'shut down'));
  rpc.onClose(() => session.end(state === 'shut down'));

  return {
    ...mapped(REQUESTS, onRequest),
    ...mapped(NOTIFICATIONS, onNotification),
    onInitialize(handler) {
      rpc.onRequest('initialize', (params: InitializeParams) => {
        if (state !== 'new') return new ResponseError(ErrorCode.InvalidRequest, 'Initialized before.');
        const result = handler(params);
        state = 'running';
        session.begin(params.processId);
        return result;
      });
    },
    onRequest: (method, handler) => onRequest(method)(handler),
    sendRequest,
    sendNotification: (method, params) => rpc.sendNotification(method, params),
    sendDiagnostics: (params) => rpc.sendNotification('textDocument/publishDiagnostics', params),
    console: { error, warn },
    client: { register },
    workspace: {
      applyEdit: (edit) => sendRequest('workspace/applyEdit', { edit }),
      async getConfiguration(item) {
        const sections = await sendRequest('workspace/configuration', { items: [item] });
        return Array.isArray(sections) ? sections[0] : null;
      },
      onDidChangeWorkspaceFolders(handler) {
        const method = 'workspace/didChangeWorkspaceFolders';
        onNotification(method)(({ event }: { event: WorkspaceFoldersChangeEvent }) => handler(event));
        register(method).catch((reason: unknown) => error(`registering ${method} failed: ${reason}`));
      },
    },
    languages: {
      diagnostics: { on: onRequest('textDocument/diagnostic') },
      inlayHint: { on: onRequest('textDocument/inlayHint') },
      semanticTokens: {
        on: onRequest('textDocument/semanticTokens/full'),
        onDelta: onRequest('textDocument/semanticTokens/full/delta'),
        onRange: onRequest('textDocument/semanticTokens/range'),
      },
    },
    listen: () => rpc.listen(),
  };
}

function mapped<Name extends string, Value>(table: Readonly<Record<Name, string>>, make: (method: string) => Value) {
  const entries = Object.entries<string>(table).map(([name, method]) => [name, make(method)]);
  return Object.fromEntries(entries) as Record<Name, Value>;
}
