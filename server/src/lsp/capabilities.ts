import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { FirstFindingsCapability } from '../../../protocol/first-findings.js';
import type { PositionEncoding } from './position.js';
import { TextDocumentSyncKind } from './protocol.js';

/** What the client says that it can do, read once. */
export interface ClientFeatures {
  readonly encoding: PositionEncoding;
  /** Language of the client's user interface, e.g. `zh-cn`. */
  readonly locale: string | undefined;
  readonly pullDiagnostics: boolean;
  /** It pulls, and takes what was found in a document that it has just opened before that. */
  readonly firstFindings: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly watchFiles: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessaryTag: boolean;
  readonly codeActions: boolean;
  readonly versionedEdits: boolean;
}

export function readClientFeatures(params: InitializeParams): ClientFeatures {
  const { workspace, textDocument, general } = params.capabilities;
  const experimental: FirstFindingsCapability | undefined = params.capabilities.experimental;
  const publish = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  const tags = [...(publish?.tagSupport?.valueSet ?? []), ...(pull?.tagSupport?.valueSet ?? [])];
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    locale: params.locale,
    pullDiagnostics: pull !== undefined,
    firstFindings: pull !== undefined && experimental?.gouji?.firstFindings === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: publish?.relatedInformation === true || pull?.relatedInformation === true,
    codeDescription: publish?.codeDescriptionSupport === true || pull?.codeDescriptionSupport === true,
    unnecessaryTag: tags.includes(1),
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
  };
}

/** UTF-16 unless the client puts another one first. */
function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
  const first = offered?.[0];
  return first === 'utf-8' || first === 'utf-32' ? first : 'utf-16';
}

/** What the server itself can do; the features add theirs. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(client.pullDiagnostics && {
      diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true } },
  };
}
