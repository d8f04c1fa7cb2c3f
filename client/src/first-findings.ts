import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { FIRST_FINDINGS, type FirstFindings } from '../../protocol/first-findings.js';

type Diagnostics = Parameters<BaseLanguageClient['protocol2CodeConverter']['asDiagnostics']>[0];

/** How long a document may be open before it is on the screen. */
const PATIENCE_MS = 10_000;

/**
 * Shows what was found in a document that was just opened before the client asks: it asks only once it is told of a
 * tab, which may be a second later. Both stand in one collection, so that the answer takes the place of the first.
 */
export function showFirstFindings(): {
  readonly options: Pick<LanguageClientOptions, 'diagnosticCollectionProvider'>;
  listen(client: BaseLanguageClient): void;
} {
  let asked: vscode.DiagnosticCollection | undefined;
  return {
    options: {
      diagnosticCollectionProvider: {
        create(name, source) {
          const made = vscode.languages.createDiagnosticCollection(name);
          if (source === 'pull') asked = made;
          return made;
        },
        dispose(collection) {
          if (collection === asked) asked = undefined;
          collection.dispose();
        },
      },
    },
    listen(client) {
      client.onNotification(FIRST_FINDINGS, async (first: FirstFindings<Diagnostics[number]>) => {
        const uri = client.protocol2CodeConverter.asUri(first.uri);
        const found = await client.protocol2CodeConverter.asDiagnostics([...first.diagnostics]);
        const { textDocuments } = vscode.workspace;
        const document = textDocuments.find((opened) => opened.uri.toString() === uri.toString());
        const collection = asked;
        if (!collection || collection.has(uri) || document?.version !== first.version) return;
        collection.set(uri, found);
        // Nobody asks about a document that never comes on the screen, nor takes away what was found in it.
        setTimeout(() => {
          if (collection === asked && !client.visibleDocuments.isVisible(uri)) collection.delete(uri);
        }, PATIENCE_MS);
      });
    },
  };
}
