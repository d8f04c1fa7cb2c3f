import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The least that any server of these libraries does: keeps the text in step and answers that nothing is wrong.
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  documents.get(textDocument.uri)?.getText();
  return { kind: 'full', items: [] };
});
documents.listen(connection);
connection.listen();
