import * as vscode from 'vscode';
import type { CommandHost } from './command-host.js';
import { formatReport } from './format-report.js';
import { importReport } from './import-report.js';
import { newReport } from './new-report.js';
import { openSample } from './open-sample.js';
import { register } from './register-command.js';
import { RuleViewer } from './rule-viewer.js';
import { convertTables, insertTables, recomputeTotals } from './tables.js';

/** Registers the commands of client/manifest/commands.ts that this folder holds; dispose to take them back. */
export function registerCommands(host: CommandHost): vscode.Disposable {
  const rules = new RuleViewer(host);
  return vscode.Disposable.from(
    rules,
    register('newReport', () => newReport(host)),
    register('importReport', (file) => importReport(host, file)),
    register('insertTables', () => insertTables(host)),
    register('convertTables', () => convertTables(host)),
    register('recomputeTotals', () => recomputeTotals(host)),
    register('formatReport', () => formatReport(host)),
    register('showRule', (id) => rules.show(id)),
    register('openSample', () => openSample(host)),
    register('markdownPreview', () => vscode.commands.executeCommand('markdown.showPreviewToSide')),
  );
}
