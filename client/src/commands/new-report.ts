import * as vscode from 'vscode';
import type { CommandHost } from './command-host.js';
import { type FoundReport, findReports } from './found-reports.js';

/** What the server answers to `gouji.newDraft` and `gouji.rollForward`. */
interface Draft {
  readonly text: string;
  readonly fileName: string;
  readonly notes: readonly string[];
  readonly message: string;
}

interface Step extends vscode.QuickPickItem {
  /** The report to carry on from; none for a blank draft. */
  readonly from?: FoundReport;
}

/** A new report: carried on from last year's of the same organ where the workspace has it, else blank. */
export async function newReport(host: CommandHost): Promise<void> {
  const reports = await findReports(host.server);
  const last = latestOfEach(reports);
  const from = last.length > 0 ? await chooseStart(last) : 'blank';
  if (from === undefined) return;
  const draft = from === 'blank' ? await blank(host, reports) : await carryOn(host, from);
  if (draft) await open(host, draft);
}

interface Placed {
  readonly draft: Draft;
  /** The file beside which the new one belongs. */
  readonly beside?: vscode.Uri;
}

async function chooseStart(last: readonly FoundReport[]): Promise<FoundReport | 'blank' | undefined> {
  const { t } = vscode.l10n;
  const steps: readonly Step[] = [
    ...last.map((from) => ({
      label: t('$(arrow-right) {0}: write {1}', from.organ, from.year + 1),
      description: t('carries on from {0}', vscode.workspace.asRelativePath(from.uri)),
      from,
    })),
    { label: t('$(new-file) A blank report…') },
  ];
  const chosen = await vscode.window.showQuickPick(steps, { title: t('New report'), matchOnDescription: true });
  return chosen && (chosen.from ?? 'blank');
}

async function blank(host: CommandHost, reports: readonly FoundReport[]): Promise<Placed | undefined> {
  const organ = await askOrgan();
  if (organ === undefined) return undefined;
  const kind = await askKind();
  if (kind === undefined) return undefined;
  const year = await askYear();
  if (year === undefined) return undefined;
  const before = reports.find((report) => report.organ === organ && report.year === year - 1);
  if (before && (await askCarryOn(before))) return carryOn(host, before);
  return { draft: await run(host, 'gouji.newDraft', { organ, kind, year }) };
}

async function carryOn(host: CommandHost, { uri, organ, year }: FoundReport): Promise<Placed> {
  const draft = await run(host, 'gouji.rollForward', { uri: uri.toString(), organ, year: year + 1 });
  return { draft, beside: uri };
}

function run({ server }: CommandHost, command: string, asked: object): Promise<Draft> {
  return server.request<Draft>('workspace/executeCommand', { command, arguments: [asked] });
}

async function askOrgan(): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const organ = await vscode.window.showInputBox({
    title: t('New report (1/3): full name of the organ'),
    placeHolder: '示例县示例局',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('The full name, as it stands in the title.') : undefined),
  });
  return organ?.trim();
}

async function askKind(): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const kinds: readonly (vscode.QuickPickItem & { readonly organKind: string })[] = [
    { organKind: 'auto', label: t('By its name') },
    { organKind: 'government', label: t('Government of a county or above') },
    { organKind: 'town', label: t('Government of a town') },
    { organKind: 'street', label: t('Sub-district office') },
    { organKind: 'office', label: t('Office of a government') },
    { organKind: 'department', label: t('Department') },
  ];
  const title = t('New report (2/3): kind of organ');
  return (await vscode.window.showQuickPick(kinds, { title, ignoreFocusOut: true }))?.organKind;
}

async function askYear(): Promise<number | undefined> {
  const { t } = vscode.l10n;
  const year = await vscode.window.showInputBox({
    title: t('New report (3/3): the year it reports on'),
    value: String(yearToReportOn(new Date())),
    ignoreFocusOut: true,
    validateInput: (text) => (/^20\d{2}$/.test(text.trim()) ? undefined : t('Four digits, such as 2024.')),
  });
  return year === undefined ? undefined : Number(year);
}

/** Reports are due in the first months of the next year; from autumn on people begin with that of the running year. */
function yearToReportOn(now: Date): number {
  return now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1;
}

async function askCarryOn({ uri, year }: FoundReport): Promise<boolean> {
  const { t } = vscode.l10n;
  const carryOnFrom = t('Carry on from {0}', year);
  const found = t('The report of {0} is there: {1}.', year, vscode.workspace.asRelativePath(uri));
  const answer = await vscode.window.showInformationMessage(found, { modal: true }, carryOnFrom, t('Start blank'));
  return answer === carryOnFrom;
}

/** Writes the draft beside last year's, or into the workspace's folder; never over a file that is there. */
async function open({ log }: CommandHost, { draft, beside }: Placed): Promise<void> {
  const { text, fileName, notes, message } = draft;
  const folder = beside ? vscode.Uri.joinPath(beside, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  const written = folder && (await write(vscode.Uri.joinPath(folder, fileName), text));
  const document = written
    ? await vscode.workspace.openTextDocument(written)
    : await vscode.workspace.openTextDocument({ language: 'gouji', content: text });
  await vscode.window.showTextDocument(document);
  const { t } = vscode.l10n;
  const unsaved = folder
    ? t('{0} is there already and was left alone; the new draft is open and not saved yet.', fileName)
    : t('{0} is open and not saved yet.', fileName);
  const said = written ? message : unsaved;
  if (notes.length === 0) {
    void vscode.window.showInformationMessage(said);
    return;
  }
  for (const note of notes) log.info(note);
  const show = t('What to look at ({0})', notes.length);
  if ((await vscode.window.showInformationMessage(said, show)) === show) log.show();
}

/** The file's URI; undefined where there is one of that name already. */
async function write(file: vscode.Uri, text: string): Promise<vscode.Uri | undefined> {
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
  return (await vscode.workspace.applyEdit(creation)) ? file : undefined;
}

function latestOfEach(reports: readonly FoundReport[]): readonly FoundReport[] {
  const latest = new Map<string, FoundReport>();
  for (const report of reports) {
    if (report.year > (latest.get(report.organ)?.year ?? 0)) latest.set(report.organ, report);
  }
  return [...latest.values()].sort((a, b) => b.year - a.year || a.organ.localeCompare(b.organ, 'zh'));
}
