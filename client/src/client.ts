import type * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
import type { ServerState } from '../../protocol/api.js';
import { SELECTOR } from './documents.js';
import { restartPolicy } from './restart-policy.js';

/** A client, not yet started, of the server inside the extension. Both write to `log`; `enter` hears each new state. */
export function createClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  enter: (state: ServerState) => void,
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
  return client;
}
