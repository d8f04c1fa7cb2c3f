import type * as vscode from 'vscode';

/** What `gouji import` made of a file. */
export interface ImportedFile {
  /** The draft; null where the file could not be read. */
  readonly text: string | null;
  /** What was recognised and what was left out, or why it could not be read. */
  readonly notes: readonly string[];
}

/** Reads a file of another program; undefined where the host cannot. Resolves with null where it was cancelled. */
export type ImportFile = (file: vscode.Uri, token: vscode.CancellationToken) => Promise<ImportedFile | null>;
