import * as vscode from 'vscode';
import type { CheckedReport, ReportFinding, UnreadableFile } from '../../../protocol/workspace-check.js';
import { countWords, identityWords, stateWords } from '../report-words.js';
import type { Desk } from './desk.js';
import { fileOf, type Group, type Grouping, grouped } from './entries.js';

export type Node =
  | { readonly kind: 'group'; readonly group: Group }
  /** `isNamed`: the file's name tells it from another one with the same label. */
  | { readonly kind: 'report'; readonly report: CheckedReport; readonly isNamed: boolean }
  | { readonly kind: 'finding'; readonly report: CheckedReport; readonly finding: ReportFinding }
  | { readonly kind: 'unread-files'; readonly files: readonly UnreadableFile[] }
  | { readonly kind: 'unread'; readonly file: UnreadableFile };

/** The reports by year and organ, with their findings below them. */
export class DeskTree implements vscode.TreeDataProvider<Node> {
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(private readonly desk: Desk) {
    this.onDidChangeTreeData = desk.onDidChange;
  }

  getChildren(node?: Node): readonly Node[] & Node[] {
    return [...this.children(node)];
  }

  /** Only what stands on the first level is ever revealed. */
  getParent(): undefined {}

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node.group, this.desk.grouping);
      case 'report':
        return reportItem(node.report, this.desk.grouping, node.isNamed);
      case 'finding':
        return findingItem(node.report, node.finding);
      case 'unread-files':
        return unreadFilesItem(node.files);
      case 'unread':
        return unreadItem(node.file);
    }
  }

  private children(node: Node | undefined): readonly Node[] {
    const { desk } = this;
    if (!node) {
      const groups = grouped(desk.shown, desk.grouping).map((group): Node => ({ kind: 'group', group }));
      const hasUnread = desk.unreadable.length > 0 && desk.filter.state === 'all' && desk.filter.words === '';
      return hasUnread ? [...groups, { kind: 'unread-files', files: desk.unreadable }] : groups;
    }
    if (node.kind === 'group') return reportNodes(node.group, desk.grouping);
    if (node.kind === 'unread-files') return node.files.map((file): Node => ({ kind: 'unread', file }));
    if (node.kind !== 'report') return [];
    const { report } = node;
    return report.findings.map((finding): Node => ({ kind: 'finding', report, finding }));
  }
}

function reportNodes({ reports }: Group, by: Grouping): readonly Node[] {
  const labels = reports.map((report) => reportLabel(report, by));
  const repeated = new Set(labels.filter((label, i) => labels.indexOf(label) !== i));
  return reports.map((report, i): Node => ({ kind: 'report', report, isNamed: repeated.has(labels[i]!) }));
}

function reportLabel({ uri, organ, year }: CheckedReport, by: Grouping): string {
  if (by === 'year') return organ ?? fileOf(uri);
  return year === null ? fileOf(uri) : vscode.l10n.t('Year {0}', year);
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function groupItem({ name, reports }: Group, by: Grouping): vscode.TreeItem {
  const { t } = vscode.l10n;
  const known = by === 'year' ? t('Year {0}', name ?? '') : (name ?? '');
  const item = new vscode.TreeItem(
    name === null ? (by === 'year' ? t('Year not found') : t('Organ not found')) : known,
    Expanded,
  );
  const bad = reports.filter(({ counts }) => counts.error > 0).length;
  item.id = `group ${by} ${name ?? ''}`;
  item.description =
    bad > 0 ? t('{0} reports, {1} with errors', reports.length, bad) : t('{0} reports', reports.length);
  item.iconPath = new vscode.ThemeIcon(by === 'year' ? 'calendar' : 'organization');
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  return item;
}

function reportItem(report: CheckedReport, by: Grouping, isNamed: boolean): vscode.TreeItem {
  const { t } = vscode.l10n;
  const { uri, findings, counts } = report;
  const item = new vscode.TreeItem(reportLabel(report, by), findings.length > 0 ? Collapsed : None);
  item.id = `report ${by} ${uri}`;
  item.description = isNamed ? `${stateWords(report)} · ${fileOf(uri)}` : stateWords(report);
  item.tooltip = `${identityWords(report)}\n${stateWords(report)}\n${countWords(counts)}\n${fileOf(uri)}`;
  item.iconPath = stateIcon(report);
  item.contextValue = 'report';
  item.command = { command: 'vscode.open', title: t('Open'), arguments: [vscode.Uri.parse(uri)] };
  item.accessibilityInformation = {
    label: `${identityWords(report)}, ${stateWords(report)}, ${countWords(counts)}${isNamed ? `, ${fileOf(uri)}` : ''}`,
  };
  return item;
}

function findingItem({ uri }: CheckedReport, { rule, level, message, range }: ReportFinding): vscode.TreeItem {
  const { t } = vscode.l10n;
  const { start, end } = range;
  const item = new vscode.TreeItem(message);
  item.description = t('{0}, line {1}', rule, start.line + 1);
  item.tooltip = message;
  item.iconPath = levelIcon(level);
  item.contextValue = 'finding';
  item.accessibilityInformation = { label: `${levelWord(level)}: ${message}, ${item.description}` };
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: t('Open'), arguments: [vscode.Uri.parse(uri), { selection }] };
  return item;
}

function unreadFilesItem(files: readonly UnreadableFile[]): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Could not be read'), Collapsed);
  item.id = 'unread';
  item.description = String(files.length);
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  return item;
}

function unreadItem({ uri, reason }: UnreadableFile): vscode.TreeItem {
  const item = new vscode.TreeItem(fileOf(uri));
  item.description = reason;
  item.tooltip = `${fileOf(uri)}\n${reason}`;
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(uri)] };
  return item;
}

function stateIcon({ counts, reconciles }: CheckedReport): vscode.ThemeIcon {
  if (counts.error > 0 || reconciles === 'no') return levelIcon('error');
  if (counts.warning > 0) return levelIcon('warning');
  if (reconciles === 'unknown') return new vscode.ThemeIcon('question');
  return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
}

function levelIcon(level: ReportFinding['level']): vscode.ThemeIcon {
  if (level === 'error') return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
  if (level === 'info') return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
  return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
}

function levelWord(level: ReportFinding['level']): string {
  const { t } = vscode.l10n;
  if (level === 'error') return t('Error');
  return level === 'warning' ? t('Warning') : t('Note');
}
