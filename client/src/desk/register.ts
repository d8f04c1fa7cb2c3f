import * as vscode from 'vscode';
import type { PlainRange } from '../../../protocol/report-status.js';
import type { CommandHost } from '../commands/command-host.js';
import { register } from '../commands/register-command.js';
import { Desk } from './desk.js';
import { chooseFilter, filterWords } from './filter-picker.js';
import { focusWhenFilled } from './keep-focus.js';
import { exportList } from './save-list.js';
import { DeskTree } from './tree.js';

/** The view of all reports and its commands. Nothing is looked for before the view is shown or a check is asked for. */
export function registerDesk({ server, reports }: CommandHost): vscode.Disposable {
  const desk = new Desk(server, reports);
  const tree = new DeskTree(desk);
  const view = vscode.window.createTreeView('gouji.reports', { treeDataProvider: tree, showCollapseAll: true });
  if (view.visible) void desk.setVisible(true);
  return vscode.Disposable.from(
    desk,
    view,
    view.onDidChangeVisibility(({ visible }) => void desk.setVisible(visible)),
    desk.onDidChange(() => {
      const { shown, all, filter } = desk;
      const words = filterWords(filter);
      view.description = words;
      if (words === '') delete view.message;
      else view.message = vscode.l10n.t('{0} of {1} reports: {2}', shown.length, all.length, words);
      const bad = all.filter(({ counts }) => counts.error > 0).length;
      view.badge = bad > 0 ? { value: bad, tooltip: vscode.l10n.t('{0} reports with errors', bad) } : undefined;
    }),
    register('checkWorkspace', async () => {
      const kept = focusWhenFilled(view, desk, tree);
      await vscode.commands.executeCommand('gouji.reports.focus');
      try {
        await desk.checkAll();
      } finally {
        kept.dispose();
      }
    }),
    register('stopChecking', () => desk.stop()),
    register('groupByYear', () => {
      desk.grouping = 'year';
    }),
    register('groupByOrgan', () => {
      desk.grouping = 'organ';
    }),
    register('filterReports', async () => {
      desk.filter = (await chooseFilter(desk.filter)) ?? desk.filter;
    }),
    register('clearFilter', () => desk.clearFilter()),
    register('exportReports', (target) => exportList(desk, target)),
    register('goToFirstProblem', async (uri, range) => {
      const status = vscode.window.activeTextEditor && reports.statusOf(vscode.window.activeTextEditor.document.uri);
      const place = (range as PlainRange | undefined) ?? status?.summary?.firstProblem;
      const document = uri instanceof vscode.Uri ? uri : status && vscode.Uri.parse(status.uri);
      if (document && place) await show(document, place);
      else void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was found in this report.'));
    }),
  );
}

async function show(uri: vscode.Uri, { start, end }: PlainRange): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(uri, { selection });
}
