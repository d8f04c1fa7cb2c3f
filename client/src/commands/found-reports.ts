import * as vscode from 'vscode';
import { IDENTITY_REQUEST, type IdentityParams, type ReportIdentity } from '../../../protocol/identity.js';
import type { Server } from '../server.js';

export interface FoundReport extends ReportIdentity {
  readonly uri: vscode.Uri;
}

const FILES = '**/*.{md,markdown,txt,html,htm}';
/** A folder of reports is far smaller; one that is not is none to look through. */
const MOST_FILES = 300;

/** The reports in the workspace whose organ and year can be read; none where the user stops the search. */
export async function findReports(server: Server): Promise<readonly FoundReport[]> {
  if (!vscode.workspace.workspaceFolders) return [];
  const title = vscode.l10n.t('Looking for earlier reports');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const files = await vscode.workspace.findFiles(FILES, '**/node_modules/**', MOST_FILES, token);
    const found: FoundReport[] = [];
    for (const uri of files) {
      if (token.isCancellationRequested) return [];
      progress.report({ increment: 100 / files.length });
      const params: IdentityParams = { uri: uri.toString() };
      const identity = await server.request<ReportIdentity | null>(IDENTITY_REQUEST, params);
      if (identity) found.push({ ...identity, uri });
    }
    return found;
  });
}
