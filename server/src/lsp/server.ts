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
import type { Beside } from './workspace/beside.js';
import { ClosedReports } from './workspace/closed-reports.js';
import { LastYears } from './workspace/last-years.js';
import { PartReader } from './workspace/part-reader.js';
import { RelatedReports } from './workspace/related-reports.js';
import { Rollups } from './workspace/rollups.js';
import { REPORT_WATCHERS } from './workspace/watchers.js';
import { WorkspaceFiles } from './workspace/workspace-files.js';

/** Custom request without parameters, for tests and bug reports. */
export const STATUS_REQUEST = 'gouji/status';

export interface Status {
  readonly version: string;
  /** Texts read since the start: one a version of a document that was asked for. */
  readonly parses: number;
  readonly open: number;
  readonly cachedReports: number;
  /** How often the folders of the workspace were listed, and how many of their files were read. */
  readonly listings: number;
  readonly filesRead: number;
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
    const locale = () => configuration.locale;
    const warn = (text: string) => connection.console.warn(text);
    const files = new WorkspaceFiles(runtime, faults, client, warn, locale);
    const closedReports = new ClosedReports(files, runtime, client, () => documents.uris, locale, faults);
    const relatedReports = new RelatedReports(documents, files, closedReports, configuration, runtime);
    const lastYears = new LastYears(documents, relatedReports, configuration, runtime, faults);
    const reader = new PartReader(documents, files, closedReports);
    const rollups = new Rollups(documents, files, reader, configuration, runtime, faults);
    const checker = new Checker(documents, configuration, runtime, client, faults, lastYears, rollups);
    const diagnostics = new Diagnostics({ connection, documents, configuration, checker, client, faults });
    const refresher = new Refresher(connection, runtime, faults, params);
    lastYears.changed = rollups.changed = (uri) => {
      diagnostics.changed(uri);
      void refresher.refresh();
    };
    const lookBeside = (when: keyof Beside): void => {
      lastYears.look[when]();
      rollups.look[when]();
    };
    const settingsChanged = (): void => {
      diagnostics.recheck();
      lookBeside('now');
      void refresher.refresh();
    };

    configuration.setGiven(params.initializationOptions);
    let folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    configuration.setFolders(folders);
    files.setFolders(folders);

    documents.listen(connection, {
      opened: quietly('didOpen', faults, (uri: string) => {
        diagnostics.changed(uri);
        if (isConfig(uri)) settingsChanged();
        else void diagnostics.tellFirst(uri).then(() => lookBeside('now'));
      }),
      changed: quietly('didChange', faults, (uri: string) => {
        diagnostics.changed(uri);
        if (isConfig(uri)) settingsChanged();
        else lookBeside('soon');
      }),
      saved: quietly('didSave', faults, (uri: string) => configuration.forgetConfig(uri)),
      closed: quietly('didClose', faults, (uri: string) => {
        checker.forget(uri);
        configuration.forgetDocument(uri);
        configuration.forgetConfig(uri);
        diagnostics.closed(uri);
        files.changed([uri]);
        lastYears.forget(uri);
        rollups.forget(uri);
        if (isConfig(uri)) settingsChanged();
        else lookBeside('now');
      }),
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      configuration.setGiven((settings as Record<string, unknown> | null)?.[SECTION]);
      configuration.forgetEditor();
      settingsChanged();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      files.changed(uris);
      const configs = uris.filter(isConfig);
      for (const uri of configs) {
        configuration.forgetConfig(uri);
        void configuration.configAt(uri);
      }
      if (configs.length > 0) settingsChanged();
      else lookBeside('now');
    });
    connection.onRequest(STATUS_REQUEST, (): Status => {
      const { parses, uris, cached } = documents;
      const { listings } = files;
      const { filesRead } = closedReports;
      return { version, parses, open: uris.length, cachedReports: cached, listings, filesRead };
    });
    const shared = { connection, documents, checker, configuration, closedReports, relatedReports };
    for (const feature of FEATURES) feature.register({ ...shared, client, params, faults, runtime });
    connection.onInitialized(() => {
      register(client, files);
      if (params.capabilities.workspace?.workspaceFolders !== true) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        configuration.setFolders(folders);
        files.setFolders(folders);
        settingsChanged();
      });
    });
  }

  function register(client: ClientFeatures, files: WorkspaceFiles): void {
    const refused = (method: string) => (error: unknown) => faults.report(`registering ${method}`, 'client', error);
    if (client.registerConfiguration) {
      const method = 'workspace/didChangeConfiguration';
      connection.client.register(method, { section: SECTION }).catch(refused(method));
    }
    if (client.watchFiles) {
      const method = 'workspace/didChangeWatchedFiles';
      const watchers = [{ globPattern: `**/${CONFIG_NAME}` }, ...REPORT_WATCHERS];
      connection.client.register(method, { watchers }).catch((error: unknown) => {
        files.unwatched();
        refused(method)(error);
      });
    }
  }
}
