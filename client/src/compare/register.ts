import * as vscode from 'vscode';
import { LAST_YEAR_REQUEST, type LastYearParams, type LastYearReports } from '../../../protocol/compare.js';
import type { CommandHost } from '../commands/command-host.js';
import { type FoundReport, findReports } from '../commands/found-reports.js';
import { register } from '../commands/register-command.js';
import { ComparisonViewer } from './comparison.js';

/** The commands that put two reports side by side. */
export function registerCompare(host: CommandHost): vscode.Disposable {
  const viewer = new ComparisonViewer(host);
  return vscode.Disposable.from(
    viewer,
    register('compareWithLastYear', async (given, other) => {
      const uri = uriOf(given) ?? host.reports.active?.document.uri;
      if (!uri) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first.'));
      const last = uriOf(other) ?? (await lastYearOf(uri, host));
      if (last) await viewer.show(uri, last);
    }),
    register('compareReports', async (given) => {
      const { t } = vscode.l10n;
      const reports = await findReports(host.server);
      const uri = uriOf(given) ?? (await choose(reports, t('Which report?')));
      const other = uri && (await choose(without(reports, uri), t('Compare it with which one?')));
      if (uri && other) await viewer.show(...inOrder(uri, other, reports));
    }),
  );
}

/** The file of a command's argument: a URI, or a report of the list. */
function uriOf(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  const uri = (given as { report?: { uri?: unknown } } | undefined)?.report?.uri;
  return typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
}

/** Last year's report of the same organ; where there is none, or several, the user says which. */
async function lastYearOf(uri: vscode.Uri, { server }: CommandHost): Promise<vscode.Uri | undefined> {
  const { t } = vscode.l10n;
  const params: LastYearParams = { uri: uri.toString() };
  const { uris } = await server.request<LastYearReports>(LAST_YEAR_REQUEST, params);
  if (uris.length === 1) return vscode.Uri.parse(uris[0]!);
  const others = without(await findReports(server), uri);
  const several = others.filter((report) => uris.some((one) => isSame(vscode.Uri.parse(one), report.uri)));
  if (several.length > 0) return choose(several, t('There are several reports of last year; compare with which one?'));
  if (others.length > 0) return choose(others, t('Last year’s report was not found; compare with which one?'));
  void vscode.window.showInformationMessage(t('There is no other report in the workspace to compare with.'));
  return undefined;
}

async function choose(reports: readonly FoundReport[], title: string): Promise<vscode.Uri | undefined> {
  const items = [...reports]
    .sort((a, b) => a.organ.localeCompare(b.organ, 'zh') || b.year - a.year)
    .map(({ organ, year, uri }) => ({
      label: `${organ} ${year}`,
      description: vscode.workspace.asRelativePath(uri),
      uri,
    }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.uri;
}

function without(reports: readonly FoundReport[], uri: vscode.Uri): readonly FoundReport[] {
  return reports.filter((report) => !isSame(report.uri, uri));
}

/** The later one first. */
function inOrder(a: vscode.Uri, b: vscode.Uri, reports: readonly FoundReport[]): readonly [vscode.Uri, vscode.Uri] {
  const yearOf = (uri: vscode.Uri) => reports.find((report) => isSame(report.uri, uri))?.year ?? 0;
  return yearOf(b) > yearOf(a) ? [b, a] : [a, b];
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}
