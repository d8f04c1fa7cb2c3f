import type * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  type StaticFeature,
} from 'vscode-languageclient';
import type { ServerState } from '../../protocol/api.js';
import type { FirstFindingsCapability } from '../../protocol/first-findings.js';
import { REPORT_KIND, type ReportKind, type ReportKindCapability } from '../../protocol/report-kind.js';
import { REPORT_STATUS, type ReportStatus, type ReportStatusCapability } from '../../protocol/report-status.js';
import { SELECTOR } from './documents.js';
import { showFirstFindings } from './first-findings.js';
import { restartPolicy } from './restart-policy.js';

/** Makes a client of the server, wherever the host runs that: in a process or in a worker. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/**
 * A client, not yet started, of the server inside the extension. Both write to `log`; `enter` hears each new state,
 * `told` which documents are reports and how they stand.
 */
export async function createClient(
  make: MakeClient,
  log: vscode.LogOutputChannel,
  enter: (state: ServerState) => void,
  told: { tell(kind: ReportKind): void; tellStatus(status: ReportStatus): void },
): Promise<BaseLanguageClient> {
  let isTold = false;
  const first = showFirstFindings();
  const client = await make({
    ...first.options,
    middleware: {
      workspace: {
        // As soon as the server asks to be told of changes it is told of one, and would check once more for nothing.
        didChangeConfiguration: async (sections, next) => {
          if (isTold) await next(sections);
          isTold = true;
        },
      },
    },
    documentSelector: SELECTOR,
    diagnosticCollectionName: 'gouji',
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: restartPolicy(() => enter('failed')),
    initializationFailedHandler: () => false,
  });
  client.onDidChangeState(({ newState }) => {
    // `Stopped` says nothing by itself: the server is being restarted, or the policy above has given it up.
    if (newState === State.Starting) {
      isTold = false;
      enter('starting');
    }
    if (newState === State.Running) enter('running');
    if (newState === State.StartFailed) enter('failed');
  });
  client.onNotification(REPORT_KIND, (kind: ReportKind) => told.tell(kind));
  client.onNotification(REPORT_STATUS, (status: ReportStatus) => told.tellStatus(status));
  first.listen(client);
  client.registerFeature(ASKS_TO_BE_TOLD);
  return client;
}

const ASKS_TO_BE_TOLD: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const asked: ReportKindCapability & ReportStatusCapability & FirstFindingsCapability = {
      gouji: { reportKind: true, reportStatus: true, firstFindings: true },
    };
    capabilities.experimental = { ...capabilities.experimental, ...asked };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
