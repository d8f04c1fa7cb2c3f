import * as vscode from 'vscode';
import type { Reports } from '../reports.js';

/** Files in which a report may stand. */
export const FILES = '**/*.{md,markdown,txt,html,htm}';
const PASSED_OVER = '**/{node_modules,dist,.*}/**';

/** The URIs of all files that may be reports, and of the reports that are open from elsewhere or not saved yet. */
export async function listFiles(reports: Reports, token: vscode.CancellationToken): Promise<readonly string[]> {
  const files = await vscode.workspace.findFiles(FILES, PASSED_OVER, undefined, token);
  const open = vscode.workspace.textDocuments.filter(({ uri }) => reports.statusOf(uri)?.summary);
  return [...new Set([...files, ...open.map(({ uri }) => uri)].map(String))];
}
