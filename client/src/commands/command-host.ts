import type * as vscode from 'vscode';
import type { ImportFile } from '../import/import-file.js';
import type { Reports } from '../reports.js';
import type { Server } from '../server.js';

/** What a command has to work with. */
export interface CommandHost {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly server: Server;
  readonly reports: Reports;
  /** None where nothing can be run beside the editor. */
  readonly importFile?: ImportFile | undefined;
}
