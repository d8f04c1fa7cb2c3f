import type * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

/** A client of the server as a process of its own. */
export function nodeClient(context: vscode.ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.stdio };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('gouji', 'Gouji', { run: server, debug }, options);
}
