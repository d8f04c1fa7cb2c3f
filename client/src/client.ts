import type * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  State,
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';
import type { ServerState } from '../../protocol/api.js';
import { REPORT_KIND, type ReportKind, type ReportKindCapability } from '../../protocol/report-kind.js';
import { SELECTOR } from './documents.js';
import { restartPolicy } from './restart-policy.js';

/**
 * A client, not yet started, of the server inside the extension. Both write to `log`; `enter` hears each new state,
 * `tellKind` which documents are reports.
 */
export function createClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  enter: (state: ServerState) => void,
  tellKind: (kind: ReportKind) => void,
): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.stdio };
  const client = new LanguageClient(
    'gouji',
    'Gouji',
    { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    {
      documentSelector: SELECTOR,
      diagnosticCollectionName: 'gouji',
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: restartPolicy(() => enter('failed')),
      initializationFailedHandler: () => false,
    },
  );
  client.onDidChangeState(({ newState }) => {
    // `Stopped` says nothing by itself: the server is being restarted, or the policy above has given it up.
    if (newState === State.Starting) enter('starting');
    if (newState === State.Running) enter('running');
    if (newState === State.StartFailed) enter('failed');
  });
  client.onNotification(REPORT_KIND, tellKind);
  client.registerFeature(ASKS_FOR_KINDS);
  return client;
}

const ASKS_FOR_KINDS: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const asked: ReportKindCapability = { gouji: { reportKind: true } };
    capabilities.experimental = { ...capabilities.experimental, ...asked };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
