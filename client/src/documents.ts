import * as vscode from 'vscode';
import { mayBeReport, mayMakeReport } from './may-be-report.js';

const LANGUAGES = ['gouji', 'markdown', 'plaintext', 'html'];
// Named schemes only: what a diff view or a log repeats of a report is not to be reported twice.
// The last three are files in a browser: of a remote machine, of a repository, of a test host.
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

/** The documents that Gouji looks at. */
export const SELECTOR = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

/** Calls `found` once, as soon as an open document could be a report; dispose it to stop looking. */
export function onFirstCandidate(found: () => void): vscode.Disposable {
  if (vscode.workspace.textDocuments.some(isCandidate)) {
    found();
    return new vscode.Disposable(() => {});
  }
  const look = (document: vscode.TextDocument) => {
    if (!isCandidate(document)) return;
    listeners.dispose();
    found();
  };
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some((change) => mayMakeReport(change.text))) look(document);
    }),
  );
  return listeners;
}

function isCandidate(document: vscode.TextDocument): boolean {
  if (vscode.languages.match(SELECTOR, document) === 0) return false;
  return document.languageId === 'gouji' || mayBeReport(document.getText());
}
