import * as vscode from 'vscode';
import type { ImportedFile } from '../import/import-file.js';
import type { CommandHost } from './command-host.js';

/** A Word, Excel, PDF or web file as a draft that is not saved yet, and what was recognised and what was left out. */
export async function importReport({ importFile, log }: CommandHost, given: unknown): Promise<void> {
  const { t } = vscode.l10n;
  if (!importFile) throw new Error(t('Files are imported in VS Code on a computer, not in a browser alone.'));
  const file = given instanceof vscode.Uri ? given : await chooseFile();
  if (!file) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const imported = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Importing {0}', name), cancellable: true },
    (_, token) => importFile(file, token),
  );
  if (!imported) return;
  const { text, notes } = imported;
  if (text === null) throw new Error(t('{0} was not imported: {1}', name, notes.join('; ')));
  const document = await vscode.workspace.openTextDocument({ language: 'gouji', content: text });
  await vscode.window.showTextDocument(document);
  for (const note of notes) log.info(`${name}: ${note}`);
  void tell(log, name, imported);
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const { t } = vscode.l10n;
  const chosen = await vscode.window.showOpenDialog({
    title: t('Import a report'),
    filters: { [t('Reports of other programs')]: ['docx', 'xlsx', 'pdf', 'html', 'htm', 'txt', 'md'] },
  });
  return chosen?.[0];
}

/** The first note says what was recognised; the others stand in the log. */
async function tell(log: vscode.LogOutputChannel, name: string, { notes }: ImportedFile): Promise<void> {
  const { t } = vscode.l10n;
  const said = t('{0} is open as a draft and not saved yet. {1}', name, notes[0] ?? '');
  const show = t('What to look at ({0})', notes.length);
  if ((await vscode.window.showInformationMessage(said, show)) === show) log.show();
}
