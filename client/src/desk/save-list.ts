import * as vscode from 'vscode';
import { stateWords } from '../report-words.js';
import type { Desk } from './desk.js';
import { grouped } from './entries.js';
import { type ListFormat, type ListWords, listText } from './list-export.js';

const FORMATS: readonly ListFormat[] = ['csv', 'md', 'json'];

/** Saves the list as it is shown; asks where and as what unless `target` tells. */
export async function exportList(desk: Desk, target: unknown): Promise<void> {
  const { t } = vscode.l10n;
  const reports = grouped(desk.shown, desk.grouping).flatMap((group) => group.reports);
  if (reports.length === 0) {
    void vscode.window.showInformationMessage(t('There is no report in the list; check the workspace first.'));
    return;
  }
  const file = target instanceof vscode.Uri ? target : await chooseFile();
  if (!file) return;
  const format = FORMATS.find((one) => file.path.toLowerCase().endsWith(`.${one}`)) ?? 'csv';
  const nameOf = (uri: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const text = listText(reports, format, listWords(), nameOf);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const open = t('Open');
  const saved = t('{0} reports were written to {1}.', reports.length, vscode.workspace.asRelativePath(file));
  void vscode.window.showInformationMessage(saved, open).then((choice) => {
    if (choice === open) void vscode.commands.executeCommand('vscode.open', file);
  });
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const { t } = vscode.l10n;
  const names: Readonly<Record<ListFormat, string>> = {
    csv: t('Table for Excel or WPS (.csv)'),
    md: t('Markdown (.md)'),
    json: t('For programs (.json)'),
  };
  const choices = FORMATS.map((format) => ({ label: names[format], format }));
  const chosen = await vscode.window.showQuickPick(choices, { title: t('Export the list as') });
  if (!chosen) return undefined;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${t('reports')}.${chosen.format}`;
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [names[chosen.format]]: [chosen.format] },
  });
}

function listWords(): ListWords {
  const { t } = vscode.l10n;
  return {
    title: t('Annual reports on open government information'),
    year: t('Year'),
    organ: t('Organ'),
    edition: t('Edition'),
    state: t('State'),
    errors: t('Errors'),
    warnings: t('Warnings'),
    notes: t('Notes'),
    file: t('File'),
    finding: t('Findings'),
    stateOf: stateWords,
  };
}
