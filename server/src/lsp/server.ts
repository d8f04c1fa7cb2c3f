import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { CONFIG_NAME } from '../service/config-file.js';
import { type ClientFeatures, readClientFeatures, serverCapabilities } from './capabilities.js';
import { Checker } from './checker.js';
import { Configuration, isConfig, SECTION } from './configuration.js';
import type { Connection } from './connection.js';
import { Diagnostics } from './diagnostics.js';
import { Documents } from './documents.js';
import { FEATURES } from './features/index.js';
import { FaultLog, quietly } from './guard.js';
import type { PositionEncoding } from './position.js';
import { Refresher } from './refresher.js';
import type { Runtime } from './runtime.js';

/** Custom request without parameters, for tests and bug reports. */
export const STATUS_REQUEST = 'gouji/status';

export interface Status {
  readonly version: string;
  /** Texts read since the start: one a version of a document that was asked for. */
  readonly parses: number;
  readonly open: number;
  readonly cachedReports: number;
}

/** Serves one client on the connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let encoding: PositionEncoding = 'utf-16';
  const faults = new FaultLog((message) => connection.console.error(message));
  const documents = new Documents(() => encoding);

  connection.onInitialize((params): InitializeResult => {
    const client = readClientFeatures(params);
    encoding = client.encoding;
    serve(params, client);
    const capabilities = Object.assign(
      serverCapabilities(client),
      ...FEATURES.map((feature) => feature.capabilities(client, params)),
    );
    return { capabilities, serverInfo: { name: 'gouji', version } };
  });
  connection.onRequest(STATUS_REQUEST, (): Status => {
    return { version, parses: documents.parses, open: documents.uris.length, cachedReports: documents.cached };
  });
  connection.listen();

  /** Everything that depends on what the client can do. */
  function serve(params: InitializeParams, client: ClientFeatures): void {
    const configuration = new Configuration(
      connection,
      runtime,
      client,
      faults,
      (uri) => documents.snapshot(uri)?.text,
      (uri, file) => diagnostics.configSeen(uri, file),
    );
    const checker = new Checker(documents, configuration, runtime, client, faults);
    const diagnostics = new Diagnostics({ connection, documents, configuration, checker, client, faults });
    const refresher = new Refresher(connection, runtime, faults, params);
    const settingsChanged = (): void => {
      diagnostics.recheck();
      void refresher.refresh();
    };

    configuration.setGiven(params.initializationOptions);
    let folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    configuration.setFolders(folders);

    documents.listen(connection, {
      changed: quietly('didChange', faults, (uri: string) => {
        diagnostics.changed(uri);
        if (isConfig(uri)) settingsChanged();
      }),
      saved: quietly('didSave', faults, (uri: string) => configuration.forgetConfig(uri)),
      closed: quietly('didClose', faults, (uri: string) => {
        checker.forget(uri);
        configuration.forgetDocument(uri);
        configuration.forgetConfig(uri);
        diagnostics.closed(uri);
        if (isConfig(uri)) settingsChanged();
      }),
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      configuration.setGiven((settings as Record<string, unknown> | null)?.[SECTION]);
      configuration.forgetEditor();
      settingsChanged();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes.filter((change) => isConfig(change.uri))) {
        configuration.forgetConfig(uri);
        void configuration.configAt(uri);
      }
      settingsChanged();
    });
    const host = { connection, documents, checker, configuration, client, params, faults, runtime };
    for (const feature of FEATURES) feature.register(host);
    connection.onInitialized(() => {
      register(client);
      if (params.capabilities.workspace?.workspaceFolders !== true) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        configuration.setFolders(folders);
        settingsChanged();
      });
    });
  }

  function register(client: ClientFeatures): void {
    const refused = (method: string) => (error: unknown) => faults.report(`registering ${method}`, 'client', error);
    if (client.registerConfiguration) {
      const method = 'workspace/didChangeConfiguration';
      connection.client.register(method, { section: SECTION }).catch(refused(method));
    }
    if (client.watchFiles) {
      const method = 'workspace/didChangeWatchedFiles';
      const watchers = [{ globPattern: `**/${CONFIG_NAME}` }];
      connection.client.register(method, { watchers }).catch(refused(method));
    }
  }
}
